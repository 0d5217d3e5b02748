"""Kills the program at every system call, and makes every system call fail in every way.

    python3 every_call.py PROGRAM [COUNT [SEED]]

Each command script is run once under strace to count its system calls. Then it is run again and again from the
same state, each time with a kill before, or an error in, one call. After each run the program is started once
more as usual, and an independent reader checks the journal:

- nothing is lost: it has every line that was there before, and every answer after which "Saved" was shown;
- nothing is invented: it has no answer that nobody typed;
- failures are reported: if an answer was not saved, or a command did not write what it should have, the exit
  code or a message says so.

COUNT points are drawn at random; 0 means all of them, kills first. ^C stops and prints the result so far.
"""

import collections
import json
import random
import re
import shutil
import subprocess
import sys

import program
from journals import typed, valid, valid_lines
from program import run
from scripts import ALONE, ANSWERS, SCRIPTS, commands_without, copy_state, decks_of, prepare

ERRORS = ["EIO", "ENOSPC", "EINTR", "EACCES", "EROFS", "EDQUOT", "EMFILE", "ENOMEM", "EAGAIN", "EFBIG"]
# An injected error takes the wake of a futex away, and the thread that waits for it waits for ever; the
# kernel never does that. Nor does it refuse to say who is running: a lock would then not know its owner.
NEVER_FAIL = {"futex", "gettid", "getpid", "getppid", "getuid", "geteuid", "getgid", "getegid"}
# From so many points on, all kills come first.
FULL = 20_000

def kinds(lines):
    """How many events of each kind there are."""
    return collections.Counter(json.loads(line)["e"] for line in lines)


def check(folder, state, run_, is_strict):
    """What is wrong after a run; nothing if all is well. Strict: an error that is not told is wrong."""
    name, promised, code, output, words = state.name, state.promised, *run_
    given = ANSWERS if SCRIPTS[name][1] and name != "marks in a sitting" else []
    again, _, again_words = run(folder, ["export", "--format", "journal"], **decks_of(folder))
    found = valid_lines(folder + "/progress", folder + "/state")
    problems = []
    is_erased = name == "erase" and "Erased:" in output and code == 0 and "Left:" not in output
    # Half an erasure says at the next start that it wants to be done again.
    if again != 0 and (name != "erase" or is_erased or "hegang erase removes it" not in " ".join(again_words.split())):
        problems.append(f"the next start ended with {again}: {again_words.strip()[:200]}")
    if is_erased and found:
        problems.append(f"{len(found)} lines left after Erased, and no word about it")
    if name == "erase":
        promised = set()
    if promised - found:
        problems.append(f"{len(promised - found)} old lines lost")
    if name == "export":
        with open(folder + "/kept.jsonl", "rb") as file:
            if valid(file.read()) != promised:
                problems.append("the exported file is neither the old nor the new")
    if name == "generate" and run(folder, ["generate"], **decks_of(folder))[0] != 0:
        problems.append("the deck cannot be made again")
    shown = len(re.findall(r"Saved|· saved", re.sub(r"Saved\s+on\s+this", "saved on this", output)))
    if name == "quiz":
        shown = max(0, len(re.findall(r"^\d of 4 ·", output, re.M)) - 1)
    answers = typed(found)
    # Swift finds the arguments of a program in /proc/self/maps: without it the program takes itself
    # for `hegang` alone, asks in other forms, and what was typed cannot be told by its text.
    is_other_command = "Enter study ·" in output
    kept = len(found - promised) if is_other_command else len(answers & set(given))
    if given and kept < shown:
        problems.append(f"lost after Saved: {shown} shown, {kept} kept")
    if given and not is_other_command and not set(given[:shown]) <= answers:
        problems.append(f"lost after Saved: {sorted(set(given[:shown]) - answers)}")
    if answers - set(ANSWERS) - state.answers:
        problems.append(f"invented: {answers - set(ANSWERS)}")
    if is_strict and code == 0 and not is_other_command:
        if not set(given) <= answers:
            problems.append(f"not honest: exit code 0, but only {sorted(answers)} are there")
        if not words.strip() and (missing := state.written - kinds(found - promised)):
            problems.append(f"not honest: exit code 0 and no word, but no {dict(missing)}")
    return problems


