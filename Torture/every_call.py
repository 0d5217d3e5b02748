"""Kills the program at every system call, and lets every system call fail in every way.

    python3 every_call.py PROGRAM COUNT

Each command script is run once under strace to count its system calls; then it runs again and again
from the same state, each time with a kill before, or an error in, one call. After each run the program
is started once more as usual, and a reader of its own looks at the journal:

- nothing lost: every line that was there before, and every answer after which "Saved" was shown;
- nothing invented: no answer that nobody typed;
- honest: an answer without "Saved" is told by the exit code or by a word about it.

COUNT points are drawn at random from all; 0 means all of them.
"""

import collections
import concurrent.futures
import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

from journals import typed, valid_lines

PROGRAM, COUNT = os.path.abspath(sys.argv[1]), int(sys.argv[2])
HERE = os.path.dirname(os.path.abspath(__file__))
DECKS = os.path.join(HERE, "..", "Tests", "CommandTests", "Fixtures", "Decks")
ERRORS = ["EIO", "ENOSPC", "EINTR", "EACCES", "EROFS", "EDQUOT", "EMFILE", "ENOMEM", "EAGAIN", "EFBIG"]
# Far from every right answer, since a near one is asked for again.
ANSWERS = ["3001", "3002", "3003", "3004"]
STUDY = ["study", "--form", "typed", "--limit", "4", "--new", "4"]
TYPED = "".join(f"{answer}\n\n" for answer in ANSWERS)
# name: (arguments, what is typed, what is done to the state before)
SCRIPTS = {
    "first run": (STUDY, TYPED, "empty"),
    "study": (STUDY, TYPED, None),
    "heal": (["export", "--format", "journal"], "", "no log"),
    "undo": (["undo"], "", None),
    "reset": (["reset", "--all", "--yes"], "", None),
    "import": (["import", "kept.jsonl"], "", "kept"),
    "backup": (["backup", "spare"], "", None),
    "doctor": (["doctor", "--repair"], "", "no log"),
}


def environment(folder):
    return {
        "PATH": os.environ["PATH"], "HOME": folder, "TERM": "dumb", "HEGANG_DECKS": DECKS,
        "HEGANG_PROGRESS": os.path.join(folder, "progress"), "HEGANG_NOW": "1795255200",
        "XDG_STATE_HOME": os.path.join(folder, "state")}


def run(folder, arguments, text="", prefix=()):
    done = subprocess.run(
        [*prefix, PROGRAM, *arguments], input=text.encode(), cwd=folder, env=environment(folder),
        capture_output=True, timeout=120, check=False)
    return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")


def prepare(folder, change):
    """A state with two answers of an earlier day, changed; gives the lines that were promised."""
    os.makedirs(folder)
    if change == "empty":
        return set()
    run(folder, ["study", "--form", "typed", "--limit", "2", "--new", "2"], "1001\n\n1002\n\n")
    promised = valid_lines(folder + "/progress")
    assert len(promised) == 2, promised
    log = folder + "/progress/learner/log"
    if change == "kept":
        with open(folder + "/kept.jsonl", "wb") as file:
            file.write(b"\n".join(sorted(promised)) + b"\n")
    if change:
        shutil.rmtree(log)
    return promised


def copy_state(base, folder):
    """Copies a state; the folder of second copies is named for where the progress is."""
    shutil.copytree(base, folder)
    path = os.path.join(os.path.realpath(folder), "progress").encode()
    own = os.path.join(folder, "state", "hegang", "learner")
    for name in os.listdir(own) if os.path.isdir(own) else []:
        if name.startswith("copy-"):
            os.rename(f"{own}/{name}", f"{own}/copy-{hashlib.sha256(path).hexdigest()[:16]}")


def check(folder, promised, output, code, given, is_error, call):
    """What is wrong after a run; nothing if all is well."""
    again, _, words = run(folder, ["export", "--format", "journal"])
    found = valid_lines(folder + "/progress", folder + "/state")
    problems = []
    if again != 0:
        problems.append(f"the next start ended with {again}: {words.strip()[:200]}")
    if promised - found:
        problems.append(f"{len(promised - found)} old lines lost")
    shown = len(re.findall(r"Saved", re.sub(r"Saved\s+on\s+this", "saved on this", output)))
    answers = typed(found)
    # Swift finds the arguments of a program in /proc/self/maps: without it the program takes itself
    # for `hegang` alone, asks in other forms, and what was typed cannot be told by its text.
    is_other_command = "Enter studies" in output
    kept = len(found - promised) if is_other_command else len(answers & set(given))
    if given and kept < shown:
        problems.append(f"lost after Saved: {shown} shown, {kept} kept")
    if not is_other_command and not set(given[:shown]) <= answers:
        problems.append(f"lost after Saved: {sorted(set(given[:shown]) - answers)}")
    if answers - set(given) - {"1001", "1002"}:
        problems.append(f"invented: {answers - set(given)}")
    is_whole = is_other_command or set(given) <= answers
    # A failed read of what is typed ends the input: those answers never came to the program.
    if is_error and call != "read" and code == 0 and given and not is_whole:
        problems.append(f"not honest: exit code 0, but only {sorted(answers)} are there")
    return problems


def point(job):
    name, call, occurrence, fault, base, promised = job
    arguments, text, _ = SCRIPTS[name]
    given = ANSWERS if text else []
    with tempfile.TemporaryDirectory(dir=os.path.dirname(base)) as scratch:
        folder = scratch + "/state-of-things"
        copy_state(base, folder)
        injection = f"{call}:{fault}:when={occurrence}"
        prefix = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={injection}"]
        try:
            code, output, _ = run(folder, arguments, text, prefix)
            problems = check(folder, promised, output, code, given, fault.startswith("error"), call)
        except subprocess.TimeoutExpired:
            problems = ["did not end"]
        return (name, injection), problems


def main():
    if shutil.which("strace") is None:
        print("every call: SKIPPED, strace is not installed")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        jobs, totals = [], {}
        for name, (arguments, text, change) in SCRIPTS.items():
            base = f"{scratch}/{name.replace(' ', '-')}"
            promised = prepare(base + "/state-of-things", change)
            base += "/state-of-things"
            trace = scratch + "/trace"
            copy = scratch + "/traced/state-of-things"
            copy_state(base, copy)
            run(copy, arguments, text, ["strace", "-f", "-qq", "-o", trace])
            shutil.rmtree(scratch + "/traced")
            with open(trace, errors="replace") as file:
                calls = collections.Counter(re.findall(r"^\d+ +(\w+)\(", file.read(), re.M))
            points = [
                (name, call, occurrence, fault, base, promised)
                for call, count in calls.items() if call not in ("execve", "exit_group")
                for occurrence in range(1, count + 1)
                for fault in ["signal=KILL", *(f"error={error}" for error in ERRORS)]]
            totals[name] = len(points)
            jobs += points
        every = len(jobs)
        if COUNT:
            jobs = random.Random(20261121).sample(jobs, min(COUNT, every))
        kills = sum(job[3].startswith("signal") for job in jobs)
        failures = []
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for where, problems in pool.map(point, jobs):
                failures += [(where, problem) for problem in problems]
        for where, problem in failures[:20]:
            print("  FAILED", *where, problem)
        print(
            f"every call: {kills} kills and {len(jobs) - kills} errors, of {every} points in "
            f"{len(SCRIPTS)} scripts: {len(failures)} failures")
        return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
