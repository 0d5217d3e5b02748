"""Cuts the power of a disk during a session: an ext4 file system in a file is shut down without its log.

    python3 power_cut.py PROGRAM [COUNT [SEED]]

COUNT cuts (0: 2,000). After a cut, the file system contains only what had been synced to disk. When it is mounted
again, it must contain every answer that was reported as saved before the cut, and none that was not typed, and the
next start must work. A second session without its flushes must lose answers; otherwise the cut would prove nothing.
"""

import fcntl
import os
import random
import select
import shutil
import struct
import subprocess
import sys
import time

import decks
import program
from journals import typed, valid_lines

STUDY = ["study", "--form", "typed", "--new", "2000", "--limit", "2000"]
# Of the kernel's ext4: end the file system at once, and do not write its log either.
SHUTDOWN, WITHOUT_LOG = 0x8004587D, struct.pack("I", 2)


class Disk:
    """A disk whose power can be cut."""

    def __init__(self, image, folder):
        self.image, self.folder = image, folder
        os.makedirs(folder)
        with open(image, "wb") as file:
            file.truncate(24 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-E", "lazy_itable_init=0", image], check=True)
        self.mount()

    def mount(self):
        subprocess.run(["mount", "-o", "loop", self.image, self.folder], check=True)

    def cut(self):
        root = os.open(self.folder, os.O_RDONLY)
        fcntl.ioctl(root, SHUTDOWN, WITHOUT_LOG)
        os.close(root)

    def close(self):
        # The kernel may hold it for a moment after the last program has gone.
        for _ in range(50):
            if subprocess.run(["umount", self.folder], capture_output=True, check=False).returncode == 0:
                return
            time.sleep(0.02)
        raise OSError(f"{self.folder} cannot be unmounted")


def sitting(disk, deck, answers, share, enough=10_000, prefix=()):
    """A sitting whose disk loses its power after a share of the time that it took to start, or with enough
    answers; those that were called saved before."""
    environment = program.environment(
        disk.folder, HEGANG_DECKS=deck, HEGANG_PROGRESS=disk.folder + "/progress",
        XDG_STATE_HOME=disk.folder + "/state")
    process = subprocess.Popen(
        [*prefix, program.PROGRAM, *STUDY], cwd="/", env=environment, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    process.stdin.write("".join(f"{answer}\n\n" for answer in answers).encode())
    process.stdin.flush()
    start, output = time.monotonic(), b""
    if share > 1:
        output = os.read(process.stdout.fileno(), 65536)
        until = time.monotonic() + (share - 1) * min(0.3, time.monotonic() - start)
    else:
        until = start + share * 0.05
    while (left := until - time.monotonic()) > 0 and output.count("· saved".encode()) < enough:
        if select.select([process.stdout], [], [], left)[0]:
            if not (data := os.read(process.stdout.fileno(), 65536)):
                break
            output += data
    # What the program had said before the cut counts; what it says during it does not.
    while select.select([process.stdout], [], [], 0)[0] and (data := os.read(process.stdout.fileno(), 65536)):
        output += data
    disk.cut()
    process.kill()
    process.communicate()
    return set(answers[:output.count("· saved".encode())])


def life(job):
    """One disk through several cuts; gives the failures, the answers, and the losses without flushes."""
    scratch, deck, number, cuts = job
    generator, numbers = random.Random(program.seed() + number), iter(range(2_000_000, 9_000_000))
    os.makedirs(scratch)
    disk = Disk(scratch + "/disk.img", scratch + "/disk")
    promised, issued, failures = set(), set(), []
    for _ in range(cuts):
        answers = [str(next(numbers)) for _ in range(150)]
        issued |= set(answers)
        promised |= sitting(disk, deck, answers, generator.uniform(0, 6))
        disk.close()
        disk.mount()
        found = typed(valid_lines(disk.folder + "/progress"))
        if promised - found:
            failures.append(f"{len(promised - found)} lost after Saved")
        if found - issued:
            failures.append(f"invented: {sorted(found - issued)}")
        code, _, words = program.run(disk.folder, ["export", "--format", "journal"], HEGANG_DECKS=deck)
        if code != 0:
            failures.append(f"the next start ended with {code}: {words[-300:]}")
        promised |= found
    answers = [str(next(numbers)) for _ in range(150)]
    saved = sitting(disk, deck, answers, 1000, 20, [
        "strace", "-f", "-o", "/dev/null", "--seccomp-bpf", "-e", "trace=fdatasync,fsync",
        "-e", "inject=fdatasync,fsync:retval=0"])
    disk.close()
    disk.mount()
    lost = len(saved - typed(valid_lines(disk.folder + "/progress")))
    disk.close()
    shutil.rmtree(scratch)
    return failures, len(promised), lost


def main():
    if "--inside" not in sys.argv:
        if not all(map(shutil.which, ["unshare", "mkfs.ext4", "mount", "strace"])):
            program.skipped("power cut", "mkfs.ext4 or strace is not installed")
        with program.scratch() as scratch:
            subprocess.run(["truncate", "-s", "24M", scratch + "/i"], check=True)
            subprocess.run(["mkfs.ext4", "-q", scratch + "/i"], check=True)
            test = ["unshare", "-m", "mount", "-o", "loop", scratch + "/i", "/mnt"]
            if subprocess.run(test, capture_output=True, check=False).returncode != 0:
                program.skipped("power cut", "no file system may be mounted here")
        os.execvp("unshare", ["unshare", "-m", sys.executable, *sys.argv, "--inside"])
    sys.argv.remove("--inside")
    cuts, each = program.count(6, 2000), 40
    failures, answers, unflushed = [], 0, 0
    with program.scratch() as scratch:
        deck = decks.wide(scratch, 2000)
        lives = [(f"{scratch}/{done}", deck, done, min(each, cuts - done)) for done in range(0, cuts, each)]
        for problems, saved, lost in program.each(life, lives):
            failures += problems
            answers, unflushed = answers + saved, unflushed + lost
    if unflushed == 0:
        failures.append("without flushes nothing was lost: the cuts prove nothing")
    program.finish(
        "power cut", f"{answers} answers kept; {unflushed} lost where flushes were taken away", failures, cuts)


if __name__ == "__main__":
    main()
