"""Runs other schedulers with the same learners, in the same forms, with as many new cards a day.

They do not judge answers: as in their own programs the learner rates, a right answer Good and a wrong one Again. A day counts as a day,
never as 24 hours, which is kinder to py-fsrs than its own clock.
"""

import datetime
import glob
import heapq
import importlib.util
import json
import math
import os
import random
import subprocess
import sys
import tempfile

import tables
from deck import TYPED, Asked, typed
from drive import PATIENCE, START, Mind
from people import drawn

NEW = 8
REFIT = 30  # days
LEARN_AHEAD = 20 * 60
STATEMENTS = {"true-false", "membership"}
FAKETIME = next(iter(glob.glob("/usr/lib/*/faketime/libfaketime.so.1")), None)
LINE = (0.8, 0.85, 0.9, 0.93, 0.95)  # retentions at which py-fsrs is tried, to compare at equal minutes


def available():
    """The ways that can be tried; says why others cannot."""
    has = {name: importlib.util.find_spec(name) is not None for name in ("fsrs", "fsrs_rs_python", "anki")}
    ways = [f"py-fsrs {retention}" for retention in LINE] if has["fsrs"] else []
    if has["fsrs"] and has["fsrs_rs_python"]:
        ways.append("fsrs-rs monthly")
    if has["anki"] and FAKETIME:
        ways.append("anki monthly")
    needs = {"py-fsrs": has["fsrs"], "fsrs-rs": has["fsrs_rs_python"], "anki": has["anki"] and FAKETIME}
    for name in (name for name, there in needs.items() if not there):
        print(f"{name}: SKIPPED, not installed" + (" (it needs libfaketime too)" if name == "anki" else ""))
    return ways


def question(card, is_learned, reviews):
    """What is asked of a card: easy while it is learned, then typed, every third time as a gap in a sentence."""
    forms = card["forms"]
    if is_learned:
        wanted = "cloze" if reviews % 3 == 2 else "typed"
        form = next((form for form in forms if form["kind"] == wanted), forms[0])
    else:
        easy = [form for form in forms if form["kind"] not in TYPED | STATEMENTS]
        form = (easy or forms)[0]
    if form["kind"] in TYPED:
        return Asked(card["id"], form["kind"], typed(card["answer"]), [], 0)
    count = math.perm(len(form["options"]), len(form["arrangement"])) if "arrangement" in form else len(form["options"])
    return Asked(card["id"], form["kind"], "right", ["wrong"], count)


