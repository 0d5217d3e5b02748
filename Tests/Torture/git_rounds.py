"""Lets two machines study offline and exchange their progress through a git repository, round after round.

    python3 git_rounds.py PROGRAM [COUNT [SEED]]

In each of COUNT rounds (0: 200) both give answers offline, then exchange them with `hegang sync`, or with plain
git, by merge or rebase. Sometimes one machine is first reset to an older commit. After each round both must have
the same lines and show the same digest, and neither may lack a saved answer.
"""

import os
import random
import re
import shutil
import subprocess

import decks
import program
from journals import typed, valid_lines


class Machine:
    """A machine with a progress folder of its own."""

    def __init__(self, folder, deck):
        self.folder, self.deck, self.saved = folder, deck, set()
        self.progress = folder + "/progress"
        self.hour = 0
        os.makedirs(folder)
        with open(folder + "/.gitconfig", "w", encoding="utf-8") as file:
            file.write(f"[user]\nname = {os.path.basename(folder)}\nemail = one@example.org\n")

    def run(self, *arguments, text=""):
        return program.run(
            self.folder, arguments, text, HEGANG_DECKS=self.deck, HEGANG_NOW=str(program.NOW + 3600 * self.hour))

    def study(self, answers):
        self.hour += 1
        code, output, words = self.run(
            "study", "--form", "typed", "--new", "900", "--limit", str(len(answers)),
            text="".join(f"{answer}\n\n" for answer in answers))
        self.saved |= set(answers[:output.count("· saved")])
        return [] if code == 0 else [f"study ended with {code}: {words[-200:]}"]

    def git(self, *arguments):
        done = subprocess.run(
            ["git", *arguments], cwd=self.progress, capture_output=True, check=False,
            env=program.environment(self.folder))
        return [] if done.returncode == 0 else [
            f"git {' '.join(arguments)}: {(done.stdout + done.stderr).decode()[-300:]}"]

    def exchange(self, way):
        if way == "sync":
            code, _, words = self.run("sync")
            return [] if code == 0 else [f"sync ended with {code}: {words[-300:]}"]
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "by hand")
        pull = ["pull", "--quiet", "--rebase" if way == "rebase" else "--no-rebase", "origin", "main"]
        return self.git(*pull) + self.git("push", "--quiet", "origin", "HEAD:main")

    def digest(self):
        code, output, _ = self.run("doctor")
        found = re.search(r"Digest\s+(\S+)", output)
        return (code, found and found.group(1))


def main():
    if shutil.which("git") is None:
        program.skipped("git rounds", "git is not installed")
    rounds, generator = program.count(3, 200), random.Random(program.seed())
    numbers = iter(range(2_000_000, 9_000_000))
    failures, ways = [], {"sync": 0, "merge": 0, "rebase": 0, "set back": 0}
    with program.scratch() as scratch:
        deck = decks.wide(scratch, 900)
        subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch=main", scratch + "/shared"], check=True)
        machines = [Machine(f"{scratch}/machine{name}", deck) for name in "AB"]
        for number in range(rounds):
            for machine in machines:
                answers = [str(next(numbers)) for _ in range(generator.randint(0, 6))]
                failures += machine.study(answers) if answers else []
                if number > 1 and generator.random() < 0.1:
                    ways["set back"] += 1
                    failures += machine.git("reset", "--quiet", "--hard", "HEAD~1")
            if number == 0:
                for machine in machines:
                    machine.run("sync", "--remote", scratch + "/shared")
            for machine in [*machines, machines[0]]:
                way = generator.choice(["sync", "merge", "rebase"])
                ways[way] += 1
                # What a reset took comes back from the second copy when the program starts.
                machine.run("export")
                failures += [f"round {number}: {problem}" for problem in machine.exchange(way)]
            lines = [valid_lines(machine.progress) for machine in machines]
            saved = machines[0].saved | machines[1].saved
            if lines[0] != lines[1] or not saved <= typed(lines[0]):
                failures.append(f"round {number}: {len(lines[0] ^ lines[1])} differ, {len(saved - typed(lines[0]))} lost")
            digests = [machine.digest() for machine in machines]
            if digests[0] != digests[1] or digests[0][0] != 0 or not digests[0][1]:
                failures.append(f"round {number}: digests {digests}")
    words = ", ".join(f"{count} times {way}" for way, count in ways.items())
    program.finish("git rounds", f"{len(saved)} answers; {words}", failures, rounds)


if __name__ == "__main__":
    main()
