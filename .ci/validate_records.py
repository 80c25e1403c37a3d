#!/usr/bin/env python3
"""Validates lines that tapecheck wrote against the schema that it ships, and what a schema cannot say.

    validate_records.py SCHEMA RECORDS.ndjson... [--complete]

Beyond the schema: offsets are in order and inside the text, the text between them is the quote, and ids are
unique and resolve. With --complete every part of a record must be there and no line may be an error record.
Needs jsonschema from PyPI.
"""
import json
import sys

import jsonschema

PARTS = ("mentions", "quantities", "times", "cues", "claims", "sentiment", "summary", "coverage")


def problems(record, complete):
    if "error" in record:
        if complete:
            yield f"an error record: {record['error']['message']}"
        return
    if "article" not in record:
        return
    if complete:
        yield from (f"no {part}" for part in PARTS if part not in record)
    text = record["article"]["text"]
    ids = set()
    for part in ("mentions", "quantities", "times", "cues", "claims"):
        last = -1
        for item in record.get(part, []):
            where = f"{part} {item['id']}"
            if item["id"] in ids:
                yield f"{where}: the id is not unique"
            ids.add(item["id"])
            if not 0 <= item["start"] <= item["end"] <= len(text):
                yield f"{where}: offsets outside the text"
            elif text[item["start"]:item["end"]] != item["text"]:
                yield f"{where}: the text between the offsets is not the quote"
            if item["start"] < last:
                yield f"{where}: not in order of place"
            last = item["start"]
    for block in record["article"]["blocks"]:
        if not 0 <= block["start"] <= block["end"] <= len(text):
            yield f"block {block}: offsets outside the text"
    for warning in record["warnings"]:
        if not 0 <= warning.get("start", 0) <= warning.get("end", 0) <= len(text):
            yield f"warning {warning}: offsets outside the text"
    if complete:
        yield from (f"{name}: no such id" for name in references(record) if name not in ids)


def references(record):
    for claim in record.get("claims", []):
        yield from claim.get("depends_on", [])
    for cue in record.get("cues", []):
        if "target_mention" in cue:
            yield cue["target_mention"]
    for sentence in record.get("summary", []):
        yield from sentence["claims"] + sentence["cues"]
    for judgement in record.get("sentiment", {"by_symbol": {}})["by_symbol"].values():
        yield from judgement["cues"]


def main():
    complete = "--complete" in sys.argv
    schema_path, *paths = [a for a in sys.argv[1:] if a != "--complete"]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validators = {
        name: jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]})
        for name in ("record", "failure", "extract")
    }
    count = bad = 0
    for path in paths:
        with open(path, encoding="utf-8", newline="\n") as file:
            for number, line in enumerate(file, 1):
                record = json.loads(line, parse_constant=lambda name: sys.exit(f"{path}:{number}: {name}"))
                kind = "failure" if "error" in record else "record" if "article" in record else "extract"
                found = [
                    f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
                    for error in validators[kind].iter_errors(record)
                ]
                found = found or list(problems(record, complete))
                count += 1
                bad += bool(found)
                for problem in found[:10]:
                    print(f"{path}:{number}: {problem}", file=sys.stderr)
    print(f"{count} lines, {bad} invalid")
    return 1 if bad or not count else 0


if __name__ == "__main__":
    sys.exit(main())
