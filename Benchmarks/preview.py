"""Measures how long `preview --watch` takes from the moment a file of facts is saved until its questions are on the screen.

    python3 Benchmarks/preview.py .build/release/hegang [FACTS…]

It includes the 30 ms in which the program waits for further changes.
"""

import os
import pty
import subprocess
import sys
import tempfile
import time

import rivers
from timing import table

program = os.path.abspath(sys.argv[1])
sizes = [int(size) for size in sys.argv[2:]] or [100, 1_000, 10_000]


def shown(screen, count):
    """Reads the screen until as many prompts as that have come."""
    text = b""
    while text.count(b"> ") < count:
        text += os.read(screen, 1 << 16)
    return text


def loop(facts, rounds=12):
    """Seconds from each save to the prompt below what it changed."""
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(f"{folder}/Decks/Synthetic/facts")
        path = f"{folder}/Decks/Synthetic/facts/rivers.yaml"
        rivers.write(path, facts)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        screen, theirs = pty.openpty()
        watch = subprocess.Popen(
            [program, "preview", "--watch"], stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
            env={**os.environ, "HEGANG_DECKS": folder + "/Decks", "HEGANG_PROGRESS": folder, "XDG_STATE_HOME": folder,
                 "TERM": "xterm", "LC_ALL": "C.UTF-8"})
        times = []
        try:
            shown(screen, 1)
            for number in range(rounds):
                time.sleep(0.2)
                changed = text.replace("value: 1007,", f"value: {1001 + number % 2},")
                start = time.perf_counter()
                with open(path, "w", encoding="utf-8") as file:
                    file.write(changed)
                seen = shown(screen, 1)
                times.append(time.perf_counter() - start)
                assert b"new or changed" in seen, seen
        finally:
            os.write(screen, b"q")
            watch.wait()
        return times


if __name__ == "__main__":
    table("From saving a file of facts to its questions on the screen",
          [(f"{size:,} facts", loop(size)) for size in sizes])
