"""Cuts a journal with every kind of event at every byte, and flips every bit of it.

    python3 damage.py PROGRAM [COUNT [SEED]]

The journal is written here, without the program. COUNT damaged copies are drawn; 0 means all. The program must
return exactly the lines with a valid CRC-32, and report when there are others.
"""

import glob
import os
import random
import re

import program
from journals import line, valid
from scripts import WEIGHTS

CARD = {"deck": "rivers", "card": "rivers/bridge"}
ANSWER = {"topic": "rivers", "form": "typed", "g": 3, "j": "correct", "ms": 5230, "a": "6,761 km2"}
# Every kind of event, with the fields that follow its name.
KINDS = [
    ("ans", {"deck": "rivers", "topic": "rivers", "card": "rivers/bridge", **ANSWER}),
    ("ans", {**CARD, **ANSWER, "a": "a \"q\" \\ é \x9b31m\n😀"}),
    ("rate", {"ref": None, "g": 2}), ("undo", {"ref": None, "on": 1}),
    ("reset", {"scope": "all"}), ("reset", {"scope": "deck", "deck": "rivers"}),
    ("reset", {"scope": "topic", "deck": "rivers", "topic": "towns"}),
    ("reset", {"scope": "cards", "deck": "rivers", "card": "rivers/bridge"}),
    ("set", {"key": "retention", "value": "0.85"}),
    ("weights", {"w": "", "answers": 9, "due": 1}), ("weights", {"w": WEIGHTS, "answers": 9, "due": 0}),
    ("weights", {"w": WEIGHTS, "answers": 9, "due": 0, "days": 3, "gap": 2}),
    ("repair", {"ref": None, "answers": 9, "days": 3, "gap": 2, "over": 4}),
    ("qans", {"deck": "rivers", "quiz": "k3f9", "card": "rivers/bridge", "form": "choice", "j": "wrong", "ms": 9,
              "a": "Ussuri", "skip": 0}),
    ("qans", {"deck": "rivers", "quiz": "k3f9", "card": "rivers/bridge", "form": "choice", "j": "correct", "ms": 9,
              "a": "Amur", "skip": 0, "conf": "sure"}),
    ("qend", {"deck": "rivers", "quiz": "k3f9", "seed": 42, "asked": 20, "right": 14, "wrong": 3, "skipped": 3, "s": 9}),
    ("alias", {**CARD, "text": "松花江", "on": 1}),
    ("note", {**CARD, "text": "like \"sun\" \x9b\n松"}), ("flag", {**CARD, "on": 1}), ("suspend", {**CARD, "on": 1}),
    ("bury", {**CARD, "until": "2026-12-24"}), ("away", {"from": "2026-12-24", "to": "2026-12-27"}),
    ("back", {"from": "2026-12-26", "to": "2026-12-27"}), ("set", {"key": "plan/rivers", "value": "none"}),
    ("ans", {"deck": "rivers", "topic": "rivers", "card": "rivers/bridge", **ANSWER, "u": 417}),
    ("due", {**CARD, "by": "2026-12-24"}), ("move", {**CARD, "to": "2026-12-24"}),
    ("pin", {**CARD, "form": "typed"}), ("pin", {**CARD, "form": ""}),
    ("carry", {**CARD, "how": "moved", "from": "a/b"}), ("carry", {**CARD, "how": "merged", "from": "a/b a/c"}),
    ("carry", {**CARD, "how": "split", "from": "a/b"}), ("carry", {**CARD, "how": "fixed", "as_of": "2026-12-24"}),
    ("carry", {**CARD, "how": "refined", "as_of": "2026-12-24"}), ("carry", {**CARD, "how": "retired"}),
    ("clock", {"was": 1795290000000}),
    ("kind-of-a-later-version", {"more": [1, {"a": "b"}]}),
]
PROGRESS = os.path.join(program.HERE, "..", "..", "Sources", "Progress")
SOURCES = [*glob.glob(f"{PROGRESS}/Events/*.swift"), f"{PROGRESS}/Lines/LineFields.swift"]


def journal():
    """The journal, and the words and fields that the program knows and this journal has not."""
    first = line("lap7q2ma", 1, *KINDS[0][:1], **KINDS[0][1])
    reference = f"lap7q2ma-1-{first[-10:-2].decode()}"
    lines = [
        line("lap7q2ma", number, kind, **{**fields, **({"ref": reference} if "ref" in fields else {})})
        for number, (kind, fields) in enumerate(KINDS, 1)]
    source = ""
    for path in SOURCES:
        with open(path, encoding="utf-8") as file:
            source += file.read()
    cases = " ".join(re.findall(r'case ((?:"[a-z]+"(?:, )?)+)', source))
    words = set(re.findall(r'"([a-z]+)"', cases)) - {kind for kind, _ in KINDS}
    fields = set(re.findall(r'try (?:fields\.)?\w+\("(\w+)"', source)) - {"e"}
    assert len(fields) > 20 and "carry" in cases, (fields, cases)
    for _, own in KINDS:
        fields -= own.keys()
        words -= {own.get("how"), own.get("scope")}
    return b"\n".join(lines) + b"\n", words | fields


def damaged(content, place):
    """The journal cut at a byte, or, beyond its end, with one bit changed."""
    if place <= len(content):
        return content[:place]
    bit = place - len(content) - 1
    return content[:bit // 8] + bytes([content[bit // 8] ^ 1 << bit % 8]) + content[bit // 8 + 1:]


def check(job):
    """What is wrong with how a damaged journal is read."""
    content, place = job
    bytes_read = damaged(content, place)
    with program.scratch() as folder:
        os.makedirs(program.log(folder))
        with open(os.path.join(program.log(folder), "lap7q2ma.000001.jsonl"), "wb") as file:
            file.write(bytes_read)
        code, output, words = program.run(folder, ["export", "--format", "journal"])
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
    failures = [f"nothing with {word} in the journal" for word in sorted(missing)]
    places = list(range(len(content) * 9 + 1))
    random.Random(program.seed()).shuffle(places)
    places = places[:program.count(60, len(places))]
    done = 0
    for problems in program.each(check, [(content, place) for place in places]):
        done += 1
        failures += problems
    cuts = sum(place <= len(content) for place in places[:done])
    program.finish(
        "damage",
        f"{cuts} cuts and {done - cuts} flipped bits, of {len(content) * 9 + 1}, in {len(KINDS)} lines of "
        f"{len({kind for kind, _ in KINDS})} kinds", failures, done)


if __name__ == "__main__":
    main()
