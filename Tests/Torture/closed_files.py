"""Runs every command with its standard input, output and errors closed, in all combinations.

    python3 closed_files.py PROGRAM [COUNT [SEED]]

The next file that a program opens gets the number of a closed one, so output meant for the screen could end
up in a journal. COUNT combinations of commands and closed files are drawn; 0 means all. Each run must end with
a known exit code, keep every saved line, and write only complete lines to a journal. It must do the same as
with open files, except that a session without a screen may end earlier.
"""

import os
import random
import shutil

import program
import scripts
from journals import is_valid, valid_lines

CLOSED = [numbers for numbers in ([0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2])]


def damaged(folder):
    """The lines in the journals and copies of a folder that do not count."""
    found = []
    for root, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".jsonl"):
                with open(os.path.join(root, name), "rb") as file:
                    found += [line for line in file.read().split(b"\n") if line and not is_valid(line)]
    return found


def one(job):
    """What is wrong with one command and one combination."""
    scratch, number, name, closed = job
    arguments, text, change = scripts.SCRIPTS[name]
    promised, folder = scripts.prepare(f"{scratch}/base{number}", change), f"{scratch}/{number}"
    scripts.copy_state(f"{scratch}/base{number}", folder)
    ends = " ".join(f"{number}{'<' if number == 0 else '>'}&-" for number in closed)
    code, output, words = program.run(
        folder, arguments, "" if 0 in closed else text, ["sh", "-c", f'exec "$@" {ends}', "sh"], **scripts.decks_of(folder))
    problems = [] if code in (0, 1, 64, 65, 74) else [f"exit {code}: {(output + words)[-300:]}"]
    lines = valid_lines(folder + "/progress", folder + "/state")
    if arguments[0] != "erase" and promised - lines:
        problems.append(f"{len(promised - lines)} lines lost")
    if bad := damaged(folder):
        problems.append(f"{bad[0][:100]!r} in a journal")
    again = f"{scratch}/again{number}"
    scripts.copy_state(f"{scratch}/base{number}", again)
    program.run(again, arguments, "" if 0 in closed else text, **scripts.decks_of(again))
    found, expected = (len(valid_lines(path + "/progress")) for path in (folder, again))
    if found != expected and not (text and 1 in closed and found < expected):
        problems.append(f"{found} lines where there are {expected} with open files")
    for path in (f"{scratch}/base{number}", folder, again):
        shutil.rmtree(path)
    return problems


def main():
    points = [(name, closed) for name in scripts.SCRIPTS for closed in CLOSED]
    random.Random(program.seed()).shuffle(points)
    every, points = len(points), points[:program.count(20, len(points))]
    failures = [f"nothing with {command}" for command in sorted(scripts.commands_without())]
    with program.scratch() as scratch:
        jobs = [(scratch, number, *point) for number, point in enumerate(points)]
        for (name, closed), problems in zip(points, program.each(one, jobs)):
            failures += [f"{name} without {closed}: {problem}" for problem in problems]
    program.finish("closed files", f"of {every} combinations of command and closed files", failures, len(points))


if __name__ == "__main__":
    main()
