"""Annotate lines of articles on a Spark cluster, with one tapecheck process a partition.

    tar -czf tapecheck.tar.gz -C .build/release tapecheck tapecheck_Corpus.resources tapecheck_Lexicons.resources
    spark-submit --archives tapecheck.tar.gz#tapecheck Sources/Spark/annotate.py \
        'articles/*.ndjson' records.parquet --tool tapecheck/tapecheck

Every input line is one JSON object of the worker form (`tapecheck annotate --stdin`), and gives one row: `src_id` (the
line's `id`, else its SHA-256), `record` (the tool's line, or null) and `error` (why there is none, or null). A line on
which the process dies or is silent for `--seconds` is the culprit of that: it gives an error row, and a new process
goes on behind it. At the end the rows written are counted against the lines read; a difference ends with status 3.
"""

import argparse
import subprocess
import sys
import tempfile
import threading

import pandas
from pyspark.sql import SparkSession, functions

SCHEMA = "src_id string, record string, error string"


class Worker:
    """One tapecheck process that answers lines in their order."""

    def __init__(self, command):
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log)

    def answers(self, lines, seconds):
        """Yields an answer a line, and ends early where the process does."""
        threading.Thread(target=self.feed, args=(lines,), daemon=True).start()
        for _ in lines:
            timer = threading.Timer(seconds, self.process.kill)
            timer.start()
            answer = self.process.stdout.readline()
            timer.cancel()
            if not answer.endswith(b"\n"):
                return
            yield answer.decode().rstrip("\n")

    def feed(self, lines):
        """Writes from a thread of its own, so that both pipes may fill without a deadlock."""
        try:
            for line in lines:
                self.process.stdin.write(line.encode() + b"\n")
            self.process.stdin.flush()
        except OSError:
            pass  # The process is gone; the reader finds that out by itself.

    def last_words(self):
        """Ends the process and says how it ended, with the tail of what it complained of."""
        self.process.kill()
        status = self.process.wait()
        self.log.seek(max(0, self.log.seek(0, 2) - 500))
        return f"the worker ended with {status}: {self.log.read().decode(errors='replace')}".strip()


def annotate(command, seconds):
    """The function that turns the frames of a partition into frames of answers."""

    def over(frames):
        worker = Worker(command)
        for frame in frames:
            lines, rows = frame["value"].tolist(), []
            while len(rows) < len(lines):
                rows += [(answer, None) for answer in worker.answers(lines[len(rows):], seconds)]
                if len(rows) < len(lines):
                    worker.last_words()
                    worker = Worker(command)
                    # Alone, a line that only stood nearest to the end is answered, and the culprit is proven.
                    answer = next(worker.answers(lines[len(rows):][:1], seconds), None)
                    rows.append((answer, None if answer else worker.last_words()))
                    worker = worker if answer else Worker(command)
            records, errors = zip(*rows)
            yield pandas.DataFrame({"src_id": frame["src_id"], "record": records, "error": errors})
        worker.last_words()

    return over


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("inputs", nargs="+", help="files of lines, as Spark names them")
    parser.add_argument("output", help="the Parquet folder to write")
    parser.add_argument("--tool", default="tapecheck/tapecheck", help="the program as a node finds it")
    parser.add_argument("--partitions", type=int, default=64, help="how many processes' worth of work")
    parser.add_argument("--seconds", type=float, default=60, help="how long one line may take")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("tapecheck").config(
        "spark.sql.execution.arrow.maxRecordsPerBatch", 200).getOrCreate()
    value = functions.col("value")
    lines = spark.read.text(options.inputs).withColumn(
        "src_id", functions.coalesce(functions.get_json_object(value, "$.id"), functions.sha2(value, 256)))
    # By hash, since a retried round-robin shuffle may lose or double rows.
    work = annotate([options.tool, "annotate", "--stdin"], options.seconds)
    lines.repartition(options.partitions, "src_id").mapInPandas(work, SCHEMA).write.parquet(options.output)
    count = functions.count(functions.lit(1)), functions.countDistinct("src_id")
    read = lines.agg(*count).first()
    rows = spark.read.parquet(options.output)
    written = rows.agg(*count).first()
    errors = rows.where("error is not null").count()
    print(f"{read[0]} lines in, {written[0]} rows out, {written[1]} distinct, {errors} without a record")
    spark.stop()
    return 0 if tuple(read) == tuple(written) else 3


if __name__ == "__main__":
    sys.exit(main())
