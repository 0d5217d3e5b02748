"""Measures how long the first question takes: with no answers and up to 2,000,000, and in a deck of 10,000 facts."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import journals
import rivers
from timing import table

program = os.path.abspath(sys.argv[1])
FACTS = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000


def first_question(environment, runs=20):
    """Seconds from the start to the first question on the other end of a pipe."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        process = subprocess.Popen(
            [program, "study"], env={**os.environ, **environment}, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        seen = b""
        while b"?" not in seen:
            more = os.read(process.stdout.fileno(), 1 << 16)
            if not more:
                sys.exit("there was no question")
            seen += more
        times.append(time.perf_counter() - start)
        process.stdin.close()
        process.stdout.read()
        process.wait()
    return times[1:]


with tempfile.TemporaryDirectory() as folder:
    facts = os.path.join(folder, "Decks", "Synthetic", "facts")
    os.makedirs(facts)
    rivers.write(os.path.join(facts, "rivers.yaml"), FACTS)
    place = {"HEGANG_DECKS": os.path.join(folder, "Decks"), "XDG_STATE_HOME": os.path.join(folder, "state")}
    subprocess.run([program, "generate"], check=True, env={**os.environ, **place}, stdout=subprocess.DEVNULL)
    new = os.path.join(folder, "new")
    old = os.path.join(folder, "old")
    journals.make(old, 200_000, FACTS, named=lambda n: f"hegang/{'lm'[n % 2]}{n // 2}")
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Decks")
    with open(os.path.join(here, "Hegang", "deck.json"), encoding="utf-8") as file:
        cards = [card["id"] for card in json.load(file)["cards"]]
    rows = []
    for count in (20_000, 200_000, 2_000_000):
        known = os.path.join(folder, f"known{count}")
        journals.make(known, count, len(cards), named=lambda n: cards[n])
        times = first_question({**place, "HEGANG_DECKS": here, "HEGANG_PROGRESS": known})
        rows.append((f"the decks of the project, {count:,} reviews", times))
        shutil.rmtree(known)
    table(
        f"First question (budget: 25 ms, within 1.5 times of that with any number of reviews; 50 ms with {FACTS} facts)",
        [
            ("the decks of the project", first_question({**place, "HEGANG_DECKS": here, "HEGANG_PROGRESS": new})),
            *rows,
            ("a large deck", first_question({**place, "HEGANG_PROGRESS": new})),
            ("a large deck, 200,000 reviews", first_question({**place, "HEGANG_PROGRESS": old})),
        ],
        base="the decks of the project")