class PyFSRS:
    """py-fsrs with a queue around it; refitted by fsrs-rs as Anki does, if wanted."""

    def __init__(self, cards, retention=0.9, refits=False, steps=(60, 600)):
        from fsrs import Card, Scheduler

        self.Card, self.Scheduler, self.retention, self.refits = Card, Scheduler, retention, refits
        self.scheduler = Scheduler(
            desired_retention=retention, learning_steps=[datetime.timedelta(seconds=step) for step in steps])
        self.unseen, self.cards, self.logs, self.fitted = list(cards), {}, {}, 0

    def begins(self, day):
        random.seed(drawn("fuzz", day))  # py-fsrs draws its fuzz from there
        self.today = datetime.datetime.fromtimestamp(START + day * 86_400, datetime.timezone.utc)
        if self.refits and day // REFIT > self.fitted:
            self.fitted = day // REFIT
            self.refit()
        due = sorted((card.due, name) for name, card in self.cards.items() if card.due.date() <= self.today.date())
        new, self.unseen = self.unseen[:NEW], self.unseen[NEW:]
        self.main = spread(new, [name for _, name in due])
        self.steps = []

    def next(self, now):
        if self.steps and self.steps[0][0] <= now:
            return heapq.heappop(self.steps)[1]
        if self.main:
            return self.main.pop(0)
        return heapq.heappop(self.steps)[1] if self.steps and self.steps[0][0] <= now + LEARN_AHEAD else None

    def state(self, name):
        """Whether it has left the learning steps, answers so far, days it was sent away for."""
        card = self.cards.get(name)
        if card is None:
            return False, 0, 0
        interval = (card.due - card.last_review).days if card.state.value == 2 else 0
        return card.state.value != 1, len(self.logs[name]), interval

    def answer(self, name, rating, now):
        from fsrs import Rating

        card = self.cards.get(name) or self.Card(card_id=len(self.cards) + 1)
        self.cards[name], log = self.scheduler.review_card(card, Rating(rating), self.today)
        self.logs.setdefault(name, []).append(log)
        rest = self.cards[name].due - self.today
        if self.cards[name].state.value != 2:
            heapq.heappush(self.steps, (now + rest.total_seconds(), name))

    def ends(self):
        self.unseen = [name for name in self.main if name not in self.cards] + self.unseen

    def refit(self):
        from fsrs_rs_python import FSRS, FSRSItem, FSRSReview, TrainingConfig

        items = []
        for number, logs in enumerate(self.logs.values()):
            days = [log.review_datetime for log in logs]
            gaps = [(when - before).days for when, before in zip(days, [days[0], *days])]
            reviews = [FSRSReview(int(log.rating), gap) for log, gap in zip(logs, gaps)]
            items += [
                (days[place], number, FSRSItem(reviews[: place + 1])) for place, gap in enumerate(gaps) if gap > 0]
        items.sort(key=lambda item: item[0])
        if len(items) < 8:
            return
        train, ids = [item for *_, item in items], [number for _, number, _ in items]
        old = list(self.scheduler.parameters)
        new = FSRS(old).compute_parameters(
            train, card_ids=ids, num_relearning_steps=1, training_config=TrainingConfig(num_epochs=8))
        if FSRS(new).evaluate(train).log_loss < FSRS(old).evaluate(train).log_loss:
            self.scheduler = self.Scheduler(
                parameters=new, desired_retention=self.retention, learning_steps=self.scheduler.learning_steps)
            for name, card in self.cards.items():  # the memories follow, the days stay, as in Anki
                again = self.scheduler.reschedule_card(card, self.logs[name])
                card.stability, card.difficulty = again.stability, again.difficulty

    def close(self):
        pass


def spread(few, many):
    total, mixed, few, many = len(few) + len(many), [], list(few), list(many)
    wanted = len(few)
    for place in range(total):
        turn = few and (2 * (wanted - len(few)) + 1) * total <= (2 * place + 1) * wanted
        mixed.append(few.pop(0) if turn or not many else many.pop(0))
    return mixed


