"""Does to a progress folder what sync tools and careless people do, between sessions and during one.

    python3 disasters.py PROGRAM [COUNT [SEED]]

COUNT disasters of each kind (0: 40), half of them during a session. After the next start, the journal must
contain every answer that was reported as saved.
"""

import os
import shutil
import subprocess

import decks
import program
from journals import typed, valid
from terminal import Terminal

STUDY = ["study", "--form", "typed", "--new", "90", "--limit", "90"]


def files(log):
    return [os.path.join(log, name) for name in sorted(os.listdir(log))]


def rename(log, _):
    for path in files(log):
        shutil.copy(path, path + ".new")
        os.rename(path + ".new", path)


def truncate(log, _):
    for path in files(log):
        os.truncate(path, os.path.getsize(path) // 2)


def empty(log, _):
    for path in files(log):
        os.truncate(path, 0)


def delete(log, _):
    for path in files(log):
        os.remove(path)


def delete_folder(log, _):
    shutil.rmtree(log)


def wipe(log, _):
    shutil.rmtree(os.path.dirname(os.path.dirname(log)))


def put_back(log, old):
    """An old copy over the folder, as from a backup."""
    shutil.rmtree(log)
    shutil.copytree(old, log)


def write_over(log, old):
    for path in files(old):
        with open(path, "rb") as source, open(os.path.join(log, os.path.basename(path)), "wb") as file:
            file.write(source.read())


def conflict(log, old):
    """Syncthing's way: the older file wins, the newer one is put aside."""
    for path in files(log):
        os.rename(path, path.replace(".jsonl", ".sync-conflict-20261121-120000-ABCDEFG.jsonl"))
    for path in files(old):
        shutil.copy(path, log)


def rot(log, _):
    for path in files(log):
        with open(path, "r+b") as file:
            content = bytearray(file.read())
            for place in range(0, len(content), 97):
                content[place] ^= 0x55
            file.seek(0)
            file.write(content)


def other_ends(log, _):
    """Line ends of another system."""
    for path in files(log):
        with open(path, "rb") as file:
            content = file.read()
        with open(path, "wb") as file:
            file.write(content.replace(b"\n", b"\r\n"))


def rsync(*options):
    def copy(log, old):
        subprocess.run(["rsync", *options, old + "/", log + "/"], check=True)
    copy.__name__ = "rsync" + " ".join(("", *options))
    return copy


DISASTERS = [
    rename, truncate, empty, delete, delete_folder, wipe, put_back, write_over, conflict, rot, other_ends]
RSYNC = [
    rsync("-a"), rsync("-a", "--delete"), rsync("-au"), rsync("-a", "--inplace"), rsync("-a", "--append-verify"),
    rsync("-a", "--ignore-existing"), rsync("-ac", "--inplace", "--no-whole-file")]


def answer(terminal, numbers, given):
    for _ in range(3):
        given.append(str(next(numbers)))
        terminal.line(given[-1])
        terminal.expect("· saved")
        terminal.expect("> ")
        terminal.line()
        terminal.expect("> ")


def trial(folder, deck, disaster, in_sitting, numbers):
    """What is lost by a disaster; nothing if all is well."""
    os.makedirs(folder)
    log, given = program.log(folder), []
    for sitting in range(2):
        terminal = Terminal(folder, STUDY, HEGANG_DECKS=deck)
        terminal.expect("> ")
        answer(terminal, numbers, given)
        if sitting == 0:
            shutil.copytree(log, folder + "/old")
        elif in_sitting:
            disaster(log, folder + "/old")
            answer(terminal, numbers, given)
        terminal.type("\x04")
        if (code := terminal.end()) != 0:
            return [f"a sitting ended with {code}: {terminal.seen[-300:]!r}"]
    if not in_sitting:
        disaster(log, folder + "/old")
    code, _, words = program.run(folder, ["export"], HEGANG_DECKS=deck)
    kept = typed(lines(log))
    problems = [f"export ended with {code}: {words}"] if code else []
    if set(given) - kept:
        problems.append(f"{len(set(given) - kept)} of {len(given)} lost")
    code, output, _ = program.run(folder, ["doctor"], HEGANG_DECKS=deck)
    if code != 0 or "Nothing is lost" not in " ".join(output.split()):
        problems.append(f"doctor: {output[-200:]}")
    return problems


def lines(log):
    """The valid lines of a journal, also of files with other line ends."""
    found = set()
    for path in files(log):
        with open(path, "rb") as file:
            found |= valid(file.read().replace(b"\r\n", b"\n"))
    return found


def one(job):
    """What is wrong after the disaster with a number."""
    scratch, deck, name, number = job
    disaster = next(disaster for disaster in DISASTERS + RSYNC if disaster.__name__ == name)
    folder = f"{scratch}/{name}-{number}"
    problems = trial(folder, deck, disaster, number % 2 == 1, iter(range(2_000_000, 9_000_000)))
    shutil.rmtree(folder)
    return [f"{name}{' in a sitting' if number % 2 else ''}: {problem}" for problem in problems]


def main():
    times, skips = program.count(1, 40), 0
    names = [disaster.__name__ for disaster in DISASTERS]
    if shutil.which("rsync"):
        names += [disaster.__name__ for disaster in RSYNC]
    else:
        skips = len(RSYNC)
        print(f"disasters: {skips} ways of rsync SKIPPED, it is not installed")
    failures, done = [], 0
    with program.scratch() as scratch:
        deck = decks.wide(scratch, 90)
        for problems in program.each(one, [(scratch, deck, name, number) for name in names for number in range(times)]):
            failures += problems
            done += 1
    program.finish("disasters", f"{len(names)} kinds", failures, done, skips)


if __name__ == "__main__":
    main()
