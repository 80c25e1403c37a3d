#!/usr/bin/env python3
"""Measures what a run costs that is killed halfway and begun again, beside one that is not.

    swift build -c release
    python3 Tests/Benchmarks/resume.py [.build/release/tapecheck] [--copies 80]

The archive is the corpus, many times over. Each pass runs it whole, then again with a kill -9 in the middle and the same
command behind it, which must write the same bytes; the figure is the least CPU of the second over the least of the first.
"""
import argparse
import filecmp
import glob
import os
import resource
import shutil
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PASSES = 5


def measured(command, kill_after=None):
    """CPU and wall time of a command, killed once and begun again where a time is given."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    if kill_after:
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(kill_after)
        process.kill()
        if process.wait() == 0:
            raise SystemExit("the run was over before it was killed: more --copies")
    subprocess.run(command, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.monotonic() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool", nargs="?", default=ROOT + "/.build/release/tapecheck")
    parser.add_argument("--copies", type=int, default=80)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages = sorted(glob.glob(ROOT + "/Corpus/Articles/*.html"))
        os.mkdir(folder + "/pages")
        for copy in range(options.copies):
            for page in pages:
                shutil.copy(page, f"{folder}/pages/{copy:03}-{os.path.basename(page)}")
        best = {"whole": float("inf"), "resumed": float("inf")}
        for _ in range(PASSES):
            wall = None
            for name in best:
                out = f"{folder}/{name}.ndjson"
                for path in glob.glob(out + "*"):
                    os.remove(path)
                command = [os.path.abspath(options.tool), "annotate", folder + "/pages", "-o", out]
                cpu, wall = measured(command, wall / 2 if wall else None)
                best[name] = min(best[name], cpu)
            if not filecmp.cmp(folder + "/whole.ndjson", folder + "/resumed.ndjson", shallow=False):
                raise SystemExit("the resumed run wrote something else")
        print(f"{len(pages) * options.copies} pages: {best['whole']:.2f} s CPU whole, {best['resumed']:.2f} s killed and resumed")
        print(f"resume overhead {(best['resumed'] / best['whole'] - 1) * 100:.1f} %")


if __name__ == "__main__":
    main()
