"""Kills the program with kill -9 at random moments of sessions at a terminal.

    python3 terminal_kills.py PROGRAM [COUNT [SEED]]

Continues until sessions that were killed have saved COUNT answers (0: 20,000). No answer may be lost after "Saved",
none may be invented, and no number may be used twice.
"""

import json
import os
import random
import time

import decks
import program
from journals import typed, valid_lines
from terminal import Ended, Late, Terminal

STUDY = ["study", "--form", "typed", "--new", "2000", "--limit", "2000"]


def sitting(folder, deck, generator, numbers):
    """One sitting, killed; gives what was typed, and what was called saved."""
    given, until, start = [], time.monotonic() + 60, time.monotonic()
    terminal = Terminal(folder, STUDY, HEGANG_DECKS=deck)
    # Some are killed while they start, the others at a random moment of a random answer.
    answers = int(generator.expovariate(1 / 20)) - 2
    try:
        if answers < 0:
            until = start + generator.uniform(0, 0.05)
        terminal.expect("> ", until=until)
        while True:
            if len(given) >= answers:
                until = time.monotonic() + generator.uniform(0, time.monotonic() - start)
            start = time.monotonic()
            given.append(str(next(numbers)))
            terminal.line(given[-1])
            terminal.expect("· saved", until=until)
            terminal.expect("> ", until=until)
            terminal.line()
            terminal.expect("> ", until=until)
    except Late:
        code = terminal.kill()
        assert code == -9, terminal.seen
    except Ended as end:
        raise AssertionError("ended by itself") from end
    return given, given[:terminal.seen.count("· saved")]


def life(job):
    """A new learner, whose sittings are killed until enough answers were saved; the first sitting is killed too."""
    folder, deck, number, wanted = job
    generator, numbers = random.Random(program.seed() + number), iter(range(2_000_000, 9_000_000))
    os.makedirs(folder)
    promised, issued, failures, answers, kills = set(), set(), [], 0, 0
    while answers < wanted and len(failures) < 20:
        given, saved = sitting(folder, deck, generator, numbers)
        promised |= set(saved)
        issued |= set(given)
        answers, kills = answers + len(saved), kills + 1
        lines = valid_lines(folder + "/progress")
        found = typed(lines)
        if promised - found:
            failures.append(f"lost after kill {kills}: {sorted(promised - found)}")
        if found - issued:
            failures.append(f"invented: {sorted(found - issued)}")
        events = [json.loads(line) for line in lines]
        if len({(event["d"], event["n"]) for event in events}) != len(events):
            failures.append("a number was given twice")
    if program.run(folder, ["doctor"], HEGANG_DECKS=deck)[0] != 0:
        failures.append("the doctor finds something lost")
    return failures, answers, kills


def main():
    wanted, each = program.count(100, 20_000), 500
    failures, answers, kills = [], 0, 0
    with program.scratch() as scratch:
        deck = decks.wide(scratch, 2000)
        jobs = [(f"{scratch}/{done}", deck, done, min(each, wanted - done)) for done in range(0, wanted, each)]
        for problems, saved, sittings in program.each(life, jobs):
            failures += problems
            answers, kills = answers + saved, kills + sittings
    program.finish("terminal kills", f"answers saved in {kills} sittings, all killed", failures, answers)


if __name__ == "__main__":
    main()
