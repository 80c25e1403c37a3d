#!/usr/bin/env python3
"""Shows that time grows linearly with input: hostile pages of 1, 2, 4 and 8 MB through extract and annotate.

    swift build -c release
    python3 Tests/Benchmarks/growth.py [--tool .build/release/tapecheck] [SHAPE ...]

Prints CPU seconds by size, the ratio of each to the size before, and the peak memory of the largest; `!` marks a shape that
takes more than 2 s or 300 MB at 5 MB, or whose time grows by more than 2.6 with twice the size. Leaves with 1 if any is
marked.
"""
import os
import resource
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MEGABYTE = 1 << 20
# The last stands beside the bounds of one page; the others, each twice the one before, show the growth.
SIZES = (1, 2, 4, 8, 5)
HEAD = (
    '<html lang="en"><head><meta charset="utf-8"><title>Stocks fell on Monday</title>'
    '<meta property="article:published_time" content="2024-07-16T10:00:00Z"></head>'
    "<body><article><h1>Stocks fell on Monday</h1>")
TAIL = "</article></body></html>"


def fill(unit, size):
    return unit * (size // len(unit.encode()) + 1)


def body(unit, before="<p>", behind="</p>", head=HEAD):
    """A shape that repeats a text in one element."""
    return lambda size: head + before + fill(unit, size) + behind + TAIL


def nest(opening, closing):
    return lambda size: HEAD + fill(opening, size // 2) + "text" + fill(closing, size // 2) + TAIL


def counted(unit, before="", behind="", head=HEAD):
    """A shape whose pieces differ by their number, since a repeated paragraph is read once; `%d` stands for it."""
    def shape(size):
        pieces, length, number = [head + before], 0, 0
        while length < size:
            piece = unit.replace("%d", str(number))
            pieces.append(piece)
            length += len(piece.encode())
            number += 1
        return "".join(pieces) + behind + TAIL
    return shape


ZH = HEAD.replace('"en"', '"zh"')
SHAPES = {
    "nested elements": nest("<div>", "</div>"),
    "nested quotes": nest("<blockquote>", "</blockquote>"),
    "unclosed elements": body("<p><b><i><a href=x>word ", "", ""),
    "misnested elements": body("<b><i></b></i><p>", "", ""),
    "attributes": lambda size: HEAD + "<p " + " ".join(f'a{n}="v"' for n in range(size // 9)) + ">text</p>" + TAIL,
    "one attribute": body("nav share article ", '<p class="', '">text</p>'),
    "giant table": body("<tr><td>Apple</td><td>3.2%</td><td>1,234.5</td></tr>", "<table>", "</table>"),
    "row of cells": body("<td>3.2%</td>", "<table><tr>", "</table>"),
    "cells that span": body("<tr><td colspan=1000 rowspan=1000>1</td></tr>", "<table>", "</table>"),
    "list items": body("<li>Apple rose 3.2% on Monday</li>", "<ul>", "</ul>"),
    "paragraphs": body("<p>The Dow rose 3.2% on Monday to 34,000, its best day since 2020.</p>", "", ""),
    "one paragraph": body("The index rose for the day and shares of the company fell after it said so "),
    "one clause after another": body("the Dow rose 3.2% on Monday and the S&amp;P 500 fell 1.1%, "),
    "figures": body("3.2% 1,234.5 points $4.7 billion 25 basis points "),
    "digits": body("9"),
    "grouped digits": body("1,234,567,"),
    "slashed figures": body("401/1288/60 ", "<p>", "million yuan</p>"),
    "a list of figures": body("3.2%, ", "<p>", "respectively</p>"),
    "tickers": body("(NASDAQ: AAPL) $TSLA 00700.HK .SPX BRK.B IWM "),
    "a list of tickers": body("JPM, BAC, ", "<p>(NYSE: ", ")</p>"),
    "names": body("Apple and Tesla and the Russell 2000 and the S&amp;P 500 "),
    "links": body('<a href="/quote/AAPL">Apple</a> rose 3.2%. '),
    "times": body("from 10.00am on Friday 15th April 2016 until 10.00am on Tuesday 19th April 2016 "),
    "dates": body("2024-07-16 July 16, 2024 16/07/2024 Monday last week "),
    "years": body("2019, 2020 and 2021 "),
    "cues": body("not bad but weak demand may plunge, fears of a surge; "),
    "sources": body("he said she said according to "),
    "streaks": body("its fourth straight week of gains, third day in a row, "),
    "full stops": body(". "),
    "abbreviations": body("U.S. "),
    "brackets": body("(", "<p>", ")</p>"),
    "quotation marks": body("\"'"),
    "hyphens": body("small-cap-"),
    "one word": body("a"),
    "less-than signs": body("<", "", ""),
    "references": body("&amp;&lt;&#x41;&nbsp;"),
    "emoji": body("\U0001F600\u00E9 "),
    "Chinese without spaces": body(
        "\u9053\u6307\u5468\u4e00\u4e0a\u6da8\u4e09\u70b9\u4e8c\u4e2a\u767e\u5206\u70b9\u6807\u666e\u4e94\u767e\u4e0b\u8dcc", head=ZH),
    "Chinese numerals": body("\u56db\u5343\u4e94\u767e\u516d\u5341\u4e5d\u4e07\u516b\u5343\u4ebf", head=ZH),
    "Chinese times": body("\u4eca\u5e74\u4ee5\u6765\u8fd1\u4e09\u4e2a\u4ea4\u6613\u65e5", head=ZH),
    "scripts": body("<script>var a=1;</script>", "", "<p>text</p>"),
    "comments": body("<!-- x -->", "", "<p>text</p>"),
    "doctypes": body("<!DOCTYPE html>", "", "<p>text</p>"),
    "JSON-LD brackets": body("[", '<script type="application/ld+json">', "</script><p>text</p>"),
    "JSON-LD articles": body(
        '{"@type":"NewsArticle","headline":"x"},', '<script type="application/ld+json">{"@graph":[',
        "{}]}</script><p>text</p>"),
    "streamed state": body('<script>self.__next_f.push([1,"a"])</script>', "", ""),
    "dated elements": body('<time datetime="2024-07-16T10:00:00Z">July 16, 2024</time>', "", ""),
    "headings": body("<h1>Stocks fell on Monday</h1>", "", ""),
    "bylines": body('<span class="byline author">By John Smith and Jane Doe</span>', "", ""),
    "captions": body("<figure><img src=x><figcaption>A trader. Photo: Agency</figcaption></figure>", "", ""),
    "line breaks": body("word<br>", "", ""),
    "paragraphs that differ": counted(
        "<p>The Dow rose 3.2% on Monday to 34,%d, and Apple (AAPL) fell 1% to $%d, its worst day since 2020.</p>"),
    "Chinese paragraphs that differ": counted(
        "<p>\u6807\u666e500\u6307\u6570\u5468\u4e94\u4e0b\u8dcc1.2%\uff0c\u6536\u4e8e%d\u70b9\u3002</p>", head=ZH),
    "rows that differ": counted("<tr><td>Fund %d</td><td>3.2%</td><td>1,%d</td></tr>", "<table>", "</table>"),
    "small tables": body("<table><tr><th>Index<th>Close</tr><tr><td>Dow<td>-1.2%</tr></table>", "", ""),
    "nested tables": body("<table><tr><td>", "", ""),
    "sentences between line breaks": body("The Dow fell 1%.<br>"),
    "linked headings": counted("<h3><a href=/n/%d>Prices fell in month %d</a></h3><p>A look at month %d.</p>"),
    "labels of authors": body("<h3>Written by</h3><p>Ann Ruiz</p>", "", ""),
    "articles in a row": counted(
        "<h1>Stocks fell on day %d</h1><p>By Ann Ruiz</p><p>The index of small companies fell by %d points on that "
        "day, as banks and builders gave back what they had gained in the week before.</p>"),
    "asides": body("<aside><p>A box with a few words of its own, and more of them.</p>", "", ""),
    "JSON-LD body": body("The Dow fell 1%. ", '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"',
                         '"}</script><p>text</p>'),
    "JSON-LD names": counted('{"@type":"NewsArticle","@id":"#%d","author":{"@id":"#x%d"}},',
                             '<script type="application/ld+json">{"@graph":[', "{}]}</script><p>text</p>"),
    "drawings in attributes": body('<img src="data:image/png;base64,' + "iVBORw0KGgo" * 900 + '"><p>Dow fell 1%.</p>'),
    "forms": body("<form><input>", "", "<p>text</p>"),
}


def run(tool, command, path):
    """CPU seconds, peak megabytes and whether the command ended well: one that gives up early is quick, too."""
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (60, 61))
        os.execv(tool, [tool, command, path])
    _, status, usage = os.wait4(pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, status == 0


def main():
    names = sys.argv[1:]
    tool = ROOT + "/.build/release/tapecheck"
    if "--tool" in names:
        at = names.index("--tool")
        tool = os.path.abspath(names[at + 1])
        del names[at:at + 2]
    marked = False
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/page.html"

        def measure(name, command, size):
            with open(path, "w", encoding="utf-8") as file:
                file.write(SHAPES[name](size * MEGABYTE))
            return run(tool, command, path)

        for command in ("extract", "annotate"):
            starts = [measure("doctypes", command, 0) for _ in range(3)]
            if not all(row[2] for row in starts):
                sys.exit(f"{tool} {command} does not work on a small page")
            start = min(row[0] for row in starts)
            for name in names or SHAPES:
                # Another process can slow a run: a mark counts where the least of three runs earns it, too.
                runs = []
                bad = True
                while bad and len(runs) < 3:
                    runs.append([measure(name, command, size) for size in SIZES])
                    rows = [min(row) for row in zip(*runs)]
                    five = rows.pop()
                    seconds = [max(row[0] - start, 0.001) for row in rows]
                    ratios = [after / before for before, after in zip(seconds, seconds[1:])]
                    # Below a fifth of a second the start-up's own variation is most of the ratio.
                    grows = any(ratio > 2.6 and after > 0.2 for ratio, after in zip(ratios, seconds[1:]))
                    ended = all(row[2] for run in runs for row in run)
                    bad = grows or five[0] > 2 or five[1] > 300 or not ended
                marked = marked or bad
                print(
                    f"{command:9s}{name:26s}", " ".join(f"{s:6.2f}" for s in seconds), "s  ratios",
                    " ".join(f"{r:4.1f}" for r in ratios), f" 5 MB: {five[0]:5.2f} s {five[1]:4.0f} MB",
                    "!" if bad else "", flush=True)
    sys.exit(1 if marked else 0)


if __name__ == "__main__":
    main()
