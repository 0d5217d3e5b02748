"""A script for every command of the program, and the state in which each begins."""

import hashlib
import os
import re
import shutil
import subprocess

import program
from journals import line, valid_lines

# Far from every right answer, since a near one is asked for again.
ANSWERS = ["3001", "3002", "3003", "3004"]
STUDY = ["study", "--form", "typed", "--limit", "4", "--new", "4"]
TYPED = "".join(f"{answer}\n\n" for answer in ANSWERS)
QUIZ = ["quiz", "--questions", "4", "--seed", "5", "--form", "typed"]
MARKS = ":flag\n:note\u0020like the sun\n:pin typed\n:bury\n:flag\n:suspend\n3001\n:right last\n"
# name: (arguments, what is typed, what is done to the state before)
SCRIPTS = {
    "first run": (STUDY, TYPED, "empty"),
    "study": (STUDY, TYPED, None),
    "rotation": (STUDY, TYPED, "full segment"),
    "marks in a sitting": (STUDY, MARKS, None),
    "carry": (STUDY, "", "renamed"),
    "quiz": (QUIZ, "\n" + "\n".join(ANSWERS) + "\n\n", None),
    "today": (["today"], "", None),
    "heal": (["export", "--format", "journal"], "", "no log"),
    "snapshot": (["stats"], "", "many answers"),
    "show": (["show", "bridge"], "", None),
    "preview": (["preview"], "", None),
    "paper": (["paper", "--seed", "5", "--force", "--output", "test.html"], "", None),
    "report": (["report", "--force", "--output", "report.html"], "", None),
    "topics": (["topics"], "", None),
    "decks": (["decks"], "", None),
    "away": (["away", "7d", "--from", "2026-12-01"], "", None),
    "plan": (["plan", "--by", "2026-12-24", "--follow"], "", None),
    "fit": (["fit", "--defaults", "--reschedule"], "", "fitted"),
    "reschedule": (["reschedule", "--yes"], "", "fitted"),
    "repair": (STUDY, "", "unbounded"),
    "undo": (["undo"], "", None),
    "redo": (["redo"], "", "undone"),
    "reset": (["reset", "--all", "--yes"], "", None),
    "reset of a fact": (["reset", "bridge", "--yes"], "", None),
    "aliases": (["aliases", "--remove", "Sungari"], "", "marked"),
    "marks": (["marks", "--clear", "rivers/bridge"], "", "marked"),
    "config": (["config", "new-per-day", "12"], "", None),
    "import": (["import", "kept.jsonl"], "", "kept"),
    "export": (["export", "--force", "--format", "journal", "--output", "kept.jsonl"], "", "kept as well"),
    "import from Anki": (["import", "kept.apkg"], "", "others in Anki"),
    "export for Anki": (["export", "--force", "--format", "anki", "--output", "kept.apkg"], "", "others in Anki"),
    "class": (["class", "."], "", "marked"),
    "backup": (["backup", "spare"], "", None),
    "sync": (["sync"], "", "shared"),
    "doctor": (["doctor", "--repair"], "", "no log"),
    "erase": (["erase", "--confirm", "learner"], "", None),
    "generate": (["generate"], "", "stale deck"),
    "check": (["check"], "", None),
    "new": (["new", "Danube"], "", "own decks"),
}
# git is not ours to break: only the program's own thread is watched.
ALONE = {"sync"}
WEIGHTS = (
    "0.3 1.2931 2.3065 8.2956 6.4133 0.8334 3.0194 0.001 1.8722 0.1666 0.796 1.4835 0.0614 0.2629 1.6483 0.6014 "
    "1.8729 0.5425 0.0912 0.0658 0.1542")
CARD = {"deck": "rivers", "card": "rivers/bridge"}
ANSWER = {**CARD, "topic": "towns", "form": "typed", "j": "correct", "ms": 5230, "a": "1926"}
# Three weeks before everything else.
EARLIER = {"seconds": 1793354400, "day": "2026-10-30"}
FOREIGN = {
    "marked": [
        ("alias", {**CARD, "text": "Sungari", "on": 1}), ("note", {**CARD, "text": "like the sun"}),
        ("flag", {**CARD, "on": 1}), ("suspend", {**CARD, "on": 1}), ("pin", {**CARD, "form": "typed"}),
        ("bury", {**CARD, "until": "2026-12-24"}), ("due", {**CARD, "by": "2026-12-01"})],
    # An easy answer, whose day is no longer the one that the scheduler would give.
    "fitted": [
        ("weights", {"w": WEIGHTS, "answers": 400, "due": 0}), ("ans", {**ANSWER, "card": "rivers/banks", "g": 4}),
        ("set", {"key": "retention", "value": "0.95"})],
    # Parameters of a version that bounded no interval, and an answer that they send centuries away.
    "unbounded": [
        ("weights", {**EARLIER, "w": WEIGHTS.replace("1.8722 0.1666", "4.5 0.0"), "answers": 400, "due": 0}),
        ("ans", {**EARLIER, **ANSWER, "card": "rivers/banks", "g": 4}),
        ("ans", {**ANSWER, "card": "rivers/banks", "g": 4})],
    "many answers": [("ans", {**ANSWER, "g": 3})] * 5100,
}


