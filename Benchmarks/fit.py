"""Measures how long `hegang fit` takes on a journal, from the start of the program to the saved parameters.

`fit.py journal ANSWERS FOLDER` only writes the journal of a simulated learner, for trying things out.
"""

import datetime
import os
import random
import subprocess
import sys
import tempfile
import time
import zlib

from timing import table

DAY, START = 86_400_000, 1_700_000_000_000


def learner(answers, seed=1):
    """(milliseconds, card, rating, time taken): memories that double or triple when they hold."""
    chance, due, day, card, count = random.Random(seed), {}, 0, 0, 0
    per_day = max(4, answers // 3000)
    while count < answers:
        now = START + day * DAY
        todays = due.pop(day, [])
        for _ in range(per_day):
            todays.append((card, 0, 0.0))
            card += 1
        for name, last, stability in todays:
            if stability == 0:
                held = chance.random() < 0.7
                stability = 2.5 if held else 0.6
            else:
                held = chance.random() < 0.9 ** ((day - last) / stability)
                stability = stability * chance.uniform(1.8, 3.2) if held else stability * 0.2 + 0.5
            now += 9_000
            yield now, name, 3 if held else 1, chance.randrange(3_000, 15_000)
            count += 1
            if not held:
                now += 600_000
                yield now, name, 3, 4_000
                now -= 600_000
                count += 1
            wait = max(1, round(stability * chance.uniform(0.7, 1.4)))
            due.setdefault(day + wait, []).append((name, day, stability))
        day += 1


def write(answers, folder):
    """A journal of one learner, one file; the day of the last answer is returned."""
    log = os.path.join(folder, "learner", "log")
    os.makedirs(log)
    rows = sorted(row for row, _ in zip(learner(answers), range(answers)))
    with open(os.path.join(log, "simulate.000001.jsonl"), "w", encoding="ascii") as file:
        for number, (moment, card, rating, taken) in enumerate(rows, 1):
            day = f"{date(moment)}"
            line = (
                f'{{"v":1,"d":"simulate","n":{number},"t":{moment},"z":0,"h":4,"day":"{day}","e":"ans",'
                f'"deck":"hegang","topic":"climate","card":"hegang/simulated-{card}","form":"typed",'
                f'"g":{rating},"j":"{"correct" if rating > 1 else "wrong"}","ms":{taken},"a":"x"')
            file.write(f'{line},"c":"{zlib.crc32(line.encode()):08x}"}}\n')
    return rows[-1][0] // 1000


def date(milliseconds):
    moment = datetime.datetime.fromtimestamp(milliseconds / 1000 - 4 * 3600, datetime.timezone.utc)
    return moment.date().isoformat()


def run(program, folder, now):
    state = tempfile.mkdtemp(dir=folder)
    environment = {
        **os.environ, "HEGANG_PROGRESS": folder, "XDG_STATE_HOME": state, "HEGANG_NOW": str(now)}
    subprocess.run([program, "fit"], env=environment, stdout=subprocess.DEVNULL, check=True)


def fits(program, answers):
    times = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            now = write(answers, folder) + 3600
            start = time.perf_counter()
            run(program, folder, now)
            times.append(time.perf_counter() - start)
    return times


if __name__ == "__main__":
    if sys.argv[1] == "journal":
        print(write(int(sys.argv[2]), sys.argv[3]) + 3600)
    else:
        sizes = [10_000, 50_000]
        rows = [(f"hegang fit, {size:,} answers", fits(sys.argv[1], size)) for size in sizes]
        table("hegang fit: four ways of fitting, judged by five fits each, the best saved", rows, base=rows[0][0], unit="s", factor=1)
