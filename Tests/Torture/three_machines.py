"""Runs three machines that study, lose and damage files, are erased and killed, and sync under hostile git settings.

    python3 three_machines.py PROGRAM [COUNT [SEED]]

In each of COUNT rounds (0: 200) every machine may answer, lose or damage journal files, erase everything, or be left
with stale locks or half a repository; then it runs `hegang sync`, which is sometimes killed. The users' git settings
and the variables that sync inherits are hostile. Every few rounds all machines sync until nothing is new; then

- all machines have exactly the same lines: every line ever saved, except those that an erasure named;
- so does the repository, in files of at most a megabyte, with no damaged line and no other file;
- no erased line is left in a second copy, and no other user can read a journal's files or folders;
- the users' other repositories are unchanged, and nothing of them is in the exchanged one.
"""

import collections
import json
import os
import random
import re
import shutil
import signal
import stat
import subprocess
import time

import decks
import program
from journals import is_valid, valid, valid_lines

SECRET = "the other repository of this user"
SETTINGS = """[user]
    name = one
    email = one@example.org
[core]
    excludesFile = HOME/ignored
    attributesFile = HOME/attributes
    hooksPath = HOME/hooks
    autocrlf = true
    safecrlf = true
    fsmonitor = HOME/hooks/pre-commit
[commit]
    gpgSign = true
[gpg]
    program = /bin/false
[merge]
    ff = only
    conflictStyle = diff3
[pull]
    rebase = true
[push]
    default = nothing
    gpgSign = if-asked
    followTags = true
[init]
    templateDir = HOME/template
    defaultBranch = trunk
[fetch]
    prune = true
"""


def own(path):
    """Whether a path in the exchanged repository may be there."""
    return re.fullmatch(r"\.gitattributes|\.gitignore|erased\.json|learner/learner\.json|learner/log/[^/]+\.jsonl", path)


class World:
    """What must be there: every line ever seen, and what erasures named."""

    def __init__(self):
        self.lines, self.spans, self.erasures = set(), collections.defaultdict(list), 0

    def erase(self, lines):
        ends = {}
        for event in map(json.loads, lines):
            number, moment = ends.get(event["d"], (0, 0))
            ends[event["d"]] = (max(number, event["n"]), max(moment, event["t"]))
        for writer, end in ends.items():
            self.spans[writer].append(end)
        self.erasures += 1

    def wanted(self):
        return {line for line in self.lines if not self.is_erased(json.loads(line))}

    def is_erased(self, event):
        return any(event["n"] <= number and event["t"] <= moment for number, moment in self.spans[event["d"]])


