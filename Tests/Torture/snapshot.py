"""Damages the snapshot of the progress, or changes the journal that it was made from.

    python3 snapshot.py PROGRAM [COUNT [SEED]]

A snapshot only saves time; the journal always takes precedence. In each of COUNT rounds (0: 2,000) the snapshot is
cut or damaged, or it is older than a change to the journal: lines added, cut or damaged, or a file replaced by
another of the same size and time. Counts and the exported progress must equal those of a start without a snapshot.
"""

import json
import os
import random
import shutil
import time

import program
from journals import line

ANSWERS = 6000
CARDS = ["rivers/bridge", "rivers/mouth", "rivers/nen-length", "rivers/songhua-length"]


def prepare(folder, journal, seconds):
    """A learner with a snapshot, whose journal stood still so long before: from a second on its time is trusted."""
    os.makedirs(program.log(folder))
    with open(program.log(folder) + "/otherone.000001.jsonl", "wb") as file:
        file.write(journal)
    time.sleep(seconds)
    code, output, words = program.run(folder, ["stats"])
    assert code == 0 and snapshots(folder), output + words


def answer(number):
    card = CARDS[number % len(CARDS)]
    return line(
        "otherone", number, "ans", seconds=program.NOW - (ANSWERS - number) * 3600, deck="rivers", topic="towns",
        card=card, form="typed", g=1 + number % 4, j="correct", ms=5230, a=str(number))


def snapshots(folder):
    return [
        os.path.join(root, name) for root, _, names in os.walk(folder + "/state") for name in names
        if name == "progress.snapshot"]


def damage(content, generator):
    """Content that is cut or changed."""
    content = bytearray(content)
    way = generator.randrange(4)
    place = generator.randrange(len(content))
    if way == 0:
        return content[:place]
    if way == 1:
        content[place] ^= 1 << generator.randrange(8)
    elif way == 2:
        content[place:place + 64] = generator.randbytes(64)
    else:
        content[place:place + 8] = b"\0" * 8
    return content


def change(path, generator):
    """Changes a segment as a sync tool, a rotting disk or another program would; what was done."""
    with open(path, "rb") as file:
        content = file.read()
    way = generator.choice(["added", "cut", "rotten", "same size and time", "gone", "another file"])
    status = os.stat(path)
    if way == "added":
        with open(path, "ab") as file:
            file.write(answer(ANSWERS + 1) + b"\n")
    elif way == "cut":
        os.truncate(path, generator.randrange(len(content)))
    elif way == "rotten":
        with open(path, "wb") as file:
            file.write(damage(content, generator))
    elif way == "same size and time":
        # An older copy that differs in what was answered, its time put back to that of the newer.
        lines = content.splitlines(keepends=True)
        place = generator.randrange(len(lines))
        event = json.loads(lines[place])
        other = {key: event[key] for key in event if key not in ("v", "d", "n", "t", "z", "h", "day", "e", "c")}
        other["g"] = 5 - other["g"]
        lines[place] = line("otherone", event["n"], "ans", event["t"] // 1000, event["day"], **other) + b"\n"
        with open(path, "wb") as file:
            file.write(b"".join(lines))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    elif way == "gone":
        os.remove(path)
    else:
        with open(os.path.dirname(path) + "/stranger.000001.jsonl", "wb") as file:
            file.write(line("stranger", 1, "reset", scope="all") + b"\n")
    return way


def seen(folder):
    """What the program makes of a learner."""
    return [program.run(folder, arguments) for arguments in (["stats", "--json"], ["export"])]


def one(job):
    """What is wrong after one round."""
    journal, number = job
    generator = random.Random(program.seed() + number)
    with program.scratch() as scratch:
        folder = scratch + "/state-of-things"
        prepare(folder, journal, 0 if number % 4 else 1.05)
        where = "the snapshot"
        if number % 3:
            path = snapshots(folder)[0]
            with open(path, "rb") as file:
                content = file.read()
            with open(path, "wb") as file:
                file.write(damage(content, generator))
        if number % 3 != 1:
            where = change(program.log(folder) + "/otherone.000001.jsonl", generator)
        found = seen(folder)
        shutil.rmtree(folder + "/state")
        return [] if found == seen(folder) else [f"{where}: not what the journal alone says"]


def main():
    rounds, failures = program.count(6, 2000), []
    journal = b"".join(answer(number) + b"\n" for number in range(1, ANSWERS + 1))
    for number, problems in enumerate(program.each(one, [(journal, number) for number in range(rounds)])):
        failures += [f"round {number}: {problem}" for problem in problems]
    program.finish("snapshot", f"of {ANSWERS} answers, damaged or left behind", failures, rounds)


if __name__ == "__main__":
    main()
