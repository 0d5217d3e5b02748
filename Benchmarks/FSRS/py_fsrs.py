"""Replays the same generated log in py-fsrs and in this library, and prints how far the memories differ, and the time.

    python3 -m venv .build/venv && .build/venv/bin/pip install fsrs==6.3.2
    .build/venv/bin/python py_fsrs.py PATH/TO/fsrs-bench [log.csv]

py-fsrs counts days by the clock, this library by study days that begin at 04:00; so py-fsrs gets noon of each
study day, and some seconds later for a second answer on the same day. Ratios above 1 are in our favour.
"""
import csv, datetime, json, subprocess, sys, tempfile, time
from fsrs import Card, Rating, Scheduler

DAY, ROLLOVER = 86_400, 4 * 3_600


def answers(path):
    """For each card, in the order of their ids, its answers: the study day and the rating."""
    cards = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            day = (int(row["review_time"]) // 1000 - ROLLOVER) // DAY
            cards.setdefault(row["card_id"], []).append((day, Rating(int(row["review_rating"]))))
    return [cards[card] for card in sorted(cards)]


def replay(cards):
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    memories = []
    for history in cards:
        card = Card()
        for place, (day, rating) in enumerate(history):
            moment = datetime.datetime.fromtimestamp(day * DAY + DAY // 2 + place, datetime.timezone.utc)
            card, _ = scheduler.review_card(card, rating, moment)
        memories.append((card.stability, card.difficulty))
    return memories


def main():
    program, path = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else tempfile.mkstemp(suffix=".csv")[1]
    if len(sys.argv) == 2:
        with open(path, "w") as file:
            subprocess.run([program, "make", "50000"], stdout=file, check=True)
    cards = answers(path)
    start = time.process_time()
    theirs = replay(cards)
    took = time.process_time() - start
    lines = subprocess.run([program, "memories", path], stdout=subprocess.PIPE, check=True, text=True).stdout
    ours = [tuple(map(float, line.split())) for line in lines.splitlines()]
    assert len(ours) == len(theirs)
    off = max(abs(a - b) / b for one, other in zip(ours, theirs) for a, b in zip(one, other))
    own = json.loads(subprocess.run([program, "run", path], stdout=subprocess.PIPE, check=True).stdout)
    print(f"{own['reviews']:,} reviews of {len(cards):,} cards: memories differ by {off:.1e} of themselves at most")
    print(f"replay: ours {own['replay']:.4f} s, py-fsrs 6.3.2 {took:.3f} s with its intervals, {took / own['replay']:.0f} times ours")


main()
