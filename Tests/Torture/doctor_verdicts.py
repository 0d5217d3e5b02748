"""Damages a journal and its second copy, and compares what the doctor says with what is known to be lost.

    python3 doctor_verdicts.py PROGRAM [COUNT [SEED]]

In each of COUNT rounds (0: 1,000) a journal of two foreign writers and of this machine, whose lines have a second
copy, meets one to three of: files deleted, emptied, cut, turned to zeros, to UTF-16 or to other line ends; bits
changed, lines removed, joined, split or repeated; files renamed, packed, made a link, a pipe or a folder. The oracle
keeps every line that was saved, and shares no code with the program:

- 74 exactly when a file that may hold events was not read;
- else 65 when a lost line can be missed: a later number of its writer is there, or a piece of it;
- else 0. Numbers lost at the end of a writer leave no trace; no doctor can see that.

A damaged line whose original is whole elsewhere may still be too far gone to be recognised: then 65 is called
cautious, and counted. After `doctor --repair` no line is lost that the second copy had.
"""

import collections
import gzip
import json
import os
import random
import shutil

import program
import scripts
from journals import is_valid, line

CARD = "rivers/bridge"
SHORT = 24


def prepare(folder):
    """A state with eight answers of this machine, and two writers of forty lines in two files each."""
    scripts.prepare(folder, None)
    program.run(folder, scripts.STUDY, scripts.TYPED)
    program.run(folder, ["config", "new-per-day", "12"])
    for writer in ("otherone", "thirdone"):
        for segment in range(2):
            with open(f"{program.log(folder)}/{writer}.{segment + 1:06}.jsonl", "wb") as file:
                for number in range(1 + 20 * segment, 21 + 20 * segment):
                    file.write(line(
                        writer, number, "ans", seconds=program.NOW - 86_400 + number, deck="rivers", topic="towns", card=CARD,
                        form="typed", g=3, j="correct", ms=5230, a=f"{writer} {number}") + b"\n")


def change(path, how):
    with open(path, "rb") as file:
        content = file.read()
    with open(path, "wb") as file:
        file.write(how(content))


def lines_of(content, how):
    return b"".join(line + b"\n" for line in how(content.splitlines()))


def damage(path, kind, draw):
    """Something that happens to a file."""
    def rot(content):
        content = bytearray(content)
        for _ in range(draw.choice([1, 1, 3, 40])):
            if content:
                content[draw.randrange(len(content))] ^= 1 << draw.randrange(8)
        return bytes(content)

    def remove(lines):
        start = draw.randrange(len(lines) + 1)
        return lines[:start] + lines[start + draw.choice([1, 2, 9]):]

    def cut(content):
        return content[:draw.randrange(len(content) + 1)]

    def split(content):
        place = draw.randrange(len(content) + 1)
        return content[:place] + b"\n" + content[place:]

    def join(content):
        place = content.find(b"\n", draw.randrange(len(content) + 1))
        return content[:place] + content[place + 1:] if place >= 0 else content

    changes = {
        "emptied": lambda content: b"", "cut": cut, "zeros": lambda content: b"\0" * len(content),
        "UTF-16": lambda content: content.decode("ascii", "replace").encode("utf-16"), "bits": rot, "split": split, "joined": join,
        "other ends": lambda content: content.replace(b"\n", b"\r\n"), "removed": lambda content: lines_of(content, remove),
        "repeated": lambda content: content + content, "reversed": lambda content: lines_of(content, lambda lines: lines[::-1]),
        "zero block": lambda content: content[:300] + b"\0" * 200 + content[500:]}
    if kind in changes:
        return change(path, changes[kind])
    if kind == "packed":
        with open(path, "rb") as source, gzip.open(path + ".gz", "wb") as file:
            file.write(source.read())
    if kind in ("capitals", "editor", "conflict"):
        ends = {"capitals": ".JSONL", "editor": ".jsonl~", "conflict": ".sync-conflict-20261121-120000-ABCDEFG.jsonl"}
        return os.rename(path, path.removesuffix(".jsonl") + ends[kind])
    if kind == "copied":
        return shutil.copy(path, path.replace(".jsonl", " (copy).jsonl"))
    if kind == "link":
        os.rename(path, path + ".away")
        return os.symlink(path + ".away", path)
    os.remove(path)
    if kind == "dead link":
        os.symlink("/nowhere", path)
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        os.mkdir(path)


KINDS = [
    "emptied", "cut", "zeros", "UTF-16", "bits", "split", "joined", "other ends", "removed", "repeated", "reversed",
    "zero block", "deleted", "packed", "capitals", "editor", "conflict", "copied", "link", "dead link", "pipe", "folder"]


