"""Runs the Spark job on a real standalone cluster and does to it what clusters do.

    python Tests/Spark/cluster_test.py .build/debug/tapecheck

A master and two workers on this machine annotate 2,000 articles, one of which kills the process that reads it, every
time. When some hundred are done, an executor is killed with -9. All 2,000 must come out once, with one error row.
Needs Java, and from PyPI pyspark, pandas, pyarrow and duckdb.
"""

import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

import duckdb
import pyspark

ARTICLES = 2_000
POISON = 1_234
PATIENCE = 240
SPARK = pathlib.Path(pyspark.__file__).parent
JOB = pathlib.Path(__file__).parents[2] / "Sources/Spark/annotate.py"

# Stands before the tool, tells how many lines it passed on, and dies of one of them as a process does that runs out
# of memory.
FRAGILE_TOOL = """#!{python}
import os, subprocess, sys
tool = subprocess.Popen(["{tool}", *sys.argv[1:]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
for line in sys.stdin.buffer:
    if b'"poison"' in line:
        tool.kill()
        os.kill(os.getpid(), 9)
    tool.stdin.write(line)
    tool.stdin.flush()
    sys.stdout.buffer.write(tool.stdout.readline())
    sys.stdout.flush()
    with open("{progress}", "ab") as progress:
        progress.write(b".")
tool.stdin.close()
sys.exit(tool.wait())
"""


def write_articles(path):
    """Short market reports, each with figures of its own."""
    with path.open("w") as lines:
        for number in range(ARTICLES):
            text = f"The Dow rose {number % 90 / 10 + 0.1:.1f}% on Tuesday, and Apple (AAPL) fell {number % 7}.5%."
            article = {"id": f"article-{number}", "text": text, "published": "2024-07-16"}
            if number == POISON:
                article["poison"] = True
            lines.write(json.dumps(article) + "\n")


def wait_for(what, condition):
    """The first truthy value of a condition."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if value := condition():
            return value
        time.sleep(0.05)
    raise TimeoutError(f"{what} did not come in {PATIENCE} s")


class Cluster:
    """A standalone master with two workers of one core, each with a log in a folder."""

    def __init__(self, folder):
        self.folder = folder
        self.processes = []
        self.environment = dict(
            os.environ, SPARK_HOME=str(SPARK), SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable)

    def __enter__(self):
        self.start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0",
                   "--webui-port", "0")
        self.address = wait_for("the master", lambda: self.logged("master", r"Starting Spark master at (spark://\S+)"))
        for name in ["worker-1", "worker-2"]:
            self.start(name, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1",
                       "--memory", "1g", "--webui-port", "0", "--work-dir", str(self.folder / name), self.address)
        for name in ["worker-1", "worker-2"]:
            wait_for(name, lambda: self.logged(name, r"(Successfully registered)"))
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def start(self, name, *command):
        with (self.folder / f"{name}.log").open("wb") as log:
            self.processes.append(subprocess.Popen(
                [SPARK / "bin/spark-class", *command], stdout=log, stderr=log, env=self.environment,
                start_new_session=True))

    def logged(self, name, pattern):
        found = re.search(pattern, (self.folder / f"{name}.log").read_text(errors="replace"))
        return found and found[1]

    def executors(self):
        """The process ids of the executors, which are in their workers' process groups."""
        groups = ",".join(str(process.pid) for process in self.processes)
        listing = subprocess.run(["pgrep", "-g", groups, "-f", "CoarseGrainedExecutorBackend"],
                                 stdout=subprocess.PIPE, text=True)
        return [int(number) for number in listing.stdout.split()]


def main(tool):
    with tempfile.TemporaryDirectory() as name, Cluster(pathlib.Path(name)) as cluster:
        folder = cluster.folder
        write_articles(folder / "articles.ndjson")
        progress = folder / "progress"
        progress.touch()
        fragile = folder / "fragile-tool"
        fragile.write_text(FRAGILE_TOOL.format(python=sys.executable, tool=tool, progress=progress))
        fragile.chmod(0o755)
        started = time.monotonic()
        job = subprocess.Popen(
            [SPARK / "bin/spark-submit", "--master", cluster.address, "--conf", "spark.executor.memory=512m",
             "--conf", "spark.ui.enabled=false", JOB, folder / "articles.ndjson", folder / "records.parquet",
             "--tool", fragile, "--partitions", "16", "--seconds", "30"],
            stdout=subprocess.PIPE, stderr=(folder / "job.log").open("wb"), env=cluster.environment, text=True)
        try:
            wait_for("work", lambda: progress.stat().st_size > 300)
            victims = cluster.executors()
            assert victims, "no executor was found"
            os.kill(victims[0], signal.SIGKILL)
            killed_at = progress.stat().st_size
            output, _ = job.communicate(timeout=PATIENCE)
        except BaseException:
            job.kill()
            print((folder / "job.log").read_text(errors="replace")[-6_000:], file=sys.stderr)
            raise
        assert job.returncode == 0, (folder / "job.log").read_text(errors="replace")[-6_000:]
        assert "Lost executor" in (folder / "job.log").read_text(errors="replace"), "the kill was not noticed"
        rows = f"read_parquet('{folder}/records.parquet/*.parquet')"
        total, distinct = duckdb.sql(f"select count(*), count(distinct src_id) from {rows}").fetchall()[0]
        errors = duckdb.sql(f"select src_id, error from {rows} where error is not null").fetchall()
        unlike = duckdb.sql(
            f"select count(*) from {rows} where error is null and (record->>'$.id') <> src_id").fetchall()[0][0]
        assert (total, distinct) == (ARTICLES, ARTICLES), (total, distinct)
        assert [src_id for src_id, _ in errors] == [f"article-{POISON}"], errors
        assert "-9" in errors[0][1], errors
        assert unlike == 0, f"{unlike} rows have another's record"
        print(output.strip())
        print(f"executor killed after {killed_at} of {ARTICLES} articles; {time.monotonic() - started:.0f} s in all")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
