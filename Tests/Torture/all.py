"""Runs the campaigns one after another, and prints for each how much was tried, failed and skipped, and how long it took.

    python3 all.py PROGRAM [COUNT [SEED]]

COUNT applies to each campaign; 0 means all. Campaigns that mostly wait run beside the others.
"""

import os
import re
import subprocess
import sys
import threading

import program

WORKING = [
    "every_call", "every_pair", "damage", "snapshot", "doctor_verdicts", "file_kinds", "closed_files", "sessions_at_once",
    "terminal_kills", "disasters", "restore_and_study", "hostile_text"]
WAITING = ["syncthing", "git_rounds", "three_machines", "power_cut", "disk_full", "clocks", "queries", "class_server"]


def run(campaigns, rows):
    """Runs campaigns in their order; adds a row for each: its exit code, and what it tried."""
    for name in campaigns:
        done = subprocess.run(
            [sys.executable, f"{program.HERE}/{name}.py", *sys.argv[1:]], stdout=subprocess.PIPE, text=True, check=False)
        print(done.stdout, end="", flush=True)
        sums = re.findall(r": (\d+) tried, (\d+) failed, (\d+) skipped, (\d+) seconds", done.stdout)
        rows[name] = (done.returncode, *map(int, sums[-1] if sums else (0, 1, 0, 0)))


def main():
    known = {name[:-3] for name in os.listdir(program.HERE) if "def main" in open(f"{program.HERE}/{name}", encoding="utf-8").read()}
    assert known - {"all", "mutants"} == set(WORKING + WAITING) - {"every_pair"}, known
    rows = {}
    lanes = [threading.Thread(target=run, args=(lane, rows)) for lane in (WORKING, WAITING)]
    for lane in lanes:
        lane.start()
    for lane in lanes:
        lane.join()
    print(f"\n{'campaign':18}{'tried':>9}{'failed':>9}{'skipped':>9}{'seconds':>9}")
    for name in WORKING + WAITING:
        print(f"{name:18}" + "".join(f"{number:9}" for number in rows[name][1:]))
    sys.exit(any(code for code, *_ in rows.values()))


if __name__ == "__main__":
    main()
