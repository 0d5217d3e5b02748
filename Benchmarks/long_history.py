"""Measures the commands that read the whole journal: doctor, export, import, undo; compared with SQLite on the same answers.

    python3 long_history.py PROGRAM [ANSWERS]

2,000,000 answers by default; it needs 5 GB of disk under TMPDIR. Each command runs once, in its own process. Budget
for 2,000,000: doctor, export and import 10 s and 600 MB each.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

import journals

PROGRAM = os.path.abspath(sys.argv[1])
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 2_000_000
DECKS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Decks")
ROWS = [
    ("doctor", ["doctor"]), ("doctor, with a snapshot to compare", ["doctor"]),
    *((f"export --format {form}", ["export", "--format", form, "--output", f"out.{form}"]) for form in ("json", "csv", "journal")),
    *((f"import of that {form}", ["import", f"../out.{form}"]) for form in ("json", "journal")),
    ("import of what is there already", ["import", "out.json"]), ("stats", ["stats"]), ("study, to the first question", ["study"]),
    ("config retention 0.85", ["config", "retention", "0.85"]), ("undo of a setting", ["undo"]),
    ("the next start", ["today"]), ("the one after that", ["today"]), ("reset --all", ["reset", "--all", "--yes"]), ("undo of a reset", ["undo"]),
    ("the next start ", ["today"]), ("undo of an answer", ["undo"]), ("backup", ["backup", "spare"]), ("backup again", ["backup", "spare"])]


def measured(command, folder, progress, output=subprocess.DEVNULL):
    """Wall and processor seconds and the most memory in MB of a command that must succeed."""
    environment = {
        **os.environ, "HEGANG_PROGRESS": progress, "XDG_STATE_HOME": progress + ".state", "HEGANG_DECKS": DECKS}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode


def row(name, figures):
    wall, processor, memory, code = figures
    print(f"  {name:44} {wall:9.1f} {processor:9.1f} {memory:9.0f}{'' if code == 0 else f'   exit {code}'}", flush=True)


def database(path):
    base = sqlite3.connect(path)
    base.execute("create table reviews (id integer primary key, card text, time int, rating int, line text)")
    base.executemany(
        "insert into reviews (card, time, rating, line) values (?, ?, ?, ?)",
        ((f"population-{n % 10_000}-2020/value", n, 3, kind) for n, kind in enumerate(journals.answers(COUNT, 10_000))))
    base.commit()
    base.close()


def main():
    with tempfile.TemporaryDirectory() as scratch:
        size = journals.make(scratch + "/progress", COUNT, 10_000)
        print(f"{COUNT:,} answers ({size / 1e6:.0f} MB)")
        print(f"  {'':44} {'wall s':>9} {'user+sys':>9} {'MB':>9}")
        for name, arguments in ROWS:
            progress = scratch + "/progress"
            if name.startswith("import of that"):
                progress = scratch + "/other/progress"
                shutil.rmtree(scratch + "/other", ignore_errors=True)
                os.makedirs(scratch + "/other")
            if name == "doctor, with a snapshot to compare":
                measured([PROGRAM, "today"], scratch, progress)
            row(name, measured([PROGRAM, *arguments], os.path.dirname(progress), progress))
        database(scratch + "/reviews.db")
        sqlite = shutil.which("sqlite3")
        for name, words in [
                ("peer: sqlite3 integrity_check", ["pragma integrity_check"]), ("peer: sqlite3, rows as JSON", ["-json", "select * from reviews"]),
                ("peer: sqlite3, rows as CSV", ["-csv", "select * from reviews"])]:
            if sqlite is None:
                print(f"  {name:44} skipped: not installed")
                continue
            with open(scratch + "/out.sqlite", "wb") as output:
                row(name, measured([sqlite, *words[:-1], "reviews.db", words[-1]], scratch, scratch + "/none", output))
        if sqlite:
            with open(scratch + "/read.sql", "w", encoding="utf-8") as file:
                file.write("create table reviews (id int primary key, card, time, rating, line);\n.import --csv out.sqlite reviews\n")
            row("peer: sqlite3 .import of that CSV", measured(
                [sqlite, "new.db", ".read read.sql"], scratch, scratch + "/none"))


if __name__ == "__main__":
    main()
