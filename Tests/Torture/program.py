"""Runs the program in its own folder, with a small deck, a stopped clock and no terminal."""

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
DECKS = os.path.join(HERE, "..", "CommandTests", "Fixtures", "Decks")
# 2026-11-21 10:00 UTC, a Saturday.
NOW = 1795255200
START = time.monotonic()
PROGRAM = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else ""


def count(short, full):
    """How much to try: what the command line says, `short` without a word, `full` for 0."""
    given = sys.argv[2] if len(sys.argv) > 2 else "short"
    return short if given == "short" else int(given) or full


def seed():
    """The seed of everything that is drawn; the third word on the command line."""
    return int(sys.argv[3]) if len(sys.argv) > 3 else 20261121


def skipped(campaign, reason):
    """Ends a campaign that cannot run here."""
    print(f"{campaign}: SKIPPED, {reason}")
    _sum(campaign, 0, 0, 1)
    sys.exit(0)


def finish(campaign, words, failures, tried, skips=0):
    """Prints what was tried and what went wrong, and ends."""
    for failure in failures[:20]:
        print("  FAILED", failure)
    print(f"{campaign}: {words}")
    _sum(campaign, tried, len(failures), skips)
    sys.exit(1 if failures else 0)


def _sum(campaign, tried, failed, skips):
    seconds = time.monotonic() - START
    print(f"{campaign}: {tried} tried, {failed} failed, {skips} skipped, {seconds:.0f} seconds", flush=True)


def _ignore(*_):
    """For ^C, which only the campaign itself hears; what it runs would inherit SIG_IGN."""


def each(work, jobs):
    """The results of some work on jobs, in their order, as many at a time as there may be; ^C ends it early."""
    with multiprocessing.get_context("fork").Pool(at_a_time(), signal.signal, (signal.SIGINT, _ignore)) as pool:
        try:
            yield from pool.imap(work, jobs)
        except KeyboardInterrupt:
            print("  stopped", file=sys.stderr)


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
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(
            [*prefix, PROGRAM, *arguments], cwd=folder, env=environment(folder, **more), process_group=0, **pipes) as process:
        try:
            output, words = process.communicate(text.encode(), timeout)
        except subprocess.TimeoutExpired:
            # What strace watched goes with it.
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return process.returncode, output.decode(errors="replace"), words.decode(errors="replace")


def log(folder):
    return os.path.join(folder, "progress", "learner", "log")


def at_a_time():
    """How many may run at a time: one for each core, or what TORTURE_JOBS says."""
    return int(os.environ.get("TORTURE_JOBS", len(os.sched_getaffinity(0))))
