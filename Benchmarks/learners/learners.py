"""Simulates learners with a known true memory who study with the real program for 90 days, and counts what they know then.

python3 learners.py PROGRAM [COUNT] [options]; see README.md
"""

import argparse
import concurrent.futures
import dataclasses
import json
import os
import sys
import time

import drive
import peers
import tables
from deck import Deck
from people import PEOPLE

HERE = os.path.dirname(os.path.abspath(__file__))
DECKS = os.path.join(HERE, "..", "..", "Decks")


def one(job):
    """One life, in a process of its own."""
    way, person, days, seed, factor, settings, program = job
    deck = Deck(os.path.join(DECKS, "Hegang", "deck.json"))
    start = time.monotonic()
    if way == "hegang":
        study = drive.Study(program, os.path.abspath(DECKS), deck, person, seed, factor, settings)
    else:
        study = peers.Study(way, deck, person, seed, factor)
    return job, study.live(days), time.monotonic() - start


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="a release build of hegang")
    parser.add_argument("count", nargs="?", default="short", help="short, a number of learners, or 0 for everything")
    parser.add_argument("--days", type=int, help="simulated days (90; a short run has 30)")
    parser.add_argument("--half", choices=["design", "held-out"], help="only these learners")
    parser.add_argument("--only", help="learners whose names contain this; several between semicolons", default="")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a setting of hegang config; 'A=1&B=2' for two")
    parser.add_argument("--factor", action="append", type=float, help="what recognising strengthens, as part of recalling (0.75)")
    parser.add_argument("--within", type=float, default=1.08, help="what a repetition on the same day multiplies a memory by (1.08)")
    parser.add_argument("--seeds", type=int, default=1, help="how often each life is lived, with other luck")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--json", help="a file for every answer of every life")
    return parser.parse_args()


def chosen(options):
    people = [
        dataclasses.replace(person, within=options.within) for person in PEOPLE if options.half in (None, person.half)]
    if options.only:
        people = [person for person in people if any(part in person.name for part in options.only.split(";"))]
    elif options.count == "short":
        people = people[:6]
    elif int(options.count):
        people = people[: int(options.count)]
    return people


def main():
    options = arguments()
    people = chosen(options)
    days = options.days or (30 if options.count == "short" else 90)
    factors = options.factor or ([0.5, 0.75, 1.0] if options.count == "0" else [0.75])
    # Every set of settings is a way of its own; without any the program is as it comes.
    ways = [("hegang", text) for text in options.set or [""]]
    ways += [] if options.no_peers else [(name, "") for name in peers.available()]
    jobs = [
        (way, person, days, seed, factor, [pair.split("=", 1) for pair in text.split("&") if pair], os.path.abspath(options.program))
        for factor in factors for way, text in ways for seed in range(options.seeds) for person in people]
    lives, failed = {}, 0
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        for future in concurrent.futures.as_completed([pool.submit(one, job) for job in jobs]):
            try:
                (way, person, _, seed, factor, settings, _), life, seconds = future.result()
            except Exception as error:  # a life that breaks off is a finding, not the end of the others
                print(f"FAILED: {error}", file=sys.stderr)
                failed += 1
                continue
            name = way + "".join(f" {key}={value}" for key, value in settings)
            lives.setdefault((factor, name), {})[(person.name, seed)] = life
            print(f"{person.name}, {name}: {seconds:.0f} s", file=sys.stderr)
    report(lives, people, options, days)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump([
                {"factor": factor, "way": name, "person": person, "seed": seed, "known": life.known, "minutes": life.minutes,
                 "begun": life.begun, "largest": life.largest, "intervals": life.intervals,
                 "answers": [vars(answer) for answer in life.answers]}
                for (factor, name), group in lives.items() for (person, seed), life in group.items()], file)
    return 1 if failed else 0


def report(lives, people, options, days):
    print(f"{days} days, {len(people)} learners, {options.seeds} life or lives each. In the columns: answers and estimated minutes; answers on")
    print("day 1; cards begun; cards truly known on the morning after; known a minute; true recall of due cards, in all and")
    print("by interval; the longest interval; the most it was of the longest gap recalled after (from day 15); cards beyond that gap.")
    for (factor, name), group in sorted(lives.items(), key=lambda item: item[0][0]):
        for half in ("design", "held-out"):
            own = [life for person in people if person.half == half for (of, _), life in group.items() if of == person.name]
            if own:
                rows = [tables.row(life) for life in own] + [tables.total("all of them", own)]
                tables.show(f"{name}, recognising counts {factor}, {half} learners", tables.HEAD, rows)
        misjudged = [found for life in group.values() for found in life.misjudged]
        if misjudged:
            print(f"\n  right answers judged wrong: {len(misjudged)}, such as {misjudged[:3]}")
    peers.compare(lives, people)


if __name__ == "__main__":
    sys.exit(main())
