#!/usr/bin/env python3
"""The round trip to Anki: our progress, its package, two days of study in Anki, and home again.

    Tests/Peers/round_trip.py PROGRAM

Anki itself imports, schedules, studies and exports: the Python package anki, under a clock of its own (faketime).
What is compared, and how close it must be, stands in the table that is printed.
"""

import datetime
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
DECK = json.loads((ROOT / "Decks/Hegang/deck.json").read_text())
# 2 January 2027, 10:00 in Hegang, 8 hours ahead of UTC.
START = 1798855200
DAY = 86_400
ZONE = "Asia/Shanghai"
FAILURES = []


def check(words, is_right):
    print(f"  {'ok ' if is_right else 'NOT'} {words}")
    if not is_right:
        FAILURES.append(words)


def line(writer, number, seconds, card, topic, rating, form="typed"):
    """A valid line of a journal: an answer given in Hegang."""
    local = datetime.datetime.fromtimestamp(seconds + 8 * 3600 - 4 * 3600, datetime.timezone.utc)
    event = {
        "v": 1, "d": writer, "n": number, "t": seconds * 1000 + number, "z": 480, "h": 4,
        "day": local.date().isoformat(), "e": "ans", "deck": "hegang", "topic": topic, "card": card, "form": form,
        "g": rating, "j": "wrong" if rating == 1 else "correct", "ms": 3000 + 7 * number, "a": "",
    }
    body = json.dumps(event, separators=(",", ":")).encode()[:-1]
    return body + b',"c":"%08x"}' % zlib.crc32(body)


class Machine:
    """A learner's progress on a machine of its own."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder)

    def run(self, *words, day=0, fails=False):
        env = {
            "PATH": os.environ["PATH"], "HOME": self.folder, "TZ": ZONE, "HEGANG_NOW": str(START + day * DAY),
            "HEGANG_PROGRESS": f"{self.folder}/progress", "XDG_STATE_HOME": f"{self.folder}/state",
            "HEGANG_DECKS": str(ROOT / "Decks"),
        }
        done = subprocess.run([PROGRAM, *words], env=env, capture_output=True)
        if (done.returncode != 0) != fails:
            sys.exit(f"{words}: {done.returncode}\n{done.stderr.decode()}")
        return done.stdout if not fails else done.stderr

    def add(self, lines, day):
        path = f"{self.folder}/lines.jsonl"
        pathlib.Path(path).write_bytes(b"\n".join(lines) + b"\n")
        return self.run("import", path, day=day).decode()

    def memories(self, day):
        """Each studied card's stability, difficulty, due day and number of reviews."""
        document = json.loads(self.run("export", day=day))
        return {
            card["card"]: card["schedule"] for card in document["cards"] if card["schedule"]
        }, sum(answer["standing"] == "counted" for card in document["cards"] for answer in card["history"])


def history(days, seed, writer, per_day=25):
    """Answers of some days: new cards first easy ones, each met card again at random."""
    random_ = random.Random(seed)
    cards = DECK_CARDS[:]
    lines, met, number = [], [], 0
    for day in days:
        for turn in range(per_day):
            if not met or random_.random() < 0.4 and cards:
                met.append(cards.pop(0))
                card = met[-1]
            else:
                card = random_.choice(met)
            number += 1
            seconds = START + day * DAY + turn * 40
            lines.append(line(writer, number, seconds, card[0], card[1], random_.choice([1, 2, 3, 3, 3, 4])))
    return lines


def anki(folder, day, words):
    """Runs the script below in Anki's collection of a folder, at noon of a day; returns what it prints."""
    time = datetime.datetime.fromtimestamp(START + day * DAY + 7200, datetime.timezone.utc)
    command = ["faketime", "-f", "@" + (time + datetime.timedelta(hours=8)).strftime("%Y-%m-%d %H:%M:%S"), sys.executable, __file__, "in-anki", folder, *words]
    done = subprocess.run(command, env={**os.environ, "TZ": ZONE}, capture_output=True)
    if done.returncode != 0:
        sys.exit(done.stderr.decode())
    return json.loads(done.stdout.decode().strip().splitlines()[-1])


