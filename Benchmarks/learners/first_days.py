"""Finds the learning steps, and the rating for a right choice on a new card, that teach most facts in the time.

    python3 first_days.py [DAYS] [FACTOR] [WITHIN]      # 45 days, 0.75, 1.08

py-fsrs with the same learners replaces the program, which schedules alike when the fit is off: that simulates thousands of learners in
minutes. The best settings are then tried with the program itself, by `learners.py --set "learning-steps=…"`.
"""

import concurrent.futures
import dataclasses
import os
import sys

import peers
import tables
from deck import Deck
from people import PEOPLE

HERE = os.path.dirname(os.path.abspath(__file__))
STEPS = {"1m 10m": (60, 600), "10m": (600,), "1m": (60,), "none": (), "10m 1d": (600, 86_400)}
RULES = {
    "good": "a right pick is Good",
    "guess": "a right pick is Hard unless it was known with 90%, given the recall expected (a half for a new card)",
    "new hard": "only the first pick of a new card is Hard",
    "new again": "the first pick of a new card is Again",
}


class Study(peers.Study):
    def __init__(self, deck, person, factor, steps, rule, retention):
        super().__init__(f"py-fsrs {retention}", deck, person, 0, factor, STEPS[steps])
        self.rule = rule

    def rates(self, asked, said):
        rating = super().rates(asked, said)
        if rating != 3 or asked.is_typed or said != asked.right:
            return rating
        card, today = self.peer.cards.get(asked.card), self.peer.today
        if self.rule == "guess":
            recall = self.peer.scheduler.get_card_retrievability(card, today) if card else 0.5
            return 3 if recall / (recall + (1 - recall) / asked.chances) >= 0.9 else 2
        return 3 if card else {"good": 3, "new hard": 2, "new again": 1}[self.rule]


def one(job):
    person, days, factor, steps, rule, retention = job
    return Study(Deck(os.path.join(HERE, "../../Decks/Hegang/deck.json")), person, factor, steps, rule, retention).live(days)


def main():
    days, factor, within = [kind(text) for kind, text in zip((int, float, float), [*sys.argv[1:], *["45", "0.75", "1.08"][len(sys.argv) - 1:]])]
    # The four with a fixed chance of recall learn nothing by being asked.
    people = [dataclasses.replace(person, within=within) for person in PEOPLE if person.kind.__name__ != "Fixed"]
    tried = [(steps, rule, 0.9) for steps in STEPS for rule in RULES]
    ways = tried + [("1m 10m", "good", retention) for retention in peers.LINE if retention != 0.9]
    jobs = [(person, days, factor, *way) for way in ways for person in people]
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        lives = dict(zip([(way, person.name) for way in ways for person in people], pool.map(one, jobs, chunksize=4)))
    rows = []
    for way in tried:
        own = {person.name: lives[way, person.name] for person in people}
        ahead = {person.name: own[person.name].known - peers.line(
            [lives[("1m 10m", "good", retention), person.name] for retention in peers.LINE], own[person.name].minutes)
            for person in people}
        rows.append([
            way[0], way[1], *(f"{tables.mean(values):.1f}" for values in (
                [life.minutes for life in own.values()],
                [sum(answer.day == 0 for answer in life.answers) for life in own.values()],
                [life.known for life in own.values()])),
            *(f"{tables.mean(ahead[person.name] for person in people if person.half == half):+.1f}" for half in ("design", "held-out")),
            f"{min(ahead.values()):+.1f}", f"{tables.mean(filter(None, map(tables.recall, own.values()))):.3f}"])
    tables.show(
        f"{days} days, {len(people)} learners, recognising counts {factor}, a repetition on one day {within}; ahead: known beyond "
        "py-fsrs's line at equal minutes", ["steps", "rule", "minutes", "day 1", "known", "ahead, design", "held out", "least", "recall"], rows)
    for name, meaning in RULES.items():
        print(f"  {name}: {meaning}")


if __name__ == "__main__":
    main()
