"""Runs sessions under wrong, jumping and extreme clocks, with libfaketime.

    python3 clocks.py PROGRAM [COUNT [SEED]]

Each of COUNT scripts (0: 500) consists of three to five sessions on two machines that share a folder. Each
session has its own clock and time zone, and the clock jumps between its answers. Every answer must be saved
with the time at which the session began plus the real time since, the offset of its zone, and the study day
that follows from both; the screen must show that day. A clock before 2000 or after 2199 is impossible: then
time continues from the last answer of any machine. An event before the last one of its machine must come
after a note about the clock, and the journal must be read in the order of effective time, as computed here.
"""

import datetime
import glob
import itertools
import json
import os
import random
import shutil
import subprocess
import time
import zoneinfo

import decks
import program
from journals import typed, valid_lines

UTC = datetime.timezone.utc
EARLIEST, LATEST = 946_684_800, 7_258_118_400
# Some zones are given in the old way, with the difference to UTC the other way round.
ZONES = {
    "UTC0": 0, "XYZ-5:30": 330, "NUT11": -660, **dict.fromkeys([
        "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago",
        "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns"])}
YEAR = 365 * 86_400
PLACES = [
    datetime.datetime(*date, tzinfo=UTC).timestamp() for date in [
        (1970, 1, 1, 0, 0, 5), (1985, 6, 1), (1999, 12, 31, 23, 59, 58), (2000, 2, 29, 12), (2024, 2, 29, 3, 59),
        (2026, 3, 8, 6, 59, 58), (2026, 3, 29, 0, 59, 58), (2026, 10, 25, 0, 59, 58), (2026, 11, 1, 5, 59, 58),
        (2036, 2, 7, 6, 28, 14), (2038, 1, 19, 3, 14, 6), (2099, 12, 31, 23, 59, 58), (2100, 2, 28, 23, 59),
        (2100, 3, 1), (2106, 2, 7, 6, 28, 14), (2199, 12, 30), (2200, 1, 2), (2300, 1, 1)]]
STUDY = ["study", "--form", "typed", "--limit", "3", "--new", "90"]
SHARED = ""
LIBRARY = os.environ.get("LIBFAKETIME") or next(iter(glob.glob("/usr/lib/*/faketime/libfaketime.so.1")), "")


def share():
    """Begins a process that holds what the library shares among processes; gives it, and the name of that.

    Without a name the library makes one and puts it into the environment, which then moves; and Swift
    no longer finds the arguments of the program, which stood before it.
    """
    command = ["faketime", "-f", "+0", "sh", "-c", "echo $FAKETIME_SHARED; read line"]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    return holder, holder.stdout.readline().strip()


def offset(zone, seconds):
    """Minutes ahead of UTC."""
    if ZONES[zone] is not None:
        return ZONES[zone]
    local = datetime.datetime.fromtimestamp(seconds, zoneinfo.ZoneInfo(zone))
    return int(local.utcoffset().total_seconds()) // 60