class Anki:
    """Anki's own scheduler in a process whose clock is set by libfaketime."""

    def __init__(self, cards):
        self.folder = tempfile.TemporaryDirectory(prefix="anki")
        self.clock = os.path.join(self.folder.name, "clock")
        self.set(0)
        environment = {
            **os.environ, "LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": self.clock, "FAKETIME_NO_CACHE": "1", "TZ": "UTC"}
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "anki_process.py")
        self.process = subprocess.Popen(
            [sys.executable, script, self.folder.name, str(NEW)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=environment)
        self.say(cards)
        self.fitted, self.current = 0, None

    def set(self, seconds):
        moment = datetime.datetime.fromtimestamp(START + seconds, datetime.timezone.utc)
        with open(self.clock + ".new", "w", encoding="ascii") as file:
            file.write(f"@{moment:%Y-%m-%d %H:%M:%S}\n")
        os.replace(self.clock + ".new", self.clock)

    def say(self, message):
        self.process.stdin.write(json.dumps(message) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def begins(self, day):
        self.day = day
        self.set(day * 86_400)
        if day // REFIT > self.fitted:
            self.fitted = day // REFIT
            self.say("fit")

    def next(self, now):
        self.set(self.day * 86_400 + now)
        self.current = self.say("next")
        return self.current and self.current["card"]

    def state(self, name):
        return self.current["learned"], self.current["reviews"], self.current["interval"]

    def answer(self, name, rating, now):
        self.set(self.day * 86_400 + now)
        self.say(rating)

    def ends(self):
        pass

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        self.folder.cleanup()


class Study:
    """A learner's life with another scheduler."""

    def __init__(self, way, deck, person, seed, factor, steps=(60, 600)):
        self.mind, self.deck, self.person, self.seed = Mind(person, deck, seed, factor), deck, person, seed
        cards = deck.order
        if way == "anki monthly":
            self.peer = Anki(cards)
        else:
            retention = float(way.split()[1]) if way.startswith("py-fsrs") else 0.9
            self.peer = PyFSRS(cards, retention, refits=way == "fsrs-rs monthly", steps=steps)

    def live(self, days):
        for day in range(days):
            if self.person.studies(day, self.seed):
                self.sit(day)
        self.mind.ends(days)
        self.peer.close()
        return self.mind.life

    def sit(self, day):
        mind, peer, spent = self.mind, self.peer, 0.0
        peer.begins(day)
        while spent < PATIENCE:
            name = peer.next(spent)
            if name is None:
                break
            is_learned, reviews, interval = peer.state(name)
            asked, now = question(self.deck.cards[name], is_learned, reviews), day + spent / 86_400
            mind.meets(asked, now)
            said = asked.right if mind.knows else mind.says(asked)  # who rates oneself forgives a slip
            mind.tries = 1
            spent += mind.learns(asked, said, now, day, interval)
            peer.answer(name, self.rates(asked, said), spent)
            mind.life.longest = max(getattr(mind.life, "longest", 0), interval)
        peer.ends()
        mind.life.largest.append((getattr(mind.life, "longest", 0), mind.longest_gap()))

    def rates(self, asked, said):
        luck = self.mind.luck(asked.card, self.mind.turn, "command")
        if said == asked.right:
            return 4 if luck < self.person.easy else 3
        return 3 if asked.is_typed and said != "?" and luck < self.person.overrules else 1


def line(lives, minutes):
    """What py-fsrs's learners would know after as many minutes: between the two nearest retentions, in a straight line."""
    points = sorted((life.minutes, life.known) for life in lives)
    if len(points) < 2:
        return None
    if points[-1][0] - points[0][0] < 1:
        return points[0][1]
    place = next((n for n in range(1, len(points) - 1) if minutes < points[n][0]), len(points) - 1)
    (m1, k1), (m2, k2) = points[place - 1], points[place]
    return k1 + (k2 - k1) * (minutes - m1) / (m2 - m1) if m2 > m1 else k1


def compare(lives, people):
    """For each learner and way: known beyond py-fsrs's line at the same minutes, and how far the recall is from the target."""
    for factor in sorted({factor for factor, _ in lives}):
        group = {name: own for (of, name), own in lives.items() if of == factor}
        lines = [own for name, own in group.items() if name.startswith("py-fsrs")]
        if not lines:
            continue
        ways = [name for name in group if not name.startswith("py-fsrs") or name == "py-fsrs 0.9"]
        rows = []
        for half in ("design", "held-out"):
            sums = {way: [] for way in ways}
            for person in (person for person in people if person.half == half):
                cells = [f"{person.name} ({half})"]
                for way in ways:
                    own = [(life, line([one[key] for one in lines if key in one], life.minutes))
                           for key, life in group[way].items() if key[0] == person.name]
                    ahead = tables.mean(life.known - at for life, at in own if at is not None)
                    off = tables.mean(r - 0.9 for r in (tables.recall(life) for life, _ in own) if r is not None)
                    sums[way].append((ahead, off))
                    cells += [tables.shown(ahead, "+.1f"), tables.shown(off, "+.3f")]
                rows.append(cells)
            if any(sums.values()):
                cells = [f"mean ({half})"]
                for way in ways:
                    cells.append(tables.shown(tables.mean(ahead for ahead, _ in sums[way] if ahead is not None), "+.2f"))
                    cells.append(tables.shown(tables.mean(abs(off) for _, off in sums[way] if off is not None), ".3f"))
                rows.append(cells)
        tables.show(
            f"Known beyond py-fsrs's line (retentions {LINE}) at equal minutes, and recall of due cards less .90; recognising "
            f"counts {factor}. Means: of cards; of distances from .90", ["learner", *(part for way in ways for part in (way, "off"))], rows)