class Machine:
    def __init__(self, folder, deck, shared, generator):
        self.folder, self.deck, self.shared, self.generator = folder, deck, shared, generator
        self.progress, self.hour, self.private = folder + "/progress", 0, folder + "/private"
        for name in ["hooks", "template/hooks"]:
            os.makedirs(f"{folder}/{name}")
            # A repository on this machine also runs the hooks that are about its own references.
            for hook in ["pre-commit", "pre-push", "post-checkout", "post-merge", "pre-auto-gc", "commit-msg"]:
                with open(f"{folder}/{name}/{hook}", "w", encoding="utf-8") as file:
                    file.write("#!/bin/sh\nexit 1\n")
                os.chmod(f"{folder}/{name}/{hook}", 0o755)
        for name, text in [
                ("ignored", "log/\n*.jsonl\n*.json\n"), ("attributes", "* text eol=crlf\n"),
                (".gitconfig", SETTINGS.replace("HOME", folder))]:
            with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
                file.write(text)
        plain = {**program.environment(folder), "GIT_CONFIG_GLOBAL": "/dev/null"}
        for words in [["init", "--quiet", self.private],
                      ["-C", self.private, "-c", "user.name=x", "-c", "user.email=x", "commit", "--quiet", "--allow-empty", "-m", SECRET],
                      ["-C", self.private, "remote", "add", "origin", "/nowhere"]]:
            subprocess.run(["git", *words], env=plain, check=True)
        self.before = self.state_of_private()

    def state_of_private(self):
        found = {}
        for root, _, names in os.walk(self.private):
            for name in names:
                with open(os.path.join(root, name), "rb") as file:
                    found[os.path.join(root, name)] = file.read()
        return found

    def hostile(self):
        """Variables that a hook, a worktree or a dotfiles user leaves behind."""
        git = self.private + "/.git"
        choices = [
            {}, {"GIT_DIR": git}, {"GIT_DIR": git, "GIT_WORK_TREE": self.private}, {"GIT_INDEX_FILE": git + "/index"},
            {"GIT_OBJECT_DIRECTORY": git + "/objects"}, {"GIT_COMMON_DIR": git}, {"GIT_NAMESPACE": "other"},
            {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "remote.origin.url", "GIT_CONFIG_VALUE_0": "/nowhere"},
            {"GIT_CONFIG_PARAMETERS": "'core.worktree=/nowhere'"}, {"GIT_COMMITTER_DATE": "never"},
            {"GIT_DEFAULT_HASH": "sha256"}, {"GIT_CONFIG": self.folder + "/.gitconfig"}, {"GIT_QUARANTINE_PATH": git}]
        return self.generator.choice(choices)

    def environment(self, **more):
        return {"HEGANG_DECKS": self.deck, "HEGANG_NOW": str(program.NOW + 3600 * self.hour), **more}

    def run(self, *arguments, text="", **more):
        return program.run(self.folder, arguments, text, **self.environment(**more))

    def lines(self):
        return valid_lines(self.progress)

    def study(self, answers):
        self.hour += 1
        code, output, words = self.run(
            "study", "--form", "typed", "--new", "900", "--limit", str(len(answers)),
            text="".join(f"{answer}\n\n" for answer in answers))
        return [] if code == 0 and "· saved" in output else [f"study ended with {code}: {words[-300:]}"]

    def sync(self):
        code, output, words = self.run("sync", "--remote", self.shared, **self.hostile())
        return [] if code == 0 and "Exchanged" in output else [f"sync ended with {code}: {words[-400:]}"]

    def killed_sync(self):
        """Ends a sync, alone or with the git that it started, at a random moment."""
        with subprocess.Popen(
                [program.PROGRAM, "sync", "--remote", self.shared], cwd=self.folder, process_group=0,
                env=program.environment(self.folder, **self.environment(**self.hostile())), stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(self.generator.uniform(0, 0.5))
            (os.kill if self.generator.random() < 0.5 else os.killpg)(process.pid, signal.SIGKILL)

    def files(self):
        log = self.progress + "/learner/log"
        return [f"{log}/{name}" for name in sorted(os.listdir(log))] if os.path.isdir(log) else []

    def damage(self):
        """Something that happens to files; gives its name."""
        path = self.generator.choice(self.files() or [""])
        git = self.progress + "/.git"
        kind = self.generator.choice(["delete", "truncate", "rot", "wipe", "rename", "locks", "half", "no git", "other file"])
        if kind == "delete" and path:
            os.remove(path)
        if kind == "rename" and path:
            os.rename(path, path.replace(".jsonl", ".sync-conflict-20261121-120000-ABCDEFG.jsonl"))
        if kind == "truncate" and path:
            os.truncate(path, os.path.getsize(path) * 2 // 3)
        if kind == "rot" and path:
            with open(path, "r+b") as file:
                content = bytearray(file.read())
                for _ in range(1 + len(content) // 2000):
                    content[self.generator.randrange(len(content))] ^= 1 << self.generator.randrange(8) if content else 0
                file.seek(0)
                file.write(content)
        if kind == "wipe":
            shutil.rmtree(self.progress + "/learner", ignore_errors=True)
        if kind == "no git":
            shutil.rmtree(git, ignore_errors=True)
        if kind == "locks" and os.path.isdir(git):
            for name in ["index.lock", "config.lock", "HEAD.lock", "packed-refs.lock", "refs/heads/main.lock", "shallow.lock"]:
                if self.generator.random() < 0.5 and os.path.isdir(os.path.dirname(f"{git}/{name}")):
                    open(f"{git}/{name}", "w", encoding="utf-8").close()
        if kind == "half" and os.path.isdir(git):
            name = self.generator.choice(["HEAD", "config", "objects", "refs", "index"])
            (shutil.rmtree if os.path.isdir(f"{git}/{name}") else os.remove)(f"{git}/{name}") if os.path.exists(f"{git}/{name}") else None
        if kind == "other file" and os.path.isdir(self.progress):
            with open(self.progress + "/diary.txt", "w", encoding="utf-8") as file:
                file.write(SECRET)
        return kind


def settle(machines, generator):
    """Syncs until all have everything."""
    problems = []
    order = machines[:]
    generator.shuffle(order)
    for machine in order + order:
        problems += machine.sync()
    return problems


def check(machines, shared, world):
    """What is not as it must be."""
    wanted, problems = world.wanted(), []
    for machine in machines:
        name, lines = os.path.basename(machine.folder), machine.lines()
        if lines != wanted:
            problems.append(f"{name}: {len(wanted - lines)} lines lost, {len(lines - wanted)} too many")
        copies = valid_lines(machine.folder + "/state") - world.lines
        kept = {line for line in valid_lines(machine.folder + "/state") if world.is_erased(json.loads(line))}
        if copies or kept:
            problems.append(f"{name}: {len(kept)} erased lines in the second copy, {len(copies)} unknown")
        if machine.state_of_private() != machine.before:
            problems.append(f"{name}: the other repository was changed")
        for root, folders, names in os.walk(machine.progress + "/learner"):
            for entry in folders + names:
                if stat.S_IMODE(os.lstat(os.path.join(root, entry)).st_mode) & 0o077:
                    problems.append(f"{name}: others may read {entry}")
        digest = re.search(r"Digest\s+(\S+)", machine.run("doctor")[1])
        problems += [] if digest else [f"{name}: doctor gives no digest"]
    return problems + check_repository(shared, wanted)


def check_repository(shared, wanted):
    def git(*words):
        return subprocess.run(["git", "-C", shared, *words], capture_output=True, check=True).stdout
    lines, problems = set(), []
    for entry in git("ls-tree", "-r", "-l", "main").decode().splitlines():
        head, path = entry.split("\t")
        content = git("cat-file", "blob", head.split()[2])
        if not own(path):
            problems.append(f"{path} was sent")
        if path.endswith(".jsonl"):
            lines |= valid(content)
            if not all(is_valid(line) for line in content.splitlines()):
                problems.append(f"{path}: a damaged line was sent")
            if len(content) > (1 << 20) + 4096:
                problems.append(f"{path}: {len(content)} bytes")
    if lines != wanted:
        problems.append(f"repository: {len(wanted - lines)} lines lost, {len(lines - wanted)} too many")
    objects = git("cat-file", "--batch-all-objects", "--batch")
    if SECRET.encode() in objects:
        problems.append("something of another repository or another file was sent")
    return problems


def main():
    if shutil.which("git") is None:
        program.skipped("three machines", "git is not installed")
    rounds, generator = program.count(4, 200), random.Random(program.seed())
    numbers, failures, done = iter(range(2_000_000, 9_000_000)), [], collections.Counter()
    with program.scratch() as scratch:
        deck, world = decks.wide(scratch, 900), World()
        shared = scratch + "/shared"
        subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch=main", shared], check=True)
        machines = [Machine(f"{scratch}/machine{name}", deck, shared, generator) for name in "ABC"]
        for number in range(rounds):
            problems = []
            for machine in generator.sample(machines, 3):
                if generator.random() < 0.8:
                    answers = [str(next(numbers)) for _ in range(generator.randint(1, 5))]
                    problems += machine.study(answers)
                    done["answers"] += len(answers)
                world.lines |= valid_lines(machine.progress, machine.folder + "/state")
                if generator.random() < 0.3:
                    done[machine.damage()] += 1
                if generator.random() < 0.06:
                    machine.run("export", "--format", "journal", "--force", "--output", "before")
                    world.lines |= valid_lines(machine.progress, machine.folder + "/state")
                    world.erase(valid_lines(machine.progress, machine.folder + "/state"))
                    code, output, words = machine.run("erase", "--confirm", "learner")
                    done["erase"] += 1
                    if code != 0:
                        problems.append(f"erase ended with {code}: {output[-200:]} {words[-200:]}")
                if generator.random() < 0.3:
                    machine.killed_sync()
                    done["killed"] += 1
                if generator.random() < 0.6:
                    problems += machine.sync()
                    done["synced"] += 1
            if generator.random() < 0.4 or number == rounds - 1:
                problems += settle(machines, generator) + check(machines, shared, world)
                done["settled"] += 1
            failures += [f"round {number}: {problem}" for problem in problems]
            if problems:
                break
        lines = len(world.wanted())
    words = ", ".join(f"{count} {name}" for name, count in sorted(done.items()))
    program.finish("three machines", f"{lines} of {len(world.lines)} lines kept; {words}", failures, number + 1)


if __name__ == "__main__":
    main()
