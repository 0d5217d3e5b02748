"""What a rebuild of all progress from a long journal costs, beside SQLite reading the same answers."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

import journals
from timing import table

program = os.path.abspath(sys.argv[1])
decks = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Decks")


def hegang(folder, command, fresh=True):
    """Runs a command; `fresh` without a snapshot, so that everything is worked out anew."""
    if fresh:
        shutil.rmtree(folder + ".state", ignore_errors=True)
    environment = {
        **os.environ, "HEGANG_PROGRESS": folder, "XDG_STATE_HOME": folder + ".state",
        "HEGANG_DECKS": decks}
    start = time.perf_counter()
    subprocess.run(
        [program, *command], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        check=True)
    return time.perf_counter() - start


def database(path, count):
    base = sqlite3.connect(path)
    base.execute("create table reviews (id integer primary key, card text, time int, rating int, line text)")
    base.executemany(
        "insert into reviews (card, time, rating, line) values (?, ?, ?, ?)",
        ((f"population-{n % 10_000}-2020/value", n, 3, kind)
         for n, kind in enumerate(journals.answers(count, 10_000))))
    base.commit()
    base.close()


def sqlite(path):
    """Every review read in order of time into a dictionary by card: no schedule is worked out."""
    start = time.perf_counter()
    cards = {}
    for card, when, rating in sqlite3.connect(path).execute(
            "select card, time, rating from reviews order by time"):
        cards[card] = (when, rating)
    return time.perf_counter() - start


for count in (10_000, 200_000, 1_000_000):
    with tempfile.TemporaryDirectory() as scratch:
        size = journals.make(scratch + "/progress", count, 10_000)
        database(scratch + "/reviews.db", count)
        runs = 5 if count > 10_000 else 15
        table(
            f"Progress rebuilt from {count:,} answers ({size / 1e6:.0f} MB), start-up included",
            [
                ("hegang, all schedules worked out", [
                    hegang(scratch + "/progress", ["today"]) for _ in range(runs)]),
                ("hegang, from a snapshot", [
                    hegang(scratch + "/progress", ["today"], fresh=False) for _ in range(runs)]),
                ("hegang export --format journal", [
                    hegang(scratch + "/progress", ["export", "--format", "journal"])
                    for _ in range(runs)]),
                ("peer: SQLite, rows only, no schedules", [
                    sqlite(scratch + "/reviews.db") for _ in range(runs)]),
            ],
            base="hegang, all schedules worked out")
        shutil.rmtree(scratch + "/progress")
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"  Largest memory of hegang: {peak:.0f} MB")
