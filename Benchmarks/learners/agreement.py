"""Does the end of a session agree with what the program says a minute later, and on the next day?

    python3 agreement.py PROGRAM [DAYS] [PART OF A NAME]      # 30 days, all learners

Each learner of people.py studies day after day. The numbers at the end of each session are compared with the opening screen a minute
later, and with the one of the next day at the same hour. The exit code is 1 if any differ.
"""

import concurrent.futures
import os
import re
import sys

import drive
from deck import Deck
from people import PEOPLE

HERE = os.path.dirname(os.path.abspath(__file__))
DECKS = os.path.abspath(os.path.join(HERE, "..", "..", "Decks"))
NUMBER = r"([\d,]+)"


def numbers(pattern, text):
    found = re.search(pattern.replace("N", NUMBER), " ".join(text.split()))
    return tuple(int(number.replace(",", "")) for number in found.groups()) if found else None


def today(text):
    """(due, new) that an end or an opening says are left today; None if it says neither."""
    if "nothing left" in text or "All done for today" in text or "You have done today's" in text or "Nothing is due" in text:
        return (0, 0)
    left = numbers("Today: N due, N new left", text) or numbers("N due · N new", text)
    plan = numbers("Today: N left", text) or numbers("Today's N are those", text) or numbers("are done; N cards? come", text)
    return left or (plan + (0,) if plan else None)


def tomorrow(text):
    return numbers("Tomorrow: N due, N new", text)


def contradictions(study, day, before):
    """What the end of today's session, the opening a minute later and that of the next day say differently."""
    opening, end = study.run(day, seconds=90), study.end
    found = []
    if re.search(r"\b0 cards? (come|again)", end + opening):
        found.append(f"day {day}: zero cards come again")
    if today(end) != today(opening) and numbers("N cards? again later", end) is None:
        found.append(f"day {day}: {today(end)} left at the end, {today(opening)} a minute later")
    if tomorrow(opening) and tomorrow(end) != tomorrow(opening):
        found.append(f"day {day}: tomorrow {tomorrow(end)} at the end, {tomorrow(opening)} a minute later")
    if before and before[0] == day - 1 and before[1] and today(before[2]) not in (before[1], None):
        found.append(f"day {day}: {today(before[2])} today, {before[1]} were announced")
    return found


def live(job):
    program, name, days = job
    person = next(person for person in PEOPLE if person.name == name)
    study = drive.Study(program, DECKS, Deck(os.path.join(DECKS, "Hegang", "deck.json")), person)
    found, sessions, said = [], 0, None
    for day in range(days):
        if not person.studies(day, 0):
            continue
        opening = study.run(day)
        study.end = ""
        study.sit(day)
        if not study.end:
            continue
        sessions += 1
        found += contradictions(study, day, said and (*said, opening))
        said = (day, tomorrow(study.end))
    study.folder.cleanup()
    return name, sessions, found


def main():
    program, days = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 30
    names = [person.name for person in PEOPLE if sys.argv[3:] == [] or sys.argv[3] in person.name]
    wrong = 0
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        for name, sessions, found in pool.map(live, [(program, name, days) for name in names]):
            print(f"{name}: {sessions} sessions, {len(found)} contradictions")
            for line in found:
                print(f"  {line}")
            wrong += len(found)
    print(f"{days} days, {len(names)} learners: {wrong} contradictions")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
