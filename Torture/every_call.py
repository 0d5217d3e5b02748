"""Kills the program at every system call, and lets every system call fail in every way.

    python3 every_call.py PROGRAM [COUNT [SEED]]

Each command script is run once under strace to count its system calls; then it runs again and again
from the same state, each time with a kill before, or an error in, one call. After each run the program
is started once more as usual, and a reader of its own looks at the journal:

- nothing lost: every line that was there before, and every answer after which "Saved" was shown;
- nothing invented: no answer that nobody typed;
- honest: an answer without "Saved" is told by the exit code or by a word about it.

COUNT points are drawn at random; 0 means all of them, kills first. ^C ends it with what was tried.
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

import program
from journals import line, typed, valid, valid_lines
from program import run

ERRORS = ["EIO", "ENOSPC", "EINTR", "EACCES", "EROFS", "EDQUOT", "EMFILE", "ENOMEM", "EAGAIN", "EFBIG"]
# Far from every right answer, since a near one is asked for again.
ANSWERS = ["3001", "3002", "3003", "3004"]
STUDY = ["study", "--form", "typed", "--limit", "4", "--new", "4"]
TYPED = "".join(f"{answer}\n\n" for answer in ANSWERS)
QUIZ = ["quiz", "--questions", "4", "--seed", "5", "--form", "typed"]
# name: (arguments, what is typed, what is done to the state before)
SCRIPTS = {
    "first run": (STUDY, TYPED, "empty"),
    "study": (STUDY, TYPED, None),
    "rotation": (STUDY, TYPED, "full segment"),
    "quiz": (QUIZ, "\n" + "\n".join(ANSWERS) + "\n\n", None),
    "heal": (["export", "--format", "journal"], "", "no log"),
    "undo": (["undo"], "", None),
    "redo": (["redo"], "", "undone"),
    "reset": (["reset", "--all", "--yes"], "", None),
    "config": (["config", "new-per-day", "12"], "", None),
    "import": (["import", "kept.jsonl"], "", "kept"),
    "export": (["export", "--force", "--format", "journal", "--output", "kept.jsonl"], "", "kept as well"),
    "backup": (["backup", "spare"], "", None),
    "doctor": (["doctor", "--repair"], "", "no log"),
    "erase": (["erase", "--confirm", "learner"], "", None),
}


def prepare(folder, change):
    """A state with two answers of an earlier day, changed; gives the lines that were promised."""
    os.makedirs(folder)
    if change == "empty":
        return set()
    run(folder, ["study", "--form", "typed", "--limit", "2", "--new", "2"], "1001\n\n1002\n\n")
    if change == "undone":
        run(folder, ["undo"])
    log = program.log(folder)
    if change == "full segment":
        path = os.path.join(log, os.listdir(log)[0])
        with open(path, "ab") as file:
            number = 0
            while file.tell() < (1 << 20) - 300:
                number += 1
                file.write(line("otherone", number, "flag", deck="rivers", card=f"c{number}", on=0) + b"\n")
    promised = valid_lines(folder + "/progress")
    assert len(promised) >= 2, promised
    if change in ("kept", "kept as well"):
        with open(folder + "/kept.jsonl", "wb") as file:
            file.write(b"\n".join(sorted(promised)) + b"\n")
    if change in ("kept", "no log"):
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


def check(folder, name, promised, output, code, is_strict):
    """What is wrong after a run; nothing if all is well. Strict: an error that is not told is wrong."""
    given = ANSWERS if SCRIPTS[name][1] else []
    again, _, words = run(folder, ["export", "--format", "journal"])
    found = valid_lines(folder + "/progress", folder + "/state")
    problems = []
    is_erased = name == "erase" and "Erased:" in output and code == 0 and "Left:" not in output
    # Half an erasure says at the next start that it wants to be done again.
    if again != 0 and (name != "erase" or is_erased or "hegang erase removes it" not in " ".join(words.split())):
        problems.append(f"the next start ended with {again}: {words.strip()[:200]}")
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
    shown = len(re.findall(r"Saved", re.sub(r"Saved\s+on\s+this", "saved on this", output)))
    if name == "quiz":
        shown = max(0, len(re.findall(r"^\d of 4 ·", output, re.M)) - 1)
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
    if is_strict and code == 0 and given and not is_whole:
        problems.append(f"not honest: exit code 0, but only {sorted(answers)} are there")
    return problems


def point(job):
    name, faults, base, promised = job
    arguments, text, _ = SCRIPTS[name]
    with program.scratch() as scratch:
        folder = scratch + "/state-of-things"
        copy_state(base, folder)
        prefix = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=" + ",".join(call for call, _, _ in faults)]
        for call, occurrence, fault in faults:
            prefix += ["-e", f"inject={call}:{fault}:when={occurrence}"]
        # A failed read of what is typed ends the input: those answers never came to the program.
        is_strict = all(fault.startswith("error") and call != "read" for call, _, fault in faults)
        try:
            code, output, _ = run(folder, arguments, text, prefix)
            return f"{name}: {faults}", check(folder, name, promised, output, code, is_strict)
        except subprocess.TimeoutExpired:
            return f"{name}: {faults}", ["did not end"]


def calls_of(base, name, scratch):
    """The system calls of a script, each with how often it is made."""
    copy = scratch + "/traced/state-of-things"
    copy_state(base, copy)
    run(copy, *SCRIPTS[name][:2], ["strace", "-f", "-qq", "-o", scratch + "/trace"])
    shutil.rmtree(scratch + "/traced")
    with open(scratch + "/trace", errors="replace") as file:
        calls = collections.Counter(re.findall(r"^\d+ +(\w+)\(", file.read(), re.M))
    return [
        (call, number) for call, count in calls.items() if call not in ("execve", "exit_group")
        for number in range(1, count + 1)]


def draw(states, count, generator, is_pairs):
    """The jobs, and how many there are in all."""
    errors = [f"error={error}" for error in ERRORS]
    if is_pairs:
        names, jobs = list(states), []
        for _ in range(count):
            name = generator.choice(names)
            base, promised, calls = states[name]
            # strace takes only one fault for calls of one name.
            first, second = generator.sample(calls, 2)
            while first[0] == second[0]:
                first, second = generator.sample(calls, 2)
            faults = [(*first, generator.choice(errors)), (*second, "signal=KILL")]
            jobs.append((name, faults, base, promised))
        return jobs, sum(len(calls) ** 2 * len(errors) for _, _, calls in states.values())
    jobs = [
        (name, [(call, number, fault)], base, promised)
        for name, (base, promised, calls) in states.items()
        for call, number in calls for fault in ["signal=KILL", *errors]]
    generator.shuffle(jobs)
    if not count:
        jobs.sort(key=lambda job: job[1][0][2] != "signal=KILL")
    return jobs[:count or len(jobs)], len(jobs)


def main(is_pairs=False):
    if shutil.which("strace") is None:
        program.skipped("every call", "strace is not installed")
    with program.scratch() as scratch:
        states = {}
        for name, (_, _, change) in SCRIPTS.items():
            base = f"{scratch}/{name.replace(' ', '-')}/state-of-things"
            promised = prepare(base, change)
            states[name] = base, promised, calls_of(base, name, scratch)
        jobs, every = draw(states, program.count(*((20, 10_000) if is_pairs else (60, 0))), random.Random(program.seed()), is_pairs)
        failures, done = [], 0
        with concurrent.futures.ThreadPoolExecutor(program.jobs()) as pool:
            try:
                for where, problems in pool.map(point, jobs):
                    done += 1
                    failures += [f"{where} {problem}" for problem in problems]
                    if problems or done % 1000 == 0:
                        print(f"  {done} of {len(jobs)}", where, *problems, file=sys.stderr, flush=True)
            except KeyboardInterrupt:
                # What was tried until then counts.
                pool.shutdown(cancel_futures=True)
                jobs = jobs[:done]
        kills = sum(fault.startswith("signal") for _, faults, _, _ in jobs for _, _, fault in faults[:1])
        words = f"{len(jobs)} pairs of an error and a kill" if is_pairs else (
            f"{kills} kills and {len(jobs) - kills} errors")
        program.finish("every pair" if is_pairs else "every call", f"{words}, of {every} points in {len(SCRIPTS)} scripts", failures)


if __name__ == "__main__":
    main()
