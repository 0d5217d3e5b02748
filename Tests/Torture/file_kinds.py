"""Replaces every file and folder that the program opens with something else.

    python3 file_kinds.py PROGRAM [COUNT [SEED]]

Links into another folder, dead links, pipes, sockets, devices and folders replace journals, locks, copies, ids
and decks; or the original is not readable, not writable, or belongs to another user, while the program runs as
an ordinary user. No command may hang, write through a link that nobody meant, report an answer as saved that is not, or lose a
file that it must not touch. COUNT combinations are drawn; 0 means all.
"""

import os
import random
import shutil
import socket
import subprocess

import program
from journals import typed, valid_lines
from scripts import copy_name, copy_state

SECONDS = 30
STUDY = (["study", "--form", "typed", "--limit", "2", "--new", "4"], "3001\n\n3002\n\n")
COMMANDS = [
    STUDY, (["export", "--output", "out.json"], ""), (["undo"], ""), (["doctor", "--repair"], ""),
    (["import", "kept.jsonl"], ""), (["backup", "spare"], ""), (["erase", "--confirm", "learner"], ""),
    (["today"], ""), (["plan", "--by", "2026-12-24", "--follow"], ""), (["fit", "--write-log", "log.csv"], ""),
    (["generate"], "")]
KINDS = ["link", "dead link", "link to folder", "pipe", "socket", "device", "endless device", "folder"]
# What root does not feel.
RIGHTS = ["no rights", "read only", "of somebody else"]
NOBODY = 65534
AS_NOBODY = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


def prepare(folder):
    """A state with two answers and a backup; gives the paths in it that can be replaced, and those that are there."""
    os.makedirs(folder)
    shutil.copytree(program.DECKS, folder + "/decks")
    program.run(folder, ["study", "--form", "typed", "--limit", "2", "--new", "2"], "1001\n\n1002\n\n")
    program.run(folder, ["backup", "spare"])
    program.run(folder, ["export", "--format", "journal", "--output", "kept.jsonl"])
    paths = ["out.json", "progress/erased.json", "progress/learner/log/other.jsonl", "progress/learner/learner.json"]
    for root, folders, files in os.walk(folder):
        paths += [os.path.relpath(os.path.join(root, name), folder) for name in folders + files]
    segment = next(path for path in paths if path.startswith("progress/learner/log/") and "000001" in path)
    paths += [segment.replace("000001", "000002"), "progress/learner/progress.json"]
    # Whoever names a folder may well name a link to it.
    named = {"progress", "state", "state/hegang", "spare", "decks"}
    paths = {path for path in paths if "/facts" not in path and "ids.json" not in path}
    return sorted(paths - named), sorted(path for path in paths | named if os.path.exists(f"{folder}/{path}"))


def put(kind, path, victim):
    """Puts something of a kind at a path."""
    if kind in RIGHTS:
        is_folder = os.path.isdir(path)
        if kind == "of somebody else":
            os.chown(path, 0, 0)
        os.chmod(path, 0 if kind == "no rights" else 0o500 if is_folder and kind == "read only" else 0o700 if is_folder else 0o400)
        return
    if os.path.isdir(path) and not os.path.islink(path):
        os.rename(path, path + ".away")
    elif os.path.lexists(path):
        os.remove(path)
    if kind == "link":
        os.symlink(victim + "/file", path)
    elif kind == "dead link":
        os.symlink(victim + "/nothing", path)
    elif kind == "link to folder":
        os.symlink(victim, path)
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as server:
            here = os.getcwd()
            os.chdir(os.path.dirname(path))
            server.bind(os.path.basename(path))
            os.chdir(here)
    elif kind in ("device", "endless device"):
        os.mknod(path, 0o600 | 0o020000, os.makedev(1, 3 if kind == "device" else 5))
    else:
        os.makedirs(path)


