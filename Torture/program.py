"""Runs the program in a folder of its own, with a small deck, a clock that stands still and no terminal."""

import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
DECKS = os.path.join(HERE, "..", "Tests", "CommandTests", "Fixtures", "Decks")
# 2026-11-21 10:00 UTC, a Saturday.
NOW = 1795255200
PROGRAM = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else ""


def count(short, full):
    """How much to try: what the command line says, `short` without a word, `full` for 0."""
    given = sys.argv[2] if len(sys.argv) > 2 else "short"
    return short if given == "short" else int(given) or full


def seed():
    """The seed of everything that is drawn; the third word on the command line."""
    return int(sys.argv[3]) if len(sys.argv) > 3 else 20261121


def skipped(campaign, reason):
    print(f"{campaign}: SKIPPED, {reason}")
    sys.exit(0)


def finish(campaign, words, failures):
    """Prints what was tried and what went wrong, and ends."""
    for failure in failures[:20]:
        print("  FAILED", failure)
    print(f"{campaign}: {words}: {len(failures)} failures", flush=True)
    sys.exit(1 if failures else 0)


def scratch():
    """A folder that goes when it is done with; in memory, where there is room for it."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    return tempfile.TemporaryDirectory(prefix="hegang-", dir=memory)


def environment(folder, **more):
    return {
        "PATH": os.environ["PATH"], "HOME": folder, "TERM": "dumb", "HEGANG_DECKS": DECKS,
        "HEGANG_PROGRESS": os.path.join(folder, "progress"), "HEGANG_NOW": str(NOW),
        "XDG_STATE_HOME": os.path.join(folder, "state"), **more}


def run(folder, arguments, text="", prefix=(), timeout=120, **more):
    """Runs a command to its end; gives its exit code, its output and its errors."""
    done = subprocess.run(
        [*prefix, PROGRAM, *arguments], input=text.encode(), cwd=folder, env=environment(folder, **more),
        capture_output=True, timeout=timeout, check=False)
    return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")


def log(folder):
    return os.path.join(folder, "progress", "learner", "log")


def jobs():
    """How many to run at a time: one for each core, or what TORTURE_JOBS says."""
    return int(os.environ.get("TORTURE_JOBS", len(os.sched_getaffinity(0))))
