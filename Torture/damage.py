"""Cuts a journal with every kind of event at every byte, and flips every bit of it.

    python3 damage.py PROGRAM [COUNT [SEED]]

The journal is written here, without the program. COUNT damaged copies are drawn from all; 0 means all.
The program must give back exactly the lines whose CRC-32 is right, and say so when some are not.
"""

import os
import random
import re
from concurrent.futures import ThreadPoolExecutor

import program
from journals import line, valid

CARD = {"deck": "rivers", "card": "rivers/bridge"}
ANSWER = {"topic": "rivers", "form": "typed", "g": 3, "j": "correct", "ms": 5230, "a": "6,761 km2"}
# Every kind of event, with the fields that follow its name.
KINDS = [
    ("ans", {"deck": "rivers", "topic": "rivers", "card": "rivers/bridge", **ANSWER}),
    ("ans", {**CARD, **ANSWER, "a": "a \"q\" \\ é \x9b31m\n😀"}),
    ("rate", {"ref": None, "g": 2}), ("undo", {"ref": None, "on": 1}),
    ("reset", {"scope": "all"}), ("reset", {"scope": "deck", "deck": "rivers"}),
    ("reset", {"scope": "topic", "deck": "rivers", "topic": "towns"}),
    ("set", {"key": "retention", "value": "0.85"}),
    ("weights", {"w": "", "answers": 9, "due": 1}),
    ("qans", {"deck": "rivers", "quiz": "k3f9", "card": "rivers/bridge", "form": "choice", "j": "wrong", "ms": 9,
              "a": "Ussuri", "skip": 0}),
    ("qend", {"deck": "rivers", "quiz": "k3f9", "seed": 42, "asked": 20, "right": 14, "wrong": 3, "skipped": 3, "s": 9}),
    ("alias", {**CARD, "text": "松花江", "on": 1}),
    ("note", {**CARD, "text": "like \"sun\" \x9b\n松"}), ("flag", {**CARD, "on": 1}), ("suspend", {**CARD, "on": 1}),
    ("bury", {**CARD, "until": "2026-12-24"}), ("away", {"from": "2026-12-24", "to": "2026-12-27"}),
    ("ans", {"deck": "rivers", "topic": "rivers", "card": "rivers/bridge", **ANSWER, "u": 417}),
    ("due", {**CARD, "by": "2026-12-24"}), ("pin", {**CARD, "form": "typed"}), ("pin", {**CARD, "form": ""}),
    ("carry", {**CARD, "how": "moved", "from": "a/b"}), ("carry", {**CARD, "how": "merged", "from": "a/b a/c"}),
    ("carry", {**CARD, "how": "fixed", "as_of": "2026-12-24"}), ("carry", {**CARD, "how": "retired"}),
    ("clock", {"was": 1795290000000}),
    ("kind-of-a-later-version", {"more": [1, {"a": "b"}]}),
]
SOURCE = os.path.join(program.HERE, "..", "Sources", "ProgressStore", "Lines", "LineFields+Kind.swift")


def journal():
    """The journal, and the kinds that the program knows and this journal has not."""
    first = line("lap7q2ma", 1, *KINDS[0][:1], **KINDS[0][1])
    reference = f"lap7q2ma-1-{first[-10:-2].decode()}"
    lines = [
        line("lap7q2ma", number, kind, **{**fields, **({"ref": reference} if "ref" in fields else {})})
        for number, (kind, fields) in enumerate(KINDS, 1)]
    with open(SOURCE, encoding="utf-8") as file:
        known = set(re.findall(r'case "([a-z]+)":', file.read().split("default:")[0]))
    return b"\n".join(lines) + b"\n", known - {kind for kind, _ in KINDS}


def damaged(content, place):
    """The journal cut at a byte, or, beyond its end, with one bit changed."""
    if place <= len(content):
        return content[:place]
    bit = place - len(content) - 1
    return content[:bit // 8] + bytes([content[bit // 8] ^ 1 << bit % 8]) + content[bit // 8 + 1:]


def check(content, place, folders):
    folder = folders.pop()
    bytes_read = damaged(content, place)
    path = os.path.join(program.log(folder), "lap7q2ma.000001.jsonl")
    with open(path, "wb") as file:
        file.write(bytes_read)
    code, output, words = program.run(folder, ["export", "--format", "journal"])
    folders.append(folder)
    given = set(output.encode().split(b"\n")) - {b""}
    expected = valid(bytes_read)
    whole = b"".join(line + b"\n" for line in sorted(expected))
    problems = []
    if code != 0 or given != expected:
        problems.append(f"place {place}: exit {code}, {len(expected - given)} lost, {len(given - expected)} invented")
    has_bad = any(line and line not in expected for line in bytes_read.split(b"\n"))
    if has_bad != ("damaged" in words) or len(output.encode()) != len(whole):
        problems.append(f"place {place}: told {words.strip()[:200]!r}")
    return problems


def main():
    content, missing = journal()
    failures = [f"no line of kind {kind} in the journal" for kind in sorted(missing)]
    places = list(range(len(content) * 9 + 1))
    random.Random(program.seed()).shuffle(places)
    places = places[:program.count(60, len(places))]
    with program.scratch() as scratch:
        folders = [f"{scratch}/{number}" for number in range(program.jobs())]
        for folder in folders:
            os.makedirs(program.log(folder))
        with ThreadPoolExecutor(len(folders)) as pool:
            for problems in pool.map(lambda place: check(content, place, folders), places):
                failures += problems
    cuts = sum(place <= len(content) for place in places)
    program.finish(
        "damage",
        f"{cuts} cuts and {len(places) - cuts} flipped bits, of {len(content) * 9 + 1}, in {len(KINDS)} lines of "
        f"{len({kind for kind, _ in KINDS})} kinds", failures)


if __name__ == "__main__":
    main()
