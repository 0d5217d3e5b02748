"""Puts something else in the place of every file and folder that the program opens.

    python3 file_kinds.py PROGRAM [COUNT [SEED]]

Links into another folder, dead links, pipes, sockets, devices and folders stand where journals, locks,
copies, ids and decks should be. No command may wait for ever, write through a link, or call an answer
saved that is not. COUNT of all combinations are drawn; 0 means all.
"""

import os
import random
import shutil
import socket
import subprocess

import program
from journals import typed, valid_lines

SECONDS = 30
STUDY = (["study", "--form", "typed", "--limit", "2", "--new", "4"], "3001\n\n3002\n\n")
COMMANDS = [
    STUDY, (["export", "--output", "out.json"], ""), (["undo"], ""), (["doctor", "--repair"], ""),
    (["import", "kept.jsonl"], ""), (["backup", "spare"], ""), (["erase", "--confirm", "learner"], "")]
KINDS = ["link", "dead link", "link to folder", "pipe", "socket", "device", "endless device", "folder", "no rights"]


def prepare(folder):
    """A state with two answers and a backup; gives the paths in it that can be replaced."""
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
    return sorted({path for path in paths if path not in named and "/facts" not in path and "ids.json" not in path})


def put(kind, path, victim):
    """Puts something of a kind at a path."""
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
    elif kind == "folder":
        os.makedirs(path)
    else:
        with open(path, "wb"):
            pass
        os.chmod(path, 0)


def trial(folder, base, place, kind, command):
    """What is wrong with one combination."""
    shutil.copytree(base, folder)
    victim = folder + "-victim"
    os.makedirs(victim)
    with open(victim + "/file", "wb") as file:
        file.write(b"of somebody else\n")
    try:
        put(kind, os.path.join(folder, place), victim)
    except (PermissionError, FileNotFoundError) as error:
        return None, [] if isinstance(error, PermissionError) else [str(error)]
    arguments, text = command
    problems = []
    try:
        code, output, words = program.run(
            folder, arguments, text, timeout=SECONDS, HEGANG_DECKS=folder + "/decks")
    except subprocess.TimeoutExpired:
        return True, ["never ends"]
    if code not in (0, 64, 65, 74):
        problems.append(f"exit {code}: {(output + words)[-300:]}")
    if os.listdir(victim) != ["file"] or open(victim + "/file", "rb").read() != b"of somebody else\n":
        # Only where the learner names a file, a link may be meant.
        problems.append("written through a link")
    saved = {"3001", "3002"} if output.count("Saved.") == 2 else set()
    if saved - typed(valid_lines(folder + "/progress", folder + "/state")):
        problems.append("an answer that is called saved is not")
    if code != 0 and not words.strip() and "Left:" not in output and "NOT" not in output and "Lost" not in output:
        problems.append(f"exit {code} without a word: {output[-200:]}")
    return True, problems


def main():
    failures, impossible, done = [], 0, 0
    with program.scratch() as scratch:
        paths = prepare(scratch + "/base")
        # Who names a pipe to import from means it.
        points = [
            (place, kind, command) for place in paths for kind in KINDS for command in COMMANDS
            if (place, kind) != ("kept.jsonl", "pipe")]
        random.Random(program.seed()).shuffle(points)
        every = len(points)
        for number, (place, kind, command) in enumerate(points[:program.count(20, every)]):
            tried, problems = trial(f"{scratch}/{number}", scratch + "/base", place, kind, command)
            done, impossible = done + bool(tried), impossible + (tried is None)
            failures += [f"{kind} at {place}, {command[0][0]}: {problem}" for problem in problems]
            for rest in ("", "-victim"):
                subprocess.run(["rm", "-rf", f"{scratch}/{number}{rest}"], check=True)
    if impossible:
        print(f"file kinds: {impossible} SKIPPED, devices may not be made here")
    program.finish("file kinds", f"{done} of {every} combinations of path, kind and command", failures)


if __name__ == "__main__":
    main()
