"""Fills the disk during a session, and frees it again. The disk is a small one in memory.

    python3 disk_full.py PROGRAM [COUNT [SEED]]

Another program leaves 0 to 24 pages, or 0 to 8 files, before the session or during it; the journal is alone on
that disk, or with the second copy. Each answer must be reported as saved or not saved, no answer reported as
saved may be lost, and once there is space again the session must continue and save everything. COUNT runs are
drawn; 0 means all.
"""

import itertools
import os
import random
import subprocess
import sys

import decks
import program
from journals import typed, valid_lines
from terminal import Ended, Late, Terminal

STUDY = ["study", "--form", "typed", "--new", "600", "--limit", "600"]
PAGE = 4096
# More answers than any room that is left, or set aside, can take.
MOST = 600
KINDS = [("pages", left) for left in range(25)] + [("files", left) for left in range(9)]
POINTS = list(itertools.product(KINDS, (0, 5), (False, True)))


class Disk:
    """A disk of a megabyte in memory, and another program that fills it."""

    def __init__(self, folder):
        self.folder = folder
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m,nr_inodes=60", "disk", folder], check=True)

    def fill(self, kind, left):
        status = os.statvfs(self.folder)
        if kind == "pages":
            with open(self.folder + "/filler", "wb") as file:
                os.posix_fallocate(file.fileno(), 0, max(1, status.f_bfree - left) * PAGE)
        else:
            for number in range(status.f_ffree - left):
                with open(f"{self.folder}/filler{number}", "wb"):
                    pass

    def free(self):
        for name in os.listdir(self.folder):
            if name.startswith("filler"):
                os.remove(f"{self.folder}/{name}")

    def close(self):
        subprocess.run(["umount", self.folder], check=True)


class Run:
    """One sitting on a disk that fills."""

    def __init__(self, scratch, deck, point):
        (self.kind, self.left), self.before, self.is_shared = point
        self.folder, self.numbers = scratch, iter(range(2_000_000, 9_000_000))
        os.makedirs(scratch + "/disk")
        self.disk = Disk(scratch + "/disk")
        state = scratch + ("/disk/state" if self.is_shared else "/state")
        self.more = {"HEGANG_DECKS": deck, "HEGANG_PROGRESS": scratch + "/disk/progress", "XDG_STATE_HOME": state}
        self.given, self.places = [], [scratch + "/disk/progress", state]
        self.problems = []

    def answer(self):
        """Gives one answer; what the program says of it."""
        self.given.append(str(next(self.numbers)))
        self.terminal.line(self.given[-1])
        return self.heard()

    def heard(self):
        word = self.terminal.expect("· saved", "Saved on", "NOT SAVED", "Everything asked")
        # Each look reads the whole journal, so not every answer gets one.
        is_looked_at = word == "Saved on" or len(self.given) % 20 == 0
        if is_looked_at and word != "NOT SAVED" and self.given[-1] not in typed(valid_lines(*self.places)):
            self.problems.append(f"{self.given[-1]} is called saved and is not")
        self.terminal.expect("> ")
        return word

    def go_on(self):
        self.terminal.line()
        self.terminal.expect("> ")

    def sitting(self):
        for _ in range(self.before):
            self.answer()
            self.go_on()
        if self.before:
            self.disk.fill(self.kind, self.left)
        words = []
        for _ in range(MOST):
            words.append(self.answer())
            # Three answers go on this machine only, and one is not saved.
            if words[-1] == "NOT SAVED" or "Saved on" in words[:-3]:
                break
            self.go_on()
        self.disk.free()
        if words[-1] == "NOT SAVED":
            # Enter tries again, and now there is room.
            self.terminal.line()
            if self.heard() != "· saved":
                self.problems.append("not saved though there is room")
        for _ in range(5):
            self.go_on()
            if self.answer() != "· saved":
                self.problems.append("does not go on when there is room")
        return words[-1] if words[-1] == "NOT SAVED" else "Saved on" if "Saved on" in words else "· saved"

    def result(self):
        if not self.before:
            self.disk.fill(self.kind, self.left)
        self.terminal = Terminal(self.folder, STUDY, **self.more)
        word = ""
        try:
            self.terminal.expect("> ")
            word = self.sitting()
            self.terminal.type("\x04")
            if (code := self.terminal.end()) != 0:
                self.problems.append(f"exit {code}: {self.terminal.seen[-300:]!r}")
        except (Ended, Late) as surprise:
            self.terminal.kill()
            self.problems.append(f"{type(surprise).__name__}: {str(surprise)[-300:]!r}")
        kept = typed(valid_lines(self.places[0]))
        if kept != set(self.given):
            self.problems.append(f"{len(set(self.given) - kept)} answers lost, {len(kept - set(self.given))} invented")
        self.disk.close()
        return word, len(self.given), self.problems


def one(job):
    """One sitting, in a folder of its own."""
    return Run(*job).result()


def main():
    if "--inside" not in sys.argv:
        for way in (["unshare", "-m"], ["unshare", "-Urm"]):
            test = subprocess.run([*way, "mount", "-t", "tmpfs", "t", "/mnt"], capture_output=True, check=False)
            if test.returncode == 0:
                os.execvp(way[0], [*way, sys.executable, *sys.argv, "--inside"])
        program.skipped("disk full", "no disk may be mounted here")
    sys.argv.remove("--inside")
    points = POINTS[:]
    random.Random(program.seed()).shuffle(points)
    failures, answers, words = [], 0, []
    points = points[:program.count(3, len(points))]
    with program.scratch() as scratch:
        # On one day only about a quarter is asked: numbers that stand beside each other in a choice wait for another.
        deck = decks.wide(scratch, 4 * MOST)
        jobs = [(f"{scratch}/{number}", deck, point) for number, point in enumerate(points)]
        for point, (word, given, problems) in zip(points, program.each(one, jobs)):
            answers += given
            words.append(word)
            failures += [f"{point}: {problem}" for problem in problems]
    program.finish(
        "disk full",
        f"{len(POINTS)} ways to fill it, {answers} answers, {words.count('NOT SAVED')} times told that "
        f"one is not saved, {words.count('Saved on')} times that it is on this machine only", failures, len(words))


if __name__ == "__main__":
    main()