def day(seconds, minutes):
    """The study day, which begins at four."""
    return datetime.date(1970, 1, 1) + datetime.timedelta(days=int((seconds + minutes * 60 - 4 * 3600) // 86_400))


class Sitting:
    """One sitting, at a place in time and in a zone."""

    def __init__(self, folder, deck, machine, start, zone, generator):
        self.start, self.zone, self.generator = start, zone, generator
        self.clock = f"{folder}/clock"
        self.more = {
            "HEGANG_DECKS": deck, "TZ": zone, "XDG_STATE_HOME": f"{folder}/{machine}", "LD_PRELOAD": LIBRARY, "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1", "FAKETIME_TIMESTAMP_FILE": self.clock, "FAKETIME_SHARED": SHARED}
        self.environment = program.environment(folder, **self.more)
        del self.environment["HEGANG_NOW"]
        self.folder = folder

    def set_clock(self, seconds):
        with open(self.clock + ".new", "w", encoding="ascii") as file:
            file.write(f"{seconds - time.time():+.3f}\n")
        os.replace(self.clock + ".new", self.clock)

    def shown_day(self):
        """The line with the date that the program opens with."""
        self.set_clock(self.start)
        done = subprocess.run(
            [program.PROGRAM], input="", env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout.split("\n")[0]

    def answer(self, answers):
        """Answers with a jump of the clock before each; gives the exit code, and those that are saved."""
        self.set_clock(self.start)
        process = subprocess.Popen(
            [program.PROGRAM, *STUDY], cwd=self.folder, env=self.environment, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        output = b""
        for number, answer in enumerate(answers, 1):
            try:
                process.stdin.write(f"{answer}\n\n".encode())
                process.stdin.flush()
            except BrokenPipeError:
                # It has ended; how, its exit code tells.
                break
            while output.count("· saved".encode()) < number and (data := os.read(process.stdout.fileno(), 65536)):
                output += data
            self.set_clock(self.start + self.generator.choice([-YEAR, -7200, 7200, 10 * YEAR]))
        output += process.communicate()[0]
        return process.returncode, answers[:output.count("· saved".encode())]


def effective_times(events):
    """The effective time of each event by writer and number: see the documentation of the journal."""
    effective = {}
    for writer, own in itertools.groupby(sorted(events, key=lambda event: (event["d"], event["n"])), lambda event: event["d"]):
        own, latest, cap = list(own), 0, float("inf")
        for event in own:
            latest = event["t"] if event["e"] == "clock" else max(latest, event["t"])
            effective[writer, event["n"]] = latest
        for event in reversed(own):
            effective[writer, event["n"]] = min(effective[writer, event["n"]], cap)
            cap = min(cap, event["t"]) if event["e"] == "clock" else cap
    return effective


def order(events):
    """The events by effective time."""
    effective = effective_times(events)
    return sorted(events, key=lambda event: (effective[event["d"], event["n"]], event["d"], event["n"]))


def verify(sitting, new, before, shown):
    """What is wrong with the events of a sitting."""
    problems = []
    is_possible = EARLIEST <= sitting.start < LATEST
    latest = max(effective_times(before).values(), default=EARLIEST * 1000) / 1000
    last = max(((event["n"], event["t"]) for event in before if event["d"] == new[0]["d"]), default=(0, EARLIEST * 1000))[1] / 1000
    expected = sitting.start if is_possible else latest
    if any(not -1 <= event["t"] / 1000 - expected < 60 for event in new):
        problems.append(f"times {[event['t'] for event in new]} where {expected} is right")
    for event in new:
        seconds = event["t"] / 1000
        minutes = offset(sitting.zone, seconds)
        if event["z"] != minutes or event["day"] != str(day(seconds, minutes)):
            problems.append(f"offset {event['z']}, day {event['day']} in {sitting.zone} at {seconds}, not {minutes}")
    if (expected < last - 300) != (new[0]["e"] == "clock"):
        problems.append("no note about the clock, or one too many")
    date = datetime.date.fromisoformat(new[0]["day"])
    if is_possible and f"{date:%A} {date.day} {date:%B}" not in shown:
        problems.append(f"shown {shown!r}, stored {date:%A %d %B}")
    return problems


def script(job):
    """What is wrong after a script, and how many answers it saved."""
    folder, deck, number = job
    generator, numbers = random.Random(program.seed() + number), iter(range(2_000_000, 9_000_000))
    os.makedirs(folder)
    seconds, problems, saved, events = float(program.NOW), [], set(), []
    for _ in range(generator.randint(3, 5)):
        jump = generator.choice([0, 1, 2, 3])
        if jump == 1:
            seconds = generator.choice(PLACES)
        elif jump == 2:
            seconds += generator.choice([-20 * YEAR, 10 * YEAR, 30 * 86_400, -3 * 3600, 1800])
        else:
            # A little before or after the end of a day, or anywhere in it.
            seconds += 86_400 - seconds % 86_400 + generator.choice([4 * 3600 - 1, 4 * 3600, generator.uniform(0, 86_400)])
        machine = generator.choice("AB")
        sitting = Sitting(folder, deck, machine, seconds, generator.choice(list(ZONES)), generator)
        shown = sitting.shown_day()
        answers = [str(next(numbers)) for _ in range(3)]
        code, told = sitting.answer(answers)
        saved |= set(told)
        lines = valid_lines(folder + "/progress")
        now = [json.loads(line) for line in lines]
        new = sorted((event for event in now if event not in events), key=lambda event: event["n"])
        if code != 0 or told != answers or not saved <= typed(lines):
            problems.append(f"exit {code}, {told} of {answers} saved")
        if new:
            problems += [f"{seconds}: {problem}" for problem in verify(sitting, new, events, shown)]
        events = now
    code, output, words = program.run(folder, ["export", "--format", "journal"])
    if code != 0 or [json.loads(line) for line in output.splitlines()] != order(events):
        problems.append(f"the order is not that of effective time; {words}")
    if program.run(folder, ["doctor"])[0] != 0:
        problems.append("the doctor finds something lost")
    return problems, len(saved)


def main():
    global SHARED
    if not LIBRARY or not shutil.which("faketime"):
        program.skipped("clocks", "libfaketime is not installed")
    holder, SHARED = share()
    scripts = program.count(3, 500)
    failures, answers = [], 0
    with program.scratch() as scratch:
        deck = decks.wide(scratch, 90)
        jobs = [(f"{scratch}/{number}", deck, number) for number in range(scripts)]
        for number, (problems, saved) in enumerate(program.each(script, jobs)):
            answers += saved
            failures += [f"script {number}: {problem}" for problem in problems]
    holder.communicate()
    program.finish("clocks", f"{answers} answers", failures, scripts)


if __name__ == "__main__":
    main()
