#!/usr/bin/env python3
"""Measures the worker form of a release build: CPU a sentence, sentences beside VADER's, pages a second.

    swift build -c release
    python3 Tests/Benchmarks/worker.py [.build/release/tapecheck]

Sentences are those of the corpus, many times over; pages are the corpus padded with navigation to 29 kB. Start-up is the
CPU of one sentence or page and is taken off. VADER is vaderSentiment from PyPI, left out where it is not installed; it
scores the same sentences in this process, without reading or writing lines.
"""
import glob
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PASSES = 5


def cpu(command, lines):
    """The least CPU of some passes, in seconds."""
    data = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    best = float("inf")
    for _ in range(PASSES):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, input=data, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def each(command, lines):
    """CPU a line without start-up, in seconds."""
    return (cpu(command, lines) - cpu(command, lines[:1])) / (len(lines) - 1)


def sentences(tool, least, most):
    """Sentences of the corpus between two lengths, as the extractor and a plain cut at full stops give them."""
    out = subprocess.run(
        [tool, "extract", ROOT + "/Corpus/Articles"], capture_output=True, check=True).stdout
    texts = [json.loads(line)["body"] for line in out.decode().splitlines()]
    cut = (part.strip() for text in texts for line in text.split("\n") for part in line.split(". "))
    return [part for part in cut if least <= len(part) <= most]


def vader(texts):
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    except ImportError:
        return None
    analyzer = SentimentIntensityAnalyzer()
    best = float("inf")
    for _ in range(PASSES):
        start = time.process_time()
        for text in texts:
            analyzer.polarity_scores(text)
        best = min(best, time.process_time() - start)
    return best / len(texts)


def pages(size):
    filler = "".join(
        f'<li class="item"><a href="https://example.com/{n}">Section {n}</a> more</li>\n' for n in range(500))
    found = []
    for path in sorted(glob.glob(ROOT + "/Corpus/Articles/*.html")):
        with open(path, encoding="utf-8", errors="replace") as file:
            page = file.read()
        lack = max(0, size - len(page.encode()))
        found.append(page.replace("</body>", f'<ul class="nav">{filler[:lack]}</ul></body>', 1))
    return found


def main():
    tool = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ROOT + "/.build/release/tapecheck")
    stdin = [tool, "annotate", "--stdin"]
    short = sentences(tool, 30, 52)
    lines = [{"text": t, "published": "2024-07-16"} for _ in range(8_000 // len(short) + 1) for t in short]
    took = each(stdin + ["--only", "mentions,quantities,times"], lines) * 1e6
    print(f"recognisers     {took:6.1f} us a sentence of {sum(map(len, short)) / len(short):.0f} characters")
    texts = sentences(tool, 30, 140)
    lines = [{"text": t} for _ in range(16_000 // len(texts) + 1) for t in texts]
    took = each(stdin + ["--only", "cues,sentiment"], lines)
    peer = vader(texts * 4)
    beside = f", {peer / took:.1f} times VADER ({peer * 1e6:.1f} us)" if peer else ""
    print(f"cues, sentiment {took * 1e6:6.1f} us a sentence{beside}")
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for copy in range(20):
            for number, page in enumerate(pages(29_000)):
                paths.append(f"{folder}/{copy}-{number}.html")
                with open(paths[-1], "w", encoding="utf-8") as file:
                    file.write(page)
        took = each(stdin, [{"path": path} for path in paths])
    print(f"annotate        {1 / took:6.0f} pages of 29 kB a CPU second")
    took = min(cpu([tool, "check", ROOT + "/Corpus/Articles/2016-11-27-blog-small-cap-streak.html"], []) for _ in range(4))
    print(f"check           {took * 1e3:6.0f} ms CPU for one page")


if __name__ == "__main__":
    main()
