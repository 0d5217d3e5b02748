"""Measures how long Anki takes for the same answers: to save one, to read many at the start, to compute all memories again.

    python3 Benchmarks/peers/answers.py

Anki is installed from PyPI in .build/peers. Its rows are those that Anki itself would have written for the journals
of Benchmarks/journals.py; the numbers for this program come from Benchmarks/saved_answer.py and
Benchmarks/rebuild.py.
"""

import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

root = pathlib.Path(__file__).resolve().parent.parent.parent
build = root / ".build/peers"
python = build / "venv/bin/python"
sys.path.append(str(root / "Benchmarks"))
CARDS, ANSWERS = 10_000, 400


def in_environment():
    """Starts this script again where Anki is installed."""
    build.mkdir(parents=True, exist_ok=True)
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(build / "venv")], check=True)
    if subprocess.run([str(python), "-m", "pip", "install", "-q", "anki==26.9.3"], check=False).returncode:
        print("Anki: skipped, it cannot be installed")
        return
    sys.exit(subprocess.run([str(python), __file__, "--here"], check=False).returncode)


def collection(folder, cards):
    """A collection of plain notes that schedules with FSRS and has no daily limits."""
    from anki.collection import AddNoteRequest, Collection
    from anki.decks import DeckId

    made = Collection(f"{folder}/collection.anki2")
    kind = made.models.by_name("Basic")
    requests = []
    for number in range(cards):
        note = made.new_note(kind)
        note["Front"], note["Back"] = f"What is {number}?", str(number)
        requests.append(AddNoteRequest(note, DeckId(1)))
    made.add_notes(requests)
    made.set_config("fsrs", True)
    settings = made.decks.config_dict_for_deck_id(DeckId(1))
    settings["new"]["perDay"] = settings["rev"]["perDay"] = 9999
    made.decks.update_config(settings)
    return made


def saved_answers():
    """Seconds of each answer: the next card fetched, answered, and on the disk."""
    import anki.collection  # first, or the next line goes round in a circle
    from anki.cards import Card

    with tempfile.TemporaryDirectory(dir=root / ".build") as folder:
        open_one = collection(folder, ANSWERS)
        times = []
        for _ in range(ANSWERS):
            start = time.perf_counter()
            queued = open_one.sched.get_queued_cards(fetch_limit=1).cards[0]
            card = Card(open_one)
            card._load_from_backend_card(queued.card)
            card.start_timer()
            open_one.sched.answer_card(
                open_one.sched.build_answer(card=card, states=queued.states, rating=2))
            times.append(time.perf_counter() - start)
        open_one.close()
    return times


def with_history(folder, count):
    """A collection whose cards have answers of many years; its path."""
    import journals

    made = collection(folder, CARDS)
    ids = made.db.list("select id from cards order by id")
    now, day = int(time.time()), 86_400_000
    first = now * 1000 - 4000 * day
    step = 3990 * day // count
    seen, rows = {}, []
    for place, line in enumerate(journals.answers(count, CARDS, named=str)):
        card = int(line.split('"card":"')[1].split('"')[0])
        right = '"g":3' in line
        last = seen.get(card)
        when = first + place * step
        interval = max(1, (when - last) // day) if last else 1
        rows.append((when, ids[card], -1, 3 if right else 1, interval, 1, 2500, 5000, 1 if last else 0))
        seen[card] = when
    made.close()
    # Through Anki the rows would take many minutes.
    base = sqlite3.connect(f"{folder}/collection.anki2")
    base.executemany("insert into revlog values (?,?,?,?,?,?,?,?,?)", rows)
    base.execute("update cards set type=2, queue=2, ivl=30, due=1, reps=10, factor=2500")
    base.commit()
    base.close()
    return f"{folder}/collection.anki2"


def opened(path):
    """Seconds until a collection is open and its first question is there; Python's start not counted."""
    from anki.collection import Collection

    start = time.perf_counter()
    open_one = Collection(path)
    open_one.sched.get_queued_cards(fetch_limit=1)
    seconds = time.perf_counter() - start
    open_one.close()
    return seconds


def worked_out(path):
    """Seconds until the memory of every card is worked out from its answers: FSRS off, then on."""
    from anki.collection import Collection
    from anki.deck_config_pb2 import UpdateDeckConfigsRequest
    from anki.decks import DeckId

    open_one = Collection(path)
    seconds = 0.0
    for fsrs in (False, True):
        present = open_one.decks.get_deck_configs_for_update(DeckId(1))
        start = time.perf_counter()
        open_one.decks.update_deck_configs(UpdateDeckConfigsRequest(
            target_deck_id=1, configs=[entry.config for entry in present.all_config],
            limits=present.current_deck.limits, fsrs=fsrs))
        seconds = time.perf_counter() - start
    known = open_one.db.scalar("select count() from cards where data like '%\"s\":%'")
    assert known == CARDS, f"{known} cards have a memory"
    open_one.close()
    return seconds


def main():
    from timing import table

    rows = [("Anki, one answer saved", saved_answers())]
    with tempfile.TemporaryDirectory(dir=root / ".build") as folder:
        path = with_history(folder, 200_000)
        rows.append(("Anki, open with 200,000 answers", [opened(path) for _ in range(9)]))
    with tempfile.TemporaryDirectory(dir=root / ".build") as folder:
        path = with_history(folder, 1_000_000)
        rows.append(("Anki, memories from 1,000,000 answers", [worked_out(path) for _ in range(3)]))
    table("The same answers in Anki 26.9.3", rows)


if __name__ == "__main__":
    main() if "--here" in sys.argv else in_environment()
