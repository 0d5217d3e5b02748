"""Measures how long it takes to compute all progress from a long journal, compared with SQLite reading the same
answers; and to export a million answers, compared with the dumps of sqlite3 and Python's csv module.
"""

import csv
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


def megabytes(run):
    """Size, user and wall time of something that writes into a file it is handed."""
    with tempfile.TemporaryFile() as sink:
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime + time.process_time()
        start = time.perf_counter()
        run(sink)
        wall = time.perf_counter() - start
        user = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime + time.process_time() - before
        return sink.seek(0, os.SEEK_END) / 1e6, user, wall


def export(folder, form):
    environment = {
        **os.environ, "HEGANG_PROGRESS": folder, "XDG_STATE_HOME": folder + ".state",
        "HEGANG_DECKS": decks}
    return megabytes(lambda sink: subprocess.run(
        [program, "export", "--format", form], env=environment, stdin=subprocess.DEVNULL,
        stdout=sink, check=True))


def dump(path, mode):
    """The same rows as text, by the sqlite3 program."""
    return megabytes(lambda sink: subprocess.run(
        ["sqlite3", "-cmd", f".mode {mode}", path, "select * from reviews order by time"],
        stdout=sink, check=True))


def python_csv(path):
    def write(sink):
        text = open(os.dup(sink.fileno()), "w", newline="", encoding="utf-8")
        with text:
            csv.writer(text).writerows(
                sqlite3.connect(path).execute("select * from reviews order by time"))
    return megabytes(write)


def exports(folder, path, count):
    """Prints how fast answers are exported: the best of three runs each."""
    print(f"Export of {count:,} answers, start-up included")
    print(f"  {'':44} {'MB':>9} {'user s':>9} {'wall s':>9} {'MB/s':>9}")
    rows = [(f"hegang export --format {form}", lambda form=form: export(folder, form))
            for form in ("json", "csv", "journal")]
    has_sqlite = shutil.which("sqlite3")
    rows += [(f"peer: sqlite3 .mode {mode}", (lambda mode=mode: dump(path, mode)) if has_sqlite else None)
             for mode in ("json", "csv")]
    rows.append(("peer: Python's csv module", lambda: python_csv(path)))
    for name, run in rows:
        if run is None:
            print(f"  {name:44} skipped: not installed")
            continue
        size, user, wall = min((run() for _ in range(3)), key=lambda figures: figures[2])
        print(f"  {name:44} {size:9.0f} {user:9.2f} {wall:9.2f} {size / wall:9.0f}")


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
                ("peer: SQLite, rows only, no schedules", [
                    sqlite(scratch + "/reviews.db") for _ in range(runs)]),
            ],
            base="hegang, all schedules worked out")
        if count == 1_000_000:
            exports(scratch + "/progress", scratch + "/reviews.db", count)
        shutil.rmtree(scratch + "/progress")
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"  Largest memory of hegang: {peak:.0f} MB")