def trial(job):
    """Whether one combination could be tried, and what is wrong with it."""
    scratch, number, place, kind, command = job
    folder, victim = f"{scratch}/{number}", f"{scratch}/{number}-victim"
    copy_state(scratch + "/base", folder)
    place = place.replace(copy_name(scratch + "/base"), copy_name(folder))
    try:
        return tried(folder, victim, place, kind, command)
    finally:
        subprocess.run(["rm", "-rf", folder, victim], check=True)


def tried(folder, victim, place, kind, command):
    old = valid_lines(folder + "/progress", folder + "/state")
    is_lowly = kind in RIGHTS and os.getuid() == 0
    if is_lowly:
        subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", folder], check=True)
    os.makedirs(victim)
    with open(victim + "/file", "wb") as file:
        file.write(b"of somebody else\n")
    try:
        put(kind, os.path.join(folder, place), victim)
    except (PermissionError, FileNotFoundError) as error:
        return False, [] if isinstance(error, PermissionError) else [str(error)]
    arguments, text = command
    problems = []
    try:
        code, output, words = program.run(
            folder, arguments, text, AS_NOBODY if is_lowly else (), timeout=SECONDS, HEGANG_DECKS=folder + "/decks")
    except subprocess.TimeoutExpired:
        return True, ["never ends"]
    if code not in (0, 64, 65, 74):
        problems.append(f"exit {code}: {(output + words)[-300:]}")
    if kind in RIGHTS and os.getuid() != 0 and os.path.exists(os.path.join(folder, place)):
        os.chmod(os.path.join(folder, place), 0o700)
    if kind in RIGHTS and arguments[0] != "erase" and old - valid_lines(folder + "/progress", folder + "/state"):
        problems.append("lost what was there")
    # An author may keep the deck elsewhere: generate replaces the file that the link names, and the link stays.
    is_meant = kind == "link" and arguments[0] == "generate" and place.endswith("deck.json")
    if os.listdir(victim) != ["file"] or not is_meant and open(victim + "/file", "rb").read() != b"of somebody else\n":
        problems.append("written through a link")
    saved = {"3001", "3002"} if output.count("· saved") == 2 else set()
    if saved - typed(valid_lines(folder + "/progress", folder + "/state")):
        problems.append("an answer that is called saved is not")
    said = words.strip() or any(word in output for word in ("Left:", "NOT", "Lost", "Cannot say"))
    if code != 0 and not said:
        problems.append(f"exit {code} without a word: {output[-200:]}")
    return True, problems


def lowly(scratch):
    """The rights that can be tried here."""
    if os.getuid() != 0:
        return RIGHTS[:2]
    os.chmod(scratch, 0o711)
    os.chmod(scratch + "/base", 0o711)
    try:
        done = subprocess.run([*AS_NOBODY, program.PROGRAM, "--version"], capture_output=True, check=False)
    except FileNotFoundError:
        return []
    return RIGHTS if done.returncode == 0 else []


def main():
    failures, impossible, done = [], 0, 0
    with program.scratch() as scratch:
        places, real = prepare(scratch + "/base")
        # Who names a pipe to import from means it.
        points = [
            (place, kind, command) for place in places for kind in KINDS for command in COMMANDS
            if (place, kind) != ("kept.jsonl", "pipe")]
        rights = lowly(scratch)
        points += [(place, kind, command) for place in real for kind in rights for command in COMMANDS]
        impossible += (len(RIGHTS) - len(rights)) * len(real) * len(COMMANDS)
        random.Random(program.seed()).shuffle(points)
        every = len(points)
        points = points[:program.count(20, every)]
        jobs = [(scratch, number, *point) for number, point in enumerate(points)]
        for (place, kind, command), (is_tried, problems) in zip(points, program.each(trial, jobs)):
            done, impossible = done + is_tried, impossible + (not is_tried)
            failures += [f"{kind} at {place}, {command[0][0]}: {problem}" for problem in problems]
    if impossible:
        print(f"file kinds: {impossible} SKIPPED, devices may not be made here, or nobody else may be had to run as")
    program.finish("file kinds", f"of {every} combinations of path, kind and command", failures, done, impossible)


if __name__ == "__main__":
    main()
