"""Runs twelve sessions of one learner at once; each is killed with kill -9 at random moments and restarted.

    python3 sessions_at_once.py PROGRAM [COUNT [SEED]]

COUNT kills (0: 2,000). No answer may be lost after "Saved", none may be invented, no number may be used twice, and
the numbers of a writer must have no gaps.
"""

import collections
import json
import os
import random
import signal
import subprocess
import threading
import time

import decks
import program
from journals import typed, valid_lines

SESSIONS = 12
STUDY = ["study", "--form", "typed", "--new", "9000", "--limit", "500"]


class Sitter(threading.Thread):
    """One chair, on which sittings follow each other until the kills are used up."""

    def __init__(self, chair, folder, deck, kills):
        super().__init__()
        self.chair, self.folder, self.deck, self.kills = chair, folder, deck, kills
        self.generator = random.Random(program.seed() + chair)
        self.given, self.saved, self.odd = set(), set(), []

    def run(self):
        for sitting in range(self.kills):
            answers = [str(1_000_000 * (2 + self.chair) + 200 * sitting + place) for place in range(200)]
            process = subprocess.Popen(
                [program.PROGRAM, *STUDY], cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL, env=program.environment(self.folder, HEGANG_DECKS=self.deck))
            process.stdin.write("".join(f"{answer}\n\n" for answer in answers).encode())
            process.stdin.flush()
            self.given |= set(answers)
            # Some are killed while they start, most while they answer.
            start = time.monotonic()
            output = b"" if self.generator.random() < 0.2 else os.read(process.stdout.fileno(), 65536)
            seconds = self.generator.uniform(0, min(1, time.monotonic() - start))
            killer = threading.Timer(seconds, process.send_signal, [signal.SIGKILL])
            killer.start()
            # The input stays open: only a kill ends the sitting.
            output = (output + process.stdout.read()).decode(errors="replace")
            killer.join()
            process.stdin.close()
            if process.wait() != -signal.SIGKILL:
                self.odd.append(f"ended by itself: {output[-300:]}")
            self.saved |= set(answers[:output.count("· saved")])


def main():
    kills = program.count(36, 2000)
    failures = []
    with program.scratch() as scratch:
        # So many facts that they do not run out, whatever the sessions answer before they are killed.
        deck = decks.wide(scratch, 500 if kills < 200 else 2500)
        folder = scratch + "/state-of-things"
        os.makedirs(folder)
        sitters = [Sitter(chair, folder, deck, max(1, kills // SESSIONS)) for chair in range(SESSIONS)]
        for sitter in sitters:
            sitter.start()
        for sitter in sitters:
            sitter.join()
        lines = valid_lines(folder + "/progress")
        found = typed(lines)
        saved = set().union(*(sitter.saved for sitter in sitters))
        given = set().union(*(sitter.given for sitter in sitters))
        failures += [odd for sitter in sitters for odd in sitter.odd]
        if saved - found:
            failures.append(f"{len(saved - found)} lost: {sorted(saved - found)[:9]}")
        if found - given:
            failures.append(f"invented: {sorted(found - given)[:9]}")
        numbers = collections.defaultdict(list)
        for line in lines:
            event = json.loads(line)
            numbers[event["d"]].append(event["n"])
        for writer, own in numbers.items():
            if sorted(own) != list(range(1, len(own) + 1)):
                failures.append(f"{writer}: numbers twice or missing")
        code, output, _ = program.run(folder, ["doctor"], HEGANG_DECKS=deck)
        if code != 0 or "Nothing is lost" not in output:
            failures.append(f"doctor: {output[-300:]}")
    done = sum(sitter.kills for sitter in sitters)
    program.finish(
        "sessions at once",
        f"{SESSIONS} at once, {len(saved)} answers saved by {len(numbers)} writers", failures, done)


if __name__ == "__main__":
    main()
