"""Measures the processor time for judging answers in a deck of 10,000 facts.

For a wrong answer, the judge looks for other facts of the deck that it could belong to: that must not take longer
in a large deck than in a small one. `stats` judges all wrong answers of the journal again; `today`, which it is
compared with, reads the same journal.
"""

import os
import resource
import subprocess
import sys
import tempfile

import journals
import rivers
from timing import table

program = os.path.abspath(sys.argv[1])
ANSWERS = 300


def processor():
    """Seconds of processor time of all commands so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(environment, *arguments, typed=""):
    """Runs the program; gives the processor time it took, in seconds."""
    before = processor()
    subprocess.run(
        [program, *arguments], check=True, input=typed.encode(), env={**os.environ, **environment},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return processor() - before


def deck(folder, facts):
    """Generates a deck; gives the environment in which it is studied."""
    place = os.path.join(folder, str(facts))
    os.makedirs(os.path.join(place, "Decks", "Synthetic", "facts"))
    rivers.write(os.path.join(place, "Decks", "Synthetic", "facts", "rivers.yaml"), facts)
    environment = {"HEGANG_DECKS": os.path.join(place, "Decks"), "XDG_STATE_HOME": os.path.join(place, "state")}
    run(environment, "generate")
    return environment


def sitting(environment, folder, typed=""):
    """A sitting of a learner who types this to new cards."""
    with tempfile.TemporaryDirectory(dir=folder) as learner:
        return run(
            {**environment, "HEGANG_PROGRESS": learner, "XDG_STATE_HOME": os.path.join(learner, "state")},
            "study", "--form", "typed", "--new", str(ANSWERS), "--limit", str(ANSWERS),
            typed=typed)


def answer(environment, folder):
    """Seconds for each wrong answer, judged, saved and shown, without what the start takes."""
    typed = "".join(f"{rivers.name(number)}x\n" for number in range(ANSWERS))
    return (sitting(environment, folder, typed) - sitting(environment, folder)) / ANSWERS


with tempfile.TemporaryDirectory() as folder:
    small, large = deck(folder, 1000), deck(folder, 10_000)
    table(
        "A wrong answer judged, saved and shown, in processor time",
        [
            ("1,000 facts", [answer(small, folder) for _ in range(9)]),
            ("10,000 facts", [answer(large, folder) for _ in range(9)]),
        ],
        base="1,000 facts")
    old = os.path.join(folder, "old")
    journals.make(old, 200_000, 10_000, named=lambda n: f"hegang/m{n}")
    lived = {**large, "HEGANG_PROGRESS": old}
    run(lived, "today")
    table(
        "200,000 answers in 10,000 facts, in processor time",
        [
            ("today", [run(lived, "today") for _ in range(5)]),
            ("stats, which judges the wrong ones anew", [run(lived, "stats") for _ in range(5)]),
        ],
        base="today")