def in_anki(folder, words):
    from anki.collection import (
        Collection, DeckIdLimit, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest)
    os.makedirs(folder, exist_ok=True)
    col = Collection(f"{folder}/collection.anki2")
    col.set_config("fsrs", True)
    if words[0] == "import":
        options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
        log = col.import_anki_package(ImportAnkiPackageRequest(package_path=words[1], options=options)).log
        cards = col.db.all("SELECT guid, type, queue, due, ivl, reps, cards.data, cards.id FROM cards JOIN notes ON nid = notes.id")
        rendered = col.get_card(cards[0][-1]).render_output()
        result = {
            "new": len(log.new), "updated": len(log.updated), "duplicate": len(log.duplicate), "cards": cards,
            "log": col.db.scalar("SELECT count() FROM revlog WHERE ease > 0"), "today": col.sched.today,
            "front": rendered.question_text, "back": rendered.answer_text,
            "empty": len(col.get_empty_cards().notes),
            "texts": dict(col.db.all("SELECT guid, sfld FROM notes")),
            "bad": col.fix_integrity()[0],
        }
    elif words[0] == "study":
        random_ = random.Random(int(words[1]))
        col.decks.select(col.decks.id_for_name("Hegang"))
        answered = []
        for _ in range(int(words[2])):
            queue = col.sched.get_queued_cards(fetch_limit=1)
            if not queue.cards:
                break
            card = col.get_card(queue.cards[0].card.id)
            card.start_timer()
            rating = random_.choice([1, 2, 3, 3, 4])
            col.sched.answer_card(col.sched.build_answer(card=card, states=queue.cards[0].states, rating=rating - 1))
            answered.append([col.db.scalar("SELECT guid FROM notes WHERE id = ?", card.nid),
                             col.db.scalar("SELECT max(id) FROM revlog"), rating])
        result = answered
    else:
        options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=words[2] == "legacy")
        result = col.export_anki_package(out_path=words[1], options=options, limit=DeckIdLimit(col.decks.id_for_name("Hegang")))
    print(json.dumps(result))
    col.close()


def due_day(schedule):
    if "due_day" in schedule:
        return (datetime.date.fromisoformat(schedule["due_day"]) - datetime.date(1970, 1, 1)).days
    return None


