"""Kills a run over an archive again and again, and holds what it leaves against a run that nobody disturbed.

    python Tests/Crashes/kill_test.py .build/release/tapecheck [--articles 20000] [--kills 20] [--seed 1]

Each time the same command is begun anew, until it ends by itself. At the end the outputs must be those of the
undisturbed run, byte for byte for files and row for row for a database, with no other file beside them. Then the same
is done to runs that are asked to stop, whose disk is full, whose reader goes away, whose inputs grow or change, and
that two processes begin at once.
"""

import argparse
import contextlib
import hashlib
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

SENTENCES = [
    "The S&P 500 rose {0}.{1}% on Tuesday to {2}.",
    "Apple (AAPL) fell {1}.{0}%, its {3} straight loss.",
    "The Dow Jones Industrial Average added {2} points, or {0}.{1}%.",
    "The Nasdaq composite lost {1}.{1}% for the week and is {2} points below its record.",
]
DATED = '<meta property="article:published_time" content="2024-07-{:02}T20:04:00Z">'


def write_pages(folder, count):
    """Pages by the hundred a folder, and lines and a page that is none among them."""
    for number in range(count):
        draw = random.Random(number)
        body = "".join(
            "<p>" + draw.choice(SENTENCES).format(
                draw.randrange(1, 5), draw.randrange(1, 9), draw.randrange(100, 6_000),
                draw.choice(["third", "fifth"])) + "</p>" for _ in range(draw.randrange(2, 8)))
        path = folder / f"{number // 100:04}" / f"{number % 100:02}.html"
        path.parent.mkdir(exist_ok=True, parents=True)
        page = f"<title>Report {number}</title>{DATED.format(draw.randrange(1, 29))}<article>{body}</article>"
        path.write_bytes(b"\x89PNG\r\n\x1a\n" if number % 97 == 96 else page.encode())


class Run:
    """One archive and the outputs of the runs over it."""

    def __init__(self, tool, pages, folder, endings):
        self.folder = folder
        folder.mkdir()
        self.outputs = [folder / f"out.{ending}" for ending in endings]
        self.command = [tool, "annotate", str(pages)]
        for path in self.outputs:
            self.command += ["-o", str(path)]

    def start(self, **options):
        return subprocess.Popen(
            self.command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, start_new_session=True, **options)

    def finish(self, statuses=(0, 1), **options):
        process = self.start(**options)
        _, complaint = process.communicate()
        assert process.returncode in statuses, (process.returncode, complaint.decode())
        return complaint.decode()

    def done(self):
        """The length of what the journal holds, as a sign of work."""
        journal = pathlib.Path(f"{self.outputs[0]}.journal")
        return journal.stat().st_size if journal.exists() else 0

    def digest(self):
        """What the outputs hold, apart from how a database lays it out."""
        found = hashlib.sha256()
        for path in self.outputs:
            if path.suffix != ".sqlite":
                found.update(path.read_bytes())
                continue
            with contextlib.closing(sqlite3.connect(path)) as database:
                assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                names = [row[0] for row in database.execute(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                    " AND name NOT LIKE '%\\_texts\\_%' ESCAPE '\\' ORDER BY name")]
                assert len(names) > 4, names
                for name in names:
                    for row in database.execute(f'SELECT rowid, * FROM "{name}" ORDER BY rowid'):
                        found.update(repr(row).encode())
        return found.hexdigest()

    def strays(self):
        """Files in the folder that are neither outputs nor their journal."""
        known = {path.name for path in self.outputs} | {f"{self.outputs[0].name}.journal"}
        return sorted(path.name for path in self.folder.iterdir() if path.name not in known)


def check(name, run, wanted):
    assert run.digest() == wanted, f"{name}: the outputs differ from those of an undisturbed run"
    assert run.strays() == [], f"{name}: left behind {run.strays()}"
    print(f"ok: {name}", flush=True)


def kill_often(run, kills, longest, draw, how):
    """Sends a signal at random moments; counts those that hit a run with work done since the last."""
    hits = starts = 0
    while hits < kills:
        starts += 1
        before = run.done()
        process = run.start()
        try:
            process.wait(timeout=draw.uniform(0.05, longest))
            break
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, how)
            process.communicate()
            if how != signal.SIGKILL:
                assert process.returncode in (0, 1, -how, 128 + how), process.returncode
            hits += run.done() > before
    run.finish()
    print(f"{starts} starts, {hits} signals with work done", flush=True)
    return hits


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("tool")
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--endings", default="ndjson,csv,sqlite")
    options = parser.parse_args()
    tool, draw = os.path.abspath(options.tool), random.Random(options.seed)
    endings = options.endings.split(",")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        pages = folder / "pages"
        write_pages(pages, options.articles)
        undisturbed = Run(tool, pages, folder / "undisturbed", endings)
        began = time.monotonic()
        undisturbed.finish()
        seconds = time.monotonic() - began
        wanted = undisturbed.digest()
        print(f"{options.articles} articles undisturbed in {seconds:.1f} s", flush=True)

        killed = Run(tool, pages, folder / "killed", endings)
        # Long enough to begin and to finish a batch, short enough for all the kills.
        longest = max(0.5, seconds / options.kills * 1.5)
        hits = kill_often(killed, options.kills, longest, draw, signal.SIGKILL)
        assert hits >= options.kills * 0.6, f"only {hits} kills hit work"
        check(f"{hits} kills", killed, wanted)
        resumed = killed.finish()
        assert "resumed" in resumed and "0 left" in resumed, resumed
        check("begun once more when all was done", killed, wanted)

        for how in [signal.SIGTERM, signal.SIGINT]:
            asked = Run(tool, pages, folder / how.name, endings)
            kill_often(asked, 3, longest, draw, how)
            check(how.name, asked, wanted)

        full = Run(tool, pages, folder / "full", endings)
        size = max(path.stat().st_size for path in undisturbed.outputs) // 2
        limit = lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
                         resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
        assert "cannot be written" in full.finish(statuses=(3,), preexec_fn=limit)
        full.finish()
        check("no room for half of it", full, wanted)

        closed = subprocess.Popen([tool, "annotate", str(pages)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        closed.stdout.readline()
        closed.stdout.close()
        assert closed.wait() == 3 and closed.stderr.read() == b"", "a reader that went away is status 3 without a word"
        print("ok: a reader that went away", flush=True)

        both = Run(tool, pages, folder / "both", endings)
        first = both.start()
        while not both.done():
            time.sleep(0.01)
        assert "another run" in both.finish(statuses=(2,))
        first.communicate()
        check("two at once", both, wanted)

        grown = folder / "grown-pages"
        shutil.copytree(pages, grown)
        growing = Run(tool, grown, folder / "grown", endings)
        growing.finish()
        (grown / "zz.html").write_text("<p>The Dow rose 1% on Tuesday.</p>")
        assert "1 left" in growing.finish()
        (grown / "zz.html").write_text("<p>The Dow fell</p>")
        assert "zz.html" in growing.finish(statuses=(2,))
        print("ok: inputs that grow and change", flush=True)


if __name__ == "__main__":
    main()
