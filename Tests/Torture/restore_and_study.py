"""Restores a history from a backup, an export, a copy or one large file, studies on it, and undoes that.

    python3 restore_and_study.py PROGRAM [COUNT [SEED]]

In each of COUNT rounds (0: 200), a history of two machines, from a hundred answers to several segments, is restored
on a machine that may have been one of them. However it was restored and whatever the sizes of its files:

- all lines are there, and the next answer gets a number that its writer has not used;
- only the answered card changes, and `undo` removes that answer, so that every card is as before;
- the doctor finds nothing lost and no number used twice;
- sync sends every line, in files of at most a megabyte, because git hosts refuse large ones.
"""

import collections
import json
import os
import random
import shutil
import subprocess

import program
from journals import line, valid, valid_lines

CARDS = ["rivers/bridge", "rivers/mouth", "rivers/nen-length", "rivers/songhua-length"]
STUDY = ["study", "--form", "typed", "--limit", "1", "--new", "1"]
SEGMENT = 1 << 20
WAYS = ["backup", "restored backup", "journal", "json", "copy", "one file", "large files", "twice"]


def history(writers, count):
    """The lines of each writer: sessions of twenty answers, now on one machine, now on the other."""
    lines = collections.defaultdict(list)
    for number in range(count):
        writer = writers[number // 20 % len(writers)]
        seconds = program.NOW - 86_400 - (count - number) * 60
        lines[writer].append(line(
            writer, len(lines[writer]) + 1, "ans", seconds=seconds, deck="rivers", topic="towns", card=CARDS[number % 4],
            form="typed", g=1 + number * number % 4, j="correct", ms=5230, a=str(number)))
    return lines


def write(log, lines, size):
    """Writes segments of a size."""
    os.makedirs(log, exist_ok=True)
    for writer, own in lines.items():
        number, content = 1, b""
        for one in own:
            if len(content) + len(one) >= size:
                with open(f"{log}/{writer}.{number:06}.jsonl", "wb") as file:
                    file.write(content)
                number, content = number + 1, b""
            content += one + b"\n"
        with open(f"{log}/{writer}.{number:06}.jsonl", "wb") as file:
            file.write(content)


def bring(folder, lines, way):
    """Brings a history to a machine; gives the variables that say where it is then."""
    other, log = folder + "/other", program.log(folder)
    write(program.log(other), lines, 1 << 40 if way == "one file" else 3 * SEGMENT if way == "large files" else SEGMENT)
    exports = {"journal": "journal", "json": "json", "twice": "json"}
    if way in exports:
        code, output, words = program.run(other, ["export", "--format", exports[way], "--output", folder + "/export"])
        assert code == 0, output + words
        for _ in range(2 if way == "twice" else 1):
            code, output, words = program.run(folder, ["import", "export"])
            assert code == 0, output + words
    elif way in ("backup", "restored backup"):
        code, output, words = program.run(other, ["backup", folder + "/spare"])
        assert code == 0, output + words
        if way == "backup":
            return {"HEGANG_PROGRESS": folder + "/spare"}
        shutil.copytree(folder + "/spare", folder + "/progress", dirs_exist_ok=True)
    else:
        shutil.copytree(program.log(other), log, dirs_exist_ok=True)
    return {}


def cards(folder, more):
    """How every card stands."""
    code, output, words = program.run(folder, ["export"], **more)
    assert code == 0, words
    return {card["card"]: card["schedule"] for card in json.loads(output)["cards"]}


def sent(folder, progress, more):
    """What is wrong with what sync sends."""
    subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch=main", folder + "/shared"], check=True)
    code, output, words = program.run(folder, ["sync", "--remote", folder + "/shared"], **more)
    problems, lines = [] if code == 0 else [f"sync ended with {code}: {(output + words)[-300:]}"], set()
    listed = subprocess.run(
        ["git", "-C", folder + "/shared", "ls-tree", "-r", "-l", "main"], stdout=subprocess.PIPE, text=True, check=False).stdout
    for entry in listed.splitlines():
        _, _, blob, size, path = entry.split(maxsplit=4)
        if int(size) > SEGMENT + 4096:
            problems.append(f"{path} of {size} bytes was sent")
        lines |= valid(subprocess.run(
            ["git", "-C", folder + "/shared", "cat-file", "blob", blob], stdout=subprocess.PIPE, check=True).stdout)
    if lines != valid_lines(progress):
        problems.append(f"sync sent {len(lines)} of {len(valid_lines(progress))} lines")
    return problems


def one(number):
    """What is wrong after one round."""
    generator = random.Random(program.seed() + number)
    way = WAYS[number % len(WAYS)]
    count = generator.choice([100, 5_500, 12_000])
    problems = []
    with program.scratch() as folder:
        # A machine that keeps its name and nothing else: it is often one of the writers.
        program.run(folder, STUDY, "1001\n\n")
        own = os.listdir(program.log(folder))[0].split(".")[0]
        shutil.rmtree(folder + "/progress")
        shutil.rmtree(folder + "/state/hegang/learner")
        lines = history([own, "otherone"] if generator.random() < 0.7 else ["otherone", "thirdone"], count)
        promised = {line for own in lines.values() for line in own}
        more = bring(folder, lines, way)
        progress = more.get("HEGANG_PROGRESS", folder + "/progress")
        before = cards(folder, more)
        if promised - valid_lines(progress):
            problems.append(f"{len(promised - valid_lines(progress))} lines lost")
        old = valid_lines(progress)
        code, output, words = program.run(folder, STUDY, "3001\n\n", **more)
        new = [json.loads(line) for line in valid_lines(progress) - old]
        if code != 0 or len([event for event in new if event["e"] == "ans"]) != 1:
            problems.append(f"study ended with {code}, {len(new)} events: {words[-200:]}")
        numbers = collections.Counter((event["d"], event["n"]) for event in map(json.loads, valid_lines(progress)))
        if max(numbers.values()) > 1:
            problems.append(f"{sum(times > 1 for times in numbers.values())} numbers given twice")
        after = cards(folder, more)
        changed = {card for card in after if after[card] != before.get(card)}
        if changed != {event["card"] for event in new if event["e"] == "ans"}:
            problems.append(f"{sorted(changed)} changed")
        code, output, words = program.run(folder, ["undo"], **more)
        if code != 0 or {card: state for card, state in cards(folder, more).items() if state} != {
                card: state for card, state in before.items() if state}:
            problems.append(f"undo took something else back: {output[-200:]}{words[-200:]}")
        code, output, words = program.run(folder, ["doctor"], **more)
        if code != 0 or "no number is used twice" not in " ".join(output.split()):
            problems.append(f"doctor ended with {code}: {output[-300:]}")
        if shutil.which("git"):
            problems += sent(folder, progress, more)
    return [f"{way}, {count} answers: {problem}" for problem in problems]


def main():
    rounds, failures, done = program.count(8, 200), [], 0
    for number, problems in enumerate(program.each(one, range(rounds))):
        failures += [f"round {number}: {problem}" for problem in problems]
        done += 1
    skips = 0 if shutil.which("git") else rounds
    words = ", sync SKIPPED, git is not installed" if skips else ""
    program.finish("restore and study", f"{len(WAYS)} ways{words}", failures, done, skips)


if __name__ == "__main__":
    main()