class State:
    """What a script begins with, and what it does when nothing goes wrong."""

    def __init__(self, name, scratch):
        self.name, self.base = name, f"{scratch}/{name.replace(' ', '-')}/state-of-things"
        arguments, text, change = SCRIPTS[name]
        self.promised = prepare(self.base, change)
        copy = scratch + "/traced/state-of-things"
        copy_state(self.base, copy)
        code, output, words = run(
            copy, arguments, text, [*self.strace(), "-o", scratch + "/trace"], **decks_of(copy))
        assert code == 0, f"{name}: {output} {words}"
        written = valid_lines(copy + "/progress") - self.promised
        self.written, self.answers = kinds(written), typed(self.promised | written)
        shutil.rmtree(scratch + "/traced")
        with open(scratch + "/trace", errors="replace") as file:
            names = re.findall(r"^(?:\d+ +)?(\w+)\(", file.read(), re.M)
        counts, self.calls = collections.Counter(), []
        for name in names:
            counts[name] += 1
            if name not in ("execve", "exit_group"):
                self.calls.append((name, counts[name]))

    def strace(self, *options):
        return ["strace", *([] if self.name in ALONE else ["-f", *options]), "-qq"]


def share(states):
    """Leaves the beginning that all have in common, before the program itself runs, to the first one."""
    same = 0
    while len({state.calls[same] for state in states}) == 1:
        same += 1
    for state in states[1:]:
        del state.calls[:same]


def point(job):
    """What is wrong after a run with faults; nothing if all is well."""
    state, faults = job
    arguments, text, _ = SCRIPTS[state.name]
    where = f"{state.name}: {faults}"
    with program.scratch() as scratch:
        folder = scratch + "/state-of-things"
        copy_state(state.base, folder)
        prefix = [*state.strace("--seccomp-bpf"), "-o", "/dev/null", "-e", "trace=" + ",".join(call for call, _, _ in faults)]
        for call, occurrence, fault in faults:
            prefix += ["-e", f"inject={call}:{fault}:when={occurrence}"]
        # A failed read of what is typed ends the input: those answers never came to the program.
        is_strict = all(fault.startswith("error") and call != "read" for call, _, fault in faults)
        try:
            done = run(folder, arguments, text, prefix, **decks_of(folder))
            return where, check(folder, state, done, is_strict)
        except subprocess.TimeoutExpired:
            return where, ["did not end"]


def draw(states, count, generator, is_pairs):
    """The jobs, and how many there are in all."""
    errors = [f"error={error}" for error in ERRORS]
    if is_pairs:
        jobs = []
        for _ in range(count):
            state = generator.choice(states)
            # strace takes only one fault for calls of one name.
            first, second = generator.sample(state.calls, 2)
            while first[0] == second[0]:
                first, second = generator.sample(state.calls, 2)
            if first[0] in NEVER_FAIL:
                first, second = second, first
            jobs.append((state, [(*first, generator.choice(errors)), (*second, "signal=KILL")]))
        return jobs, sum(len(state.calls) ** 2 * len(errors) for state in states)
    # Whatever runs git takes a second each time.
    jobs = [
        (state, [(*call, fault)]) for state in states for call in state.calls
        for fault in ["signal=KILL", *(errors[:1] if state.name in ALONE else errors)]
        if call[0] not in NEVER_FAIL or fault == "signal=KILL"]
    generator.shuffle(jobs)
    if not count or count >= FULL:
        jobs.sort(key=lambda job: job[1][0][2] != "signal=KILL")
    return jobs[:count or len(jobs)], len(jobs)


def main(is_pairs=False):
    if shutil.which("strace") is None:
        program.skipped("every call", "strace is not installed")
    failures, done = [], 0
    with program.scratch() as scratch:
        failures += [f"no script for hegang {command}" for command in sorted(commands_without())]
        states = [State(name, scratch) for name in SCRIPTS]
        share(states)
        jobs, every = draw(
            states, program.count(*((20, 10_000) if is_pairs else (60, 0))), random.Random(program.seed()), is_pairs)
        for where, problems in program.each(point, jobs):
            done += 1
            failures += [f"{where} {problem}" for problem in problems]
            if problems or done % 1000 == 0:
                print(f"  {done} of {len(jobs)}", where, *problems, file=sys.stderr, flush=True)
    kills = sum(faults[0][2] == "signal=KILL" for _, faults in jobs[:done])
    words = f"{done} pairs of an error and a kill" if is_pairs else f"{kills} kills and {done - kills} errors"
    program.finish(
        "every pair" if is_pairs else "every call", f"{words}, of {every} points in {len(SCRIPTS)} scripts", failures, done)


if __name__ == "__main__":
    main()
