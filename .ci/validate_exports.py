#!/usr/bin/env python3
"""Reads every export as the tools that it is made for would, and compares it with the records.

    validate_exports.py TAPECHECK RECORDS.ndjson WORK

Converts the records to every form in the folder WORK. What has a reader on PyPI is read by it: rdflib, extruct,
duckdb with its reader of SQLite, jsonschema, and label-studio-sdk and spacy where they are installed (they
bring 700 MB along); brat by its rules. Every offset must cut the quote out of the text.
"""
import csv
import importlib.util
import io
import json
import pathlib
import re
import subprocess
import sys

import duckdb
import duckdb_extension_sqlite_scanner
import extruct
import jsonschema
import rdflib

HERE = pathlib.Path(__file__).parent
SCHEMAS = HERE / "schemas"
PARTS = ("claims", "mentions", "quantities", "times", "cues")


def need(condition, message):
    if not condition:
        sys.exit(f"validate_exports.py: {message}")


def load_lines(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return [json.loads(line) for line in file]


def validator(name):
    with open(SCHEMAS / f"{name}.json", encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


class Exports:
    def __init__(self, tool, records, work):
        self.tool, self.path, self.work = tool, records, pathlib.Path(work)
        self.records = load_lines(records)
        self.texts = {record["id"]: record["article"]["text"] for record in self.records}
        need(any(record["claims"] for record in self.records), "there are no claims to export")
        self.work.mkdir(parents=True, exist_ok=True)

    def convert(self, form, *options, output=None):
        output = self.work / (output or f"records.{form}")
        subprocess.run([self.tool, "convert", self.path, "--to", form, "-o", output, *options], check=True)
        return output

    def claims(self):
        return [(record, claim) for record in self.records for claim in record["claims"]]

    # Text in UTF-16 or UTF-8 units, to be cut by offsets of these.
    CODECS = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}

    def ndjson(self):
        need(self.convert("ndjson").read_bytes() == pathlib.Path(self.path).read_bytes(), "ndjson: not verbatim")
        for unit, (codec, width) in self.CODECS.items():
            for record in load_lines(self.convert("ndjson", "--offsets", unit, output=f"{unit}.ndjson")):
                text = record["article"]["text"].encode(codec)
                need(record["offsets"] == unit, "ndjson: the unit is not told")
                for part in PARTS:
                    for item in record[part]:
                        cut = text[item["start"] * width:item["end"] * width].decode(codec)
                        need(cut == item["text"], f"ndjson {unit}: {cut!r} is not {item['text']!r}")

    def csv(self):
        raw = self.convert("csv").read_bytes().decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(raw, newline="")))
        need(len(rows) == len(self.claims()), "csv: not a row for each claim")
        for row, (record, claim) in zip(rows, self.claims()):
            quote = self.texts[record["id"]][int(row["start"]):int(row["end"])]
            need(quote == claim["text"], f"csv: {quote!r}")
            for cell, value in ((row["text"], claim["text"]), (row["record"], record["id"])):
                need(cell in (value, "'" + value), f"csv: {cell!r} is not {value!r}")
            need(row["verdict"] == claim["verdict"], "csv: verdict")
            for name, value in row.items():
                plain = re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)", value)
                need(value[:1] not in ("=", "+", "-", "@", "\t", "\r") or plain, f"csv: {name} is a formula: {value!r}")
        path = self.work / "records.csv"
        count = duckdb.sql(f"SELECT count(*) FROM read_csv('{path}', header = true, all_varchar = true)").fetchone()[0]
        need(count == len(rows), f"csv: duckdb reads {count} of {len(rows)} rows")

    def w3c(self):
        check = validator("web-annotation")
        with open(SCHEMAS / "anno-context.json", encoding="utf-8") as file:
            context = json.load(file)["@context"]
        annotations = load_lines(self.convert("w3c"))
        expected = sum(len(r["claims"]) + len(r["mentions"]) + len(r["cues"]) for r in self.records)
        need(len(annotations) == expected, "w3c: not one for each claim, instrument and cue")
        ids = set()
        texts = {}
        for record in self.records:
            for part in ("claims", "mentions", "cues"):
                for item in record[part]:
                    texts[self.urn(record["id"]) + ":" + item["id"]] = record["article"]["text"]
        for annotation in annotations:
            for error in check.iter_errors(annotation):
                sys.exit(f"w3c: {annotation['id']}: {error.message}")
            ids.add(annotation["id"])
            quote, place = annotation["target"]["selector"]
            text = texts[annotation["id"]]
            start, end = place["start"], place["end"]
            need(text[start:end] == quote["exact"], "w3c: the position is not the quote")
            need(text[:start].endswith(quote.get("prefix", "")), "w3c: prefix")
            need(text[end:].startswith(quote.get("suffix", "")), "w3c: suffix")
        need(len(ids) == len(annotations), "w3c: an id is there twice")
        oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
        # rdflib is slow: a sample of every kind says as much as all.
        sample = annotations[:: max(1, len(annotations) // 60)]
        graph = rdflib.Graph()
        document = [{**annotation, "@context": context} for annotation in sample]
        graph.parse(data=json.dumps(document), format="json-ld")
        found = set(graph.subjects(rdflib.RDF.type, oa.Annotation))
        need(len(found) == len(sample), f"w3c: rdflib finds {len(found)} of {len(sample)} annotations")
        for annotation in found:
            need((annotation, oa.hasTarget, None) in graph, "w3c: no target in RDF")
        need(len(set(graph.subjects(rdflib.RDF.type, oa.TextPositionSelector))) == len(sample), "w3c: selectors in RDF")

    @staticmethod
    def urn(name):
        from urllib.parse import quote
        return "urn:tapecheck:" + quote(name, safe="")

    def claimreview(self):
        check = validator("claim-review")
        reviews = load_lines(self.convert("claimreview", "--site", "https://checks.example/reviews"))
        open_verdicts = ("ambiguous", "out_of_coverage", "not_checkable", "forecast_pending")
        settled = [claim for _, claim in self.claims() if claim["verdict"] not in open_verdicts]
        need(len(reviews) == len(settled), "claimreview: not one for each settled claim")
        for review, claim in zip(reviews, settled):
            for error in check.iter_errors(review):
                sys.exit(f"claimreview: {review['url']}: {error.message}")
            need(review["claimReviewed"] == claim["text"], "claimreview: the words")
        scripts = "".join(
            '<script type="application/ld+json">' + json.dumps(review).replace("</", "<\\/") + "</script>"
            for review in reviews)
        read = extruct.extract(f"<html><body>{scripts}</body></html>", syntaxes=["json-ld"])["json-ld"]
        need(read == reviews, "claimreview: extruct reads something else")

    def brat(self):
        folder = self.convert("brat", output="brat")
        types = set(re.search(r"\[entities\]\n(.*?)\n\n", (folder / "annotation.conf").read_text(), re.S)[1].split("\n"))
        files = sorted(folder.glob("*.ann"))
        need(len(files) == len(self.records), "brat: not a file for each record")
        texts = sorted(self.texts.values())
        need(sorted(f.with_suffix(".txt").read_bytes().decode() for f in files) == texts, "brat: the texts")
        for file in files:
            text = file.with_suffix(".txt").read_bytes().decode()
            ids, spans = set(), set()
            for line in file.read_bytes().decode().split("\n")[:-1]:
                name, rest = line.split("\t", 1)
                need(name not in ids, f"brat: {file.name}: {name} twice")
                ids.add(name)
                if name[0] == "T":
                    head, quote = rest.split("\t")
                    kind, places = head.split(" ", 1)
                    pieces = [tuple(map(int, p.split(" "))) for p in places.split(";")]
                    need(kind in types, f"brat: no such type: {kind}")
                    need(all(0 <= a < b <= len(text) for a, b in pieces), f"brat: {line}")
                    need(" ".join(text[a:b] for a, b in pieces) == quote, f"brat: {file.name}: {line!r}")
                    need(not set("\n\r\t") & set(quote), "brat: a line break or tab in a quote")
                    spans.add(name)
                elif name[0] == "A":
                    need(rest.split(" ")[1] in spans, f"brat: {line}")
                elif name[0] in "N#":
                    need(rest.split("\t")[0].split(" ")[1] in spans, f"brat: {line}")
                elif name[0] == "R":
                    need(set(re.findall(r"Arg[12]:(T\d+)", rest)) <= spans, f"brat: {line}")
                else:
                    sys.exit(f"brat: {line}")

    def labelstudio(self):
        config = subprocess.run([self.tool, "schema", "labelstudio"], check=True, capture_output=True, text=True).stdout
        interface = None
        if importlib.util.find_spec("label_studio_sdk"):
            from label_studio_sdk.label_interface import LabelInterface
            interface = LabelInterface(config)
            interface.validate()
        with open(self.convert("labelstudio"), encoding="utf-8") as file:
            tasks = json.load(file)
        need(len(tasks) == len(self.records), "labelstudio: not a task for each record")
        for task in tasks:
            text = task["data"]["text"]
            need(text == self.texts[task["data"]["record"]], "labelstudio: the text")
            for prediction in task["predictions"]:
                need(not interface or interface.validate_prediction(prediction), f"labelstudio: {task['data']['record']}: refused")
                regions = [r["id"] for r in prediction["result"] if r["type"] == "labels"]
                need(len(set(regions)) == len(regions), "labelstudio: an id is there twice")
                for result in prediction["result"]:
                    value = result["value"]
                    need(text[value["start"]:value["end"]] == value["text"], f"labelstudio: {value}")

    def doccano(self):
        check = validator("doccano")
        lines = load_lines(self.convert("doccano"))
        for line, record in zip(lines, self.records, strict=True):
            for error in check.iter_errors(line):
                sys.exit(f"doccano: {line['record']}: {error.message}")
            need(line["text"] == record["article"]["text"], "doccano: the text")
            quotes = [line["text"][start:end] for start, end, _ in line["label"]]
            need(quotes == [item["text"] for part in PARTS for item in record[part]], "doccano: a slice is not its quote")

    def displacy(self):
        lines = load_lines(self.convert("displacy"))
        for line, record in zip(lines, self.records, strict=True):
            need(line["text"] == record["article"]["text"], "displacy: the text")
            last = 0
            for ent in line["ents"]:
                need(last <= ent["start"] < ent["end"] <= len(line["text"]), "displacy: spans overlap")
                last = ent["end"]
        if importlib.util.find_spec("spacy") is None:
            return
        from spacy import displacy
        for line in lines:
            markup = displacy.render(line, style="ent", manual=True)
            need(markup.count("<mark") == len(line["ents"]), "displacy: not a mark for each entity")

    def sqlite(self):
        path = self.work / "records.sqlite"
        for old in self.work.glob("records.sqlite*"):
            old.unlink()
        self.convert("sqlite")
        shell = subprocess.run(
            ["sqlite3", "-readonly", path, "PRAGMA integrity_check; SELECT count(*) FROM claims;"],
            check=True, capture_output=True, text=True).stdout.split()
        need(shell == ["ok", str(len(self.claims()))], f"sqlite: the shell says {shell}")
        connection = duckdb.connect()
        # The extension comes from PyPI as a file, since duckdb would fetch it from its own server.
        extension = next(pathlib.Path(duckdb_extension_sqlite_scanner.__file__).parent.rglob("*.duckdb_extension"))
        connection.execute(f"LOAD '{extension}'")
        connection.execute(f"ATTACH '{path}' AS tape (TYPE sqlite)")
        found = connection.execute(
            "SELECT a.id, c.id, c.text, c.verdict FROM tape.claims c JOIN tape.articles a ON c.article = a.number "
            "ORDER BY c.number").fetchall()
        need(found == [(r["id"], c["id"], c["text"], c["verdict"]) for r, c in self.claims()], "sqlite: the claims")
        back = self.work / "back.ndjson"
        subprocess.run([self.tool, "convert", path, "--to", "ndjson", "-o", back], check=True)
        need(back.read_bytes() == pathlib.Path(self.path).read_bytes(), "sqlite: not the lines that went in")

    def reviews(self):
        """A person's verdicts through CSV and Label Studio, and beside ours."""
        with open(self.work / "records.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            row.update(review_verdict="ambiguous", review_by="Ann, \"A\"", review_at="2026-01-02", review_note="=1+1\r\nsee")
        table = self.work / "reviewed.csv"
        with open(table, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
        with open(self.work / "records.labelstudio", encoding="utf-8") as file:
            tasks = json.load(file)
        for task in tasks:
            result = json.loads(json.dumps(task["predictions"][0]["result"]))
            for item in result:
                if item["from_name"] == "verdict":
                    item["value"]["choices"] = ["supported"]
            task["annotations"] = [{"completed_by": {"email": "b@example.org"}, "updated_at": "2026-01-03T00:00:00Z", "result": result}]
        export = self.work / "export.json"
        export.write_text(json.dumps(tasks), encoding="utf-8")
        for source, path, by, verdict in (
            ("csv", table, 'Ann, "A"', "ambiguous"), ("labelstudio", export, "b@example.org", "supported")):
            output = self.work / f"reviewed.{source}.ndjson"
            subprocess.run(
                [self.tool, "convert", path, "--from", source, "--records", self.path, "-o", output], check=True)
            for record, (_, claims) in zip(load_lines(output), ((r, r["claims"]) for r in self.records), strict=True):
                for claim, before in zip(record["claims"], claims, strict=True):
                    review = claim.pop("reviews")[0]
                    need((review["by"], review["verdict"], review["source"]) == (by, verdict, source), f"reviews: {review}")
                    need(claim == before, "reviews: the claim itself changed")


def main():
    exports = Exports(*sys.argv[1:4])
    for form in ("ndjson", "csv", "w3c", "claimreview", "brat", "labelstudio", "doccano", "displacy", "sqlite", "reviews"):
        getattr(exports, form)()
        print(f"{form}: {len(exports.records)} records hold")


if __name__ == "__main__":
    main()