def pieces(folder):
    """The damaged lines of a journal, and whether something in it cannot be read."""
    found, is_unread = [], False
    for name in os.listdir(folder):
        path = f"{folder}/{name}"
        is_file = os.path.isfile(path) and not os.path.islink(path)
        if not name.endswith(".jsonl") or not is_file:
            is_unread |= not is_file or os.path.getsize(path) > 0
            continue
        with open(path, "rb") as file:
            found += [line for line in file.read().split(b"\n") if line.rstrip(b"\r") and not is_valid(line.rstrip(b"\r"))]
    return found, is_unread


def whole(*folders):
    """The valid lines below folders, also of files with other line ends."""
    found = set()
    for folder in folders:
        for root, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(root, name)
                if name.endswith(".jsonl") and os.path.isfile(path) and not os.path.islink(path):
                    with open(path, "rb") as file:
                        found |= {line for line in file.read().replace(b"\r\n", b"\n").split(b"\n") if is_valid(line)}
    return found


def is_piece(piece, lost, have):
    """Whether a damaged line shows part of a lost line that no line which is there has too."""
    there = b"\n".join(have)
    parts = (line[start:start + SHORT] for line in lost for start in range(len(line) - SHORT))
    return any(part in piece and part not in there for part in parts)


def verdicts(saved, folder):
    """The exit codes that are right, by what is known."""
    have = whole(folder + "/progress", folder + "/state")
    damaged, is_unread = pieces(program.log(folder))
    damaged += pieces(f"{folder}/state/hegang/learner/{scripts.copy_name(folder)}")[0]
    if is_unread:
        return {74}
    lost, last = saved - have, collections.Counter()
    for event in map(json.loads, have):
        last[event["d"]] = max(last[event["d"]], event["n"])
    if any(event["n"] < last[event["d"]] for event in map(json.loads, lost)):
        return {65}
    if not damaged:
        return {0}
    # A piece of a lost line must be seen. Anything else that is damaged may be too far gone to be known.
    return {65} if any(is_piece(piece, lost, have) for piece in damaged) else {0, 65}


def one(job):
    """What is wrong after one round, the right verdict, and whether it was cautious."""
    scratch, number = job
    draw = random.Random(program.seed() + number)
    folder = f"{scratch}/{number}"
    scripts.copy_state(scratch + "/base", folder)
    saved, done, problems = whole(folder + "/progress"), [], []
    for _ in range(draw.choice([1, 1, 1, 2, 3])):
        log = program.log(folder)
        where = log if draw.random() < 0.85 else f"{folder}/state/hegang/learner/{scripts.copy_name(folder)}"
        files = [name for name in sorted(os.listdir(where)) if name.endswith(".jsonl") and os.path.isfile(f"{where}/{name}")
                 and not os.path.islink(f"{where}/{name}")]
        if not files:
            continue
        kind, name = draw.choice(KINDS), draw.choice(files)
        if where != log and kind in ("link", "dead link", "pipe", "folder", "packed", "capitals", "editor"):
            continue
        damage(f"{where}/{name}", kind, draw)
        done.append(f"{name} {kind}" + ("" if where == log else " in the copy"))
    right = verdicts(saved, folder)
    before = whole(folder + "/progress", folder + "/state")
    code, output, words = program.run(folder, ["doctor"])
    said = " ".join((output + words).split())
    if code not in right:
        problems.append(f"{code}, not {sorted(right)}: {said[-300:]}")
    if (code == 0) != ("Nothing is lost" in said) or (code == 74) != ("Cannot say" in said):
        problems.append(f"exit {code} with the words {said[-200:]}")
    program.run(folder, ["doctor", "--repair"])
    if before - whole(folder + "/progress"):
        problems.append(f"{len(before - whole(folder + '/progress'))} lines not put back")
    shutil.rmtree(folder)
    return [f"{', '.join(done)}: {problem}" for problem in problems], code, right == {0, 65} and code == 65


def main():
    rounds, failures, codes, cautious = program.count(20, 1000), [], collections.Counter(), 0
    with program.scratch() as scratch:
        prepare(scratch + "/base")
        for number, (problems, code, was_cautious) in enumerate(program.each(one, [(scratch, each) for each in range(rounds)])):
            failures += [f"round {number}: {problem}" for problem in problems]
            codes[code] += 1
            cautious += was_cautious
    program.finish(
        "doctor verdicts", f"{codes[0]} whole, {codes[65]} lost ({cautious} cautious), {codes[74]} cannot say", failures, rounds)


if __name__ == "__main__":
    main()
