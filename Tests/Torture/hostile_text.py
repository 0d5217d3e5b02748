"""Uses hostile text wherever the program reads text, and checks what reaches the terminal, the disk and a spreadsheet.

    python3 hostile_text.py PROGRAM [COUNT [SEED]]

COUNT decks (0: 500) contain escape sequences, control characters, right-to-left text and lines that begin like
formulas; so do answers, file names in the journal's folder, and options. None of it may reach the terminal
unchanged, become a path, or open as a formula.
"""

import csv
import io
import json
import os
import random
import re
import time

import decks
import program
from journals import line
from terminal import Ended, Late, Terminal

# What a terminal must never get from a deck: titles, questions it would answer, 8-bit and hidden commands.
BAD = [
    "\x1b]2;owned\x07", "\x1b[6n", "\x1b[?1049h", "\x1b]52;c;b3duZWQ=\x07", "\x9b31m", "\x90q\x9c", "\u202e", "\u2066",
    "\x0e", "\x08\x08\x08", "\x7f", "\u2028", "\x1bc", "\x00", "\u0301" * 40]
FORMULAS = ["=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＠SUM(A1)"]
# As the terminal would see them; the program's own colours and readline's editing are left out.
SEEN = [text.encode() for text in BAD if text not in ("\x08\x08\x08", "\x00")] + [b"\x1b]", b"\x00"]
# Long enough for a prompt to come, if one is to come.
SECONDS = 5
PROMPTS = ["> ", "Enter starts. ", "the clock stands. ", "Enter leaves. "]
STUDY = ["study", "--form", "typed", "--new", "9", "--limit", "3"]


def hostile_deck(folder, source, generator):
    """A copy of a deck in which every word shown has something hostile in it."""
    os.makedirs(folder + "/decks/Wide")
    with open(source + "/Wide/deck.json", encoding="utf-8") as file:
        text = file.read()

    def spoil(found):
        bad = generator.choice(BAD + FORMULAS)
        return found.group(0) + json.dumps(bad)[1:-1]
    text = re.sub(r"river (?=\d)|Wide|Rivers|An atlas|How long is ", spoil, text)
    with open(folder + "/decks/Wide/deck.json", "w", encoding="utf-8") as file:
        file.write(text)
    return folder + "/decks"


def hostile_files(folder, generator):
    """Files in the journal's folder whose names and damaged lines are hostile, and an answer that is a formula."""
    os.makedirs(program.log(folder))
    for number in range(3):
        bad = generator.choice(BAD).replace("\0", "")
        with open(f"{program.log(folder)}/{bad}{number}.jsonl", "wb") as file:
            file.write(b"not a line " + bad.encode() + b"\n")
    card = {"deck": "wide", "topic": "rivers", "card": "river-100/value", "form": "typed", "g": 1, "j": "wrong", "ms": 5}
    with open(program.log(folder) + "/other.jsonl", "wb") as file:
        for number, text in enumerate(BAD + FORMULAS, 1):
            file.write(line("otherone", number, "ans", **card, a=text) + b"\n")


def shown_at_terminal(folder, deck):
    """All bytes that a sitting and other commands send to a terminal."""
    raw = b""
    for arguments, typed in [
            (STUDY, ["2000001", "", "2000002", "", ":why", ":source"]), (["quiz", "--questions", "2"], ["", "1", "", "2", ""]),
            ([], []), (["show", "river"], []), (["preview"], []), (["stats"], []), (["doctor"], []), (["undo"], []),
            (["study", "--learner", "\x1b]2;owned\x07"], []), (["study", "\x1b[6n"], []), (["show", "\u202e\x9b31m"], [])]:
        terminal = Terminal(folder, arguments, HEGANG_DECKS=deck)
        try:
            for text in typed:
                terminal.expect(*PROMPTS, until=time.monotonic() + SECONDS)
                terminal.line(text)
            terminal.expect(*PROMPTS, until=time.monotonic() + SECONDS)
            terminal.type("\x04")
            terminal.end()
        except Ended:
            terminal.end()
        except Late:
            terminal.kill()
        raw += terminal.raw
        if terminal.status not in (0, 64, 65, -9):
            raw += f"\x1b]exit {terminal.status}".encode()
    return raw


def check(job):
    """What is wrong with how a hostile deck is shown."""
    folder, source, number = job
    generator = random.Random(program.seed() + number)
    os.makedirs(folder)
    deck = hostile_deck(folder, source, generator)
    hostile_files(folder, generator)
    before = set(os.listdir(folder))
    problems = []
    raw = shown_at_terminal(folder, deck)
    for bad in SEEN:
        if bad in raw:
            place = raw.find(bad)
            problems.append(f"{bad!r} came to the terminal: {raw[max(0, place - 60):place + 60]!r}")
    code, table, words = program.run(folder, ["export", "--format", "csv"], HEGANG_DECKS=deck)
    for row in csv.reader(io.StringIO(table, newline="")):
        for cell in row:
            if cell[:1] in "=+-@\t\r\0＝＋－＠" and cell and not re.fullmatch(r"-?[0-9.]+", cell):
                problems.append(f"a cell begins as a formula: {cell!r}")
    if code != 0:
        problems.append(f"export ended with {code}: {words[-200:]}")
    if after := set(os.listdir(folder)) - before - {"state"}:
        problems.append(f"new files: {after}")
    learners = set(os.listdir(folder + "/progress")) - {"learner"}
    if learners:
        problems.append(f"new learners: {learners}")
    return problems


def main():
    wanted, failures = program.count(1, 500), []
    with program.scratch() as scratch:
        source = decks.wide(scratch, 9)
        jobs = [(f"{scratch}/{number}", source, number) for number in range(wanted)]
        for number, problems in enumerate(program.each(check, jobs)):
            failures += [f"deck {number}: {problem}" for problem in problems]
    program.finish("hostile text", f"{len(BAD) + len(FORMULAS)} hostile texts", failures, wanted)


if __name__ == "__main__":
    main()