def main():
    folder = tempfile.mkdtemp()
    first = Machine(f"{folder}/first")
    lines = history(range(0, 12), 1, "peer0001")
    first.add(lines, 12)
    memories, count = first.memories(12)
    print(f"Hegang to Anki: {len(memories)} cards studied, {count} answers")
    package = f"{folder}/out.apkg"
    first.run("export", "--deck", "Hegang", "--format", "anki", "--output", package, day=12)
    there = anki(f"{folder}/anki", 12, ["import", package])
    check(f"{len(DECK_CARDS)} cards are {there['new']} notes and {len(there['cards'])} cards", there["new"] == len(there["cards"]) == len(DECK_CARDS))
    check(f"{count} answers are {there['log']} reviews", there["log"] == count)
    check(f"no card without a front: {there['empty']}", there["empty"] == 0)
    check("Anki's check of the database finds nothing", "optimized" in there["bad"] and there["bad"].count("\n") == 0)
    worst, days_off, unequal = 0.0, 0, 0
    today = (START + 12 * DAY + 4 * 3600) // DAY
    for guid, kind, queue, due, interval, reps, data, _ in there["cards"]:
        ours, data = memories.get(guid.removeprefix("hegang:")), json.loads(data or "{}")
        if ours is None:
            unequal += kind != 0
            continue
        # Anki keeps four decimals of the stability and three of the difficulty.
        worst = max(worst, abs(data["s"] - ours["stability"]) - 5.1e-5, abs(data["d"] - ours["difficulty"]) - 5.1e-4)
        unequal += reps != ours["reviews"]
        if ours["phase"] == "review":
            days_off += due - there["today"] != due_day(ours) - today or interval != ours["interval"]
    check(f"memories equal to the decimals that Anki keeps: {worst:.1e} beyond them", worst <= 1e-6)
    check(f"due days and intervals that differ: {days_off}; cards with other counts: {unequal}", days_off == unequal == 0)
    again = anki(f"{folder}/anki", 12, ["import", package])
    check(f"a second import: {again['new']} new, {len(again['cards'])} cards, {again['log']} reviews",
          again["new"] == 0 and len(again["cards"]) == len(DECK_CARDS) and again["log"] == count)
    later = f"{folder}/later.apkg"
    first.run("export", "--deck", "Hegang", "--format", "anki", "--output", later, day=13)
    again = anki(f"{folder}/other", 13, ["import", later])
    again = anki(f"{folder}/other", 13, ["import", package])
    check(f"an older export changes nothing: {again['updated']} updated", again["updated"] == 0)
    again = anki(f"{folder}/anki", 13, ["import", later])
    check(f"a later export: {again['new']} new, {len(again['cards'])} cards", again["new"] == 0 and len(again["cards"]) == len(DECK_CARDS))
    shared = f"{folder}/shared.apkg"
    first.run("export", "--deck", "Hegang", "--format", "anki", "--no-history", "--output", shared, day=12)
    alone = anki(f"{folder}/shared", 12, ["import", shared])
    check(f"--no-history: {alone['log']} reviews, {sum(c[1] != 0 for c in alone['cards'])} cards that are not new",
          alone["log"] == 0 and all(c[1] == 0 for c in alone["cards"]))

    print("Two days in Anki, and one more here meanwhile")
    studied = []
    for day in (13, 14):
        studied += anki(f"{folder}/anki", day, ["study", str(day), "40"])
    new, old = f"{folder}/new.apkg", f"{folder}/old.apkg"
    anki(f"{folder}/anki", 14, ["export", new, "new"])
    anki(f"{folder}/anki", 14, ["export", old, "legacy"])
    meanwhile = history([13], 2, "peer0002", per_day=15)
    first.add(meanwhile, 14)
    said = first.run("import", new, day=15).decode()
    check(f"{len(studied)} answers in Anki: {said.strip()}", f"Imported: {len(studied)} answers from Anki" in said)
    for path, name in ((new, "again"), (old, "in Anki's older format"), (package, "the package that went out")):
        said = first.run("import", path, day=15).decode()
        check(f"{name}: {said.strip()}", "Imported: 0 answers" in said)
    home, total = first.memories(15)
    check(f"{total} answers count: {count} + {len(studied)} + {len(meanwhile)}", total == count + len(studied) + len(meanwhile))

    print("A second machine that met none of it")
    second = Machine(f"{folder}/second")
    second.run("import", old, day=15)
    journal = f"{folder}/first.jsonl"
    pathlib.Path(journal).write_bytes(first.run("export", "--format", "journal", day=15))
    second.run("import", journal, day=15)
    second.run("import", new, day=15)
    theirs = f"{folder}/second.jsonl"
    pathlib.Path(theirs).write_bytes(second.run("export", "--format", "journal", day=15))
    first.run("import", theirs, day=15)
    for machine, name in ((first, "the first"), (second, "the second")):
        got, number = machine.memories(15)
        check(f"{name}: {number} answers count, memories {'equal' if got == home else 'DIFFER'}", number == total and got == home)
    reports = [m.run("doctor", day=15).decode().strip().splitlines()[-1] for m in (first, second)]
    check(f"doctor: {reports}", reports == ["Nothing is lost."] * 2)

    print("The same answers given here, for comparison")
    third = Machine(f"{folder}/third")
    topics = dict(DECK_CARDS)
    answers = []
    for number, (guid, time, rating) in enumerate(studied, 1):
        card = guid.removeprefix("hegang:")
        own = json.loads(line("peer0003", number, time // 1000, card, topics[card], rating)[:-16] + b"}")
        own["t"] = time
        local = datetime.datetime.fromtimestamp(time / 1000 + 4 * 3600, datetime.timezone.utc)
        own["day"] = local.date().isoformat()
        body = json.dumps(own, separators=(",", ":")).encode()[:-1]
        answers.append(body + b',"c":"%08x"}' % zlib.crc32(body))
    third.add(lines + meanwhile + answers, 15)
    same, number = third.memories(15)
    worst = max(
        [abs(same[card][key] - home[card][key]) for card in same for key in ("stability", "difficulty")], default=9)
    check(f"{number} answers, {len(same)} cards; largest difference of stability and difficulty {worst:.1e}",
          number == total and same.keys() == home.keys() and worst <= 1e-6)

    print("A deck from a package")
    for path, name in ((new, "Anki's format"), (old, "its older format"), (package, "our own")):
        shutil.rmtree(f"{second.folder}/decks", ignore_errors=True)
        said = second.run("new", "Copy", "--from", path, "--decks", f"{second.folder}/decks", day=15).decode()
        facts = (pathlib.Path(second.folder) / "decks/Copy/facts/copy.yaml").read_text().count("\n  - id: ")
        check(f"{name}: {said.splitlines()[0]}", facts > 300)
    shutil.rmtree(folder)
    print(f"round_trip: {'FAILED: ' + str(len(FAILURES)) if FAILURES else 'all of it holds'}")
    sys.exit(1 if FAILURES else 0)


DECK_CARDS = []
if __name__ == "__main__":
    if sys.argv[1] == "in-anki":
        in_anki(sys.argv[2], sys.argv[3:])
    else:
        if not shutil.which("faketime"):
            print("round_trip: SKIPPED, faketime is not installed")
            sys.exit(0)
        # What was announced for a time before the first day is not asked any more.
        DECK_CARDS = [
            (card["id"], card["topic"]) for card in DECK["cards"] if card.get("valid_until", "9") > "2027-02"]
        main()
