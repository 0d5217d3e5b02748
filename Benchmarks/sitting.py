"""Measures a session of 1,000 cards at a terminal: the time from the keypress to the next prompt, and the memory.

The real program runs on a pseudo-terminal. Each answer is sent in one piece with Enter; the time ends when the next
prompt is shown. For the budget, the journal is on a disk in memory; then it is on a real disk, and the difference is
the time for the disk.
"""

import fcntl
import os
import pty
import re
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

program = os.path.abspath(sys.argv[1])
CARDS = int(os.environ.get("SITTING_CARDS", 1000))
BUDGET = 0.020
CODES = re.compile(rb"\x1b\[[0-9;?]*[@-~]|\r")

HEAD = """schema: facts/1
subject: wells
title: Wells
language: en
topics: [{id: wells, name: Wells}]
sources: [{id: atlas, title: An atlas, dated: 1999}]
facts:
"""
FACT = ("  - {{id: well-{0}, topic: wells, about: well {0}, type: quantity, unit: m, value: {1},\n"
        "     ask: How deep is well {0}?, phrase: the depth of well {0},\n"
        "     source: {{id: atlas, section: Wells}}}}\n")


def depth(number):
    return 1000 + 7 * number


def make_deck(folder):
    facts = os.path.join(folder, "Wells", "facts")
    os.makedirs(facts)
    with open(os.path.join(facts, "wells.yaml"), "w", encoding="utf-8") as file:
        file.write(HEAD + "".join(FACT.format(n, depth(n)) for n in range(1, CARDS + 1)))
    subprocess.run([program, "generate", "--decks", folder], check=True, stdout=subprocess.DEVNULL)


def resident(process):
    with open(f"/proc/{process}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def processor(process):
    """Seconds of processor time that a program has taken."""
    with open(f"/proc/{process}/stat", encoding="ascii") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Sitting:
    def __init__(self, arguments, environment):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execve(program, [program, *arguments], {**os.environ, **environment})
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.seen = b""

    def until_prompt(self):
        """What came up to the next prompt; None when the program has ended."""
        text = b""
        while not CODES.sub(b"", text).endswith(b"\n> "):
            if not select.select([self.terminal], [], [], 30)[0]:
                raise SystemExit("The program is silent:\n" + text.decode())
            try:
                part = os.read(self.terminal, 65536)
            except OSError:
                return None
            text += part
        return text.decode()

    def answer(self, text):
        start = time.perf_counter()
        os.write(self.terminal, text.encode())
        return self.until_prompt(), time.perf_counter() - start


def sit(decks, folder):
    """Times of the answers, the memory after each hundredth, and the processor time of an answer."""
    progress = os.path.join(folder, "progress")
    environment = {
        "HEGANG_DECKS": decks, "HEGANG_PROGRESS": progress, "XDG_STATE_HOME": folder,
        "TERM": "xterm-256color", "INPUTRC": "/dev/null", "LC_ALL": "C.UTF-8"}
    count = str(CARDS)
    sitting = Sitting(
        ["study", "--new", count, "--limit", count, "--form", "typed"], environment)
    shown = sitting.until_prompt()
    started = processor(sitting.process)
    times, memory = [], []
    while shown and len(times) < CARDS:
        number = int(shown.rsplit("How deep is well ", 1)[1].split("?")[0])
        right = len(times) % 10 != 9
        shown, took = sitting.answer(f"{depth(number)}\r" if right else "7\r")
        times.append(took)
        if not right:
            shown, _ = sitting.answer("\r")
        if len(times) % 100 == 1:
            memory.append(resident(sitting.process))
    memory.append(resident(sitting.process))
    taken = (processor(sitting.process) - started) / max(1, len(times))
    os.write(sitting.terminal, b"\x04")
    while sitting.until_prompt() is not None:
        pass
    os.waitpid(sitting.process, 0)
    return times, memory, taken


def synced(folder):
    """What the disk alone takes for as many lines."""
    with tempfile.NamedTemporaryFile(dir=folder, buffering=0) as file:
        times = []
        for _ in range(CARDS):
            start = time.perf_counter()
            os.write(file.fileno(), b"x" * 250 + b"\n")
            os.fdatasync(file.fileno())
            times.append(time.perf_counter() - start)
        return times


def share(times, part):
    return sorted(times)[min(len(times) - 1, int(len(times) * part))] * 1000


def row(name, times):
    tenth = len(times) // 10
    growth = statistics.median(times[-tenth:]) / statistics.median(times[:tenth])
    print(f"  {name:42} {share(times, .5):8.2f} {share(times, .9):8.2f} {share(times, .99):8.2f}"
          f" {max(times) * 1000:8.2f}   {growth:5.2f}")


print(f"A sitting of {CARDS:,} cards: ms from Enter to the next prompt"
      f" (budget: {BUDGET * 1000:.0f} ms at the 99th of 100, besides the disk)")
print(f"  {'':42} {'median':>8} {'90th':>8} {'99th':>8} {'most':>8}   last tenth / first")
with tempfile.TemporaryDirectory() as decks:
    make_deck(decks)
    disks = [("in memory", "/dev/shm"), ("on a disk", os.environ.get("BENCHMARK_FOLDER", ".build"))]
    for name, place in disks:
        if not os.path.isdir(place):
            print(f"  the journal {name}: skipped, there is no {place}")
            continue
        with tempfile.TemporaryDirectory(dir=place) as folder:
            times, memory, taken = sit(decks, os.path.abspath(folder))
            row(f"the journal {name}", times)
            row("  of which peer: append and fdatasync", synced(folder))
            print(f"    processor: {taken * 1000:.2f} ms an answer;"
                  f" memory in MB, each 100 answers: {' '.join(f'{m:.1f}' for m in memory)}")