def commands_without():
    """The commands that the program knows, and that no script has."""
    words = program.run(os.curdir, ["--help"])[1]
    known = set(re.findall(r"^  ([a-z]+)(?: \(default\))?  +[A-Z]", words.split("SUBCOMMANDS:", 1)[1], re.M))
    assert len(known) > 20, words
    return known - {arguments[0] for arguments, _, _ in SCRIPTS.values()}


def decks_of(folder):
    """The decks of a state, if it has its own."""
    return {"HEGANG_DECKS": folder + "/decks"} if os.path.isdir(folder + "/decks") else {}


def prepare(folder, change):
    """A state with two answers of an earlier day, changed; gives the lines that were promised."""
    os.makedirs(folder)
    if change == "empty":
        return set()
    program.run(folder, ["study", "--form", "typed", "--limit", "2", "--new", "2"], "1001\n\n1002\n\n")
    log = program.log(folder)
    if change == "undone":
        program.run(folder, ["undo"])
    if change == "full segment":
        path = os.path.join(log, os.listdir(log)[0])
        with open(path, "ab") as file:
            number = 0
            while file.tell() < (1 << 20) - 300:
                number += 1
                file.write(line("otherone", number, "flag", deck="rivers", card=f"c{number}", on=0) + b"\n")
    if change in FOREIGN:
        with open(log + "/otherone.000001.jsonl", "wb") as file:
            for number, (kind, fields) in enumerate(FOREIGN[change], 1):
                file.write(line("otherone", number, kind, **fields) + b"\n")
    if change in ("renamed", "stale deck", "own decks"):
        make_decks(folder, change)
    if change == "shared":
        subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch=main", folder + "/shared"], check=True)
        program.run(folder, ["sync", "--remote", "shared"])
        # A copy of this state has its own.
        subprocess.run(["git", "-C", folder + "/progress", "config", "remote.origin.url", "../shared"], check=True)
        program.run(folder, ["config", "new-per-day", "11"])
    promised = valid_lines(folder + "/progress")
    assert len(promised) >= 2, promised
    if change in ("kept", "kept as well"):
        others = [line("otherone", 1, *FOREIGN["marked"][0][:1], **FOREIGN["marked"][0][1])] if change == "kept" else []
        with open(folder + "/kept.jsonl", "wb") as file:
            file.write(b"\n".join(sorted(promised) + others) + b"\n")
    if change == "others in Anki":
        other = folder + "/other"
        day_before = {"HEGANG_NOW": str(program.NOW - 86400), "HEGANG_PROGRESS": other, "XDG_STATE_HOME": other}
        program.run(folder, ["study", "--form", "typed", "--limit", "2", "--new", "2"], "1001\n\n1002\n\n", **day_before)
        program.run(folder, ["export", "--format", "anki", "--output", "kept.apkg"], **day_before)
        shutil.rmtree(other)
    if change in ("kept", "no log"):
        shutil.rmtree(log)
    return promised


def make_decks(folder, change):
    """Decks of its own: as they are, or with one card renamed, before or after the deck was made anew."""
    shutil.copytree(program.DECKS, folder + "/decks")
    if change == "own decks":
        return
    path = folder + "/decks/Rivers/facts/" + os.listdir(folder + "/decks/Rivers/facts")[0]
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert "- id: songhua-length\n" in text
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace("- id: songhua-length\n", "- id: songhua-main\n    was: [songhua-length]\n"))
    if change == "renamed":
        code, output, words = program.run(folder, ["generate"], **decks_of(folder))
        assert code == 0, output + words


def copy_name(folder):
    """The folder of second copies is named for where the progress is."""
    path = os.path.join(os.path.realpath(folder), "progress").encode()
    return f"copy-{hashlib.sha256(path).hexdigest()[:16]}"


def copy_state(base, folder):
    """Copies a state."""
    shutil.copytree(base, folder)
    own = os.path.join(folder, "state", "hegang", "learner")
    for name in os.listdir(own) if os.path.isdir(own) else []:
        if name.startswith("copy-"):
            os.rename(f"{own}/{name}", f"{own}/{copy_name(folder)}")
