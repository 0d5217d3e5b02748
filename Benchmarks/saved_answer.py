"""Measures how long saving one answer takes, compared with other ways to save one on the same disk."""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time

from timing import table

program, answers = sys.argv[1], 400
folder_of = os.environ.get("BENCHMARK_FOLDER", ".build")
line = b'{"v":1,"d":"lap7q2ma","n":1024,"t":1795286443588,"e":"ans","card":"hegang/railway"}' * 2


def hegang(count):
    """Seconds for a sitting of `count` answers on a pipe, start-up included."""
    with tempfile.TemporaryDirectory(dir=folder_of) as folder:
        start = time.perf_counter()
        subprocess.run(
            [program, "study", "--new", str(count), "--limit", str(count), "--form", "typed"],
            input=b"1\n1\n" * count, stdout=subprocess.DEVNULL,
            env={**os.environ, "HEGANG_PROGRESS": folder, "XDG_STATE_HOME": folder}, check=False)
        seconds = time.perf_counter() - start
        lines = sum(
            sum(1 for _ in open(os.path.join(root, name), "rb"))
            for root, _, names in os.walk(folder) for name in names
            if name.endswith(".jsonl") and "log" in root)
        return seconds, lines


def per_answer():
    times = []
    for _ in range(5):
        (short, few), (long, many) = hegang(20), hegang(answers)
        times.append((long - short) / (many - few))
    return times


def appended():
    with tempfile.NamedTemporaryFile(dir=folder_of, buffering=0) as file:
        times = []
        for _ in range(answers):
            start = time.perf_counter()
            os.write(file.fileno(), line + b"\n")
            os.fdatasync(file.fileno())
            times.append(time.perf_counter() - start)
        return times


def sqlite(journal):
    with tempfile.TemporaryDirectory(dir=folder_of) as folder:
        base = sqlite3.connect(os.path.join(folder, "reviews.db"), isolation_level=None)
        base.execute(f"pragma journal_mode={journal}")
        base.execute("pragma synchronous=full")
        base.execute("create table reviews (id integer primary key, line blob)")
        times = []
        for _ in range(answers):
            start = time.perf_counter()
            base.execute("insert into reviews (line) values (?)", (line,))
            times.append(time.perf_counter() - start)
        return times


def rewritten():
    """A whole file of 1,000 cards replaced and synced for each answer, as JSON-file apps do."""
    with tempfile.TemporaryDirectory(dir=folder_of) as folder:
        cards = {f"card {n}": {"due": n, "stability": n / 7} for n in range(1000)}
        path, times = os.path.join(folder, "progress.json"), []
        for _ in range(100):
            start = time.perf_counter()
            with open(path + ".tmp", "w", encoding="utf-8") as file:
                json.dump(cards, file)
                file.flush()
                os.fsync(file.fileno())
            os.rename(path + ".tmp", path)
            times.append(time.perf_counter() - start)
        return times


table(
    "One saved answer (ours: judged, scheduled, written, synced and shown)",
    [
        ("hegang study, per answer", per_answer()),
        ("peer: bare append and fdatasync", appended()),
        ("peer: SQLite, WAL, synchronous=full", sqlite("wal")),
        ("peer: SQLite, rollback journal", sqlite("delete")),
        ("peer: a JSON file of 1,000 cards rewritten", rewritten()),
    ],
    base="hegang study, per answer", unit="µs", factor=1_000_000)
