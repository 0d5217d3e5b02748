"""Lets one simulated learner study with the real program through a pipe, day after day."""

import dataclasses
import fcntl
import json
import os
import re
import select
import struct
import subprocess
import tempfile
import termios
import time

import bound
from people import drawn

START = 1_767_290_400  # 1 January 2026, 18:00 UTC
PATIENCE = 40 * 60  # seconds of study after which a learner leaves for the day
MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None  # a save there waits for no disk
# Seconds an answer takes, by what is done; a miss and a first look take longer, because there is something to read.
PICKING, TYPING, ARRANGING, MISS, FIRST, COMMAND = 5, 9, 15, 7, 4, 2


@dataclasses.dataclass
class Answer:
    """One answer as the learner's own memory knows it."""

    day: int
    card: str
    kind: str
    chance: float  # of recall just before it
    knew: bool
    was_right: bool  # as far as the learner can tell
    seconds: float
    elapsed: int  # days since the card was answered before; -1 for a new one
    interval: int  # days it had been sent away for; 0 while it is learned


@dataclasses.dataclass
class Life:
    """What came of it all."""

    person: object
    answers: list = dataclasses.field(default_factory=list)
    known: float = 0.0  # cards truly known on the morning after the last day
    begun: int = 0
    largest: list = dataclasses.field(default_factory=list)  # by day: (largest interval, longest gap recalled after)
    beyond: int = 0  # cards whose interval is longer than any gap this learner had recalled after
    intervals: dict = dataclasses.field(default_factory=dict)
    unsupported: list = dataclasses.field(default_factory=list)  # by day, as bound.check counts them
    misjudged: list = dataclasses.field(default_factory=list)

    @property
    def minutes(self):
        return sum(answer.seconds for answer in self.answers) / 60


class Mind:
    """Memories, luck and habits of one learner: answers questions, whoever asks them."""

    def __init__(self, person, deck, seed, factor):
        self.person, self.deck, self.seed, self.factor = person, deck, seed, factor
        self.memories, self.asked, self.last = {}, {}, {}
        self.life = Life(person)
        self.others = sorted(deck.cards)

    def luck(self, *names):
        return drawn(self.person.name, self.seed, *names)

    def remembers(self, card):
        """The memory of a card, made when it is first met."""
        if card not in self.memories:
            self.memories[card] = self.person.memory(card, self.seed)
        return self.memories[card]

    def reads(self, card, now):
        """Takes in a fact that is shown before it is asked; returns the seconds it takes."""
        memory = self.remembers(card)
        if not self.person.blind and memory.chance(now) < 0.5:
            memory.study(now)
        return MISS

    def meets(self, asked, now):
        """Decides what is known of a question, once for all its tries."""
        card = asked.card
        self.turn = self.asked[card] = self.asked.get(card, 0) + 1
        self.remembers(card)
        self.chance = self.memories[card].chance(now)
        self.knows = not self.person.blind and self.luck(card, self.turn, "recall") < self.chance
        self.tries = 0

    def says(self, asked):
        """What is typed; the second time without slips."""
        from deck import typed

        self.tries += 1
        if not asked.is_typed:
            if self.knows or self.luck(asked.card, self.turn, "guess") * asked.chances < 1:
                return asked.right
            return asked.wrong[int(self.luck(asked.card, self.turn, "which") * len(asked.wrong))]
        if self.knows:
            slips = self.tries == 1 and self.luck(asked.card, self.turn, "slip") < self.person.slips
            return slip(asked.right, self.luck(asked.card, self.turn, "letter")) if slips else asked.right
        if self.tries > 1 or self.turn == 1 or self.luck(asked.card, self.turn, "gives up") < 0.5:
            return "?"
        other = self.others[int(self.luck(asked.card, self.turn, "other") * len(self.others))]
        return typed(self.deck.cards[other]["answer"])

    def learns(self, asked, said, now, day, interval):
        """Takes an answer in, and what was shown after it; returns the seconds it took."""
        is_right = said == asked.right
        isnew = self.turn == 1
        seconds = TYPING if asked.is_typed else ARRANGING if asked.chances > 8 else PICKING
        seconds += (0 if is_right else MISS) + (FIRST if isnew else 0) + (self.tries - 1) * TYPING
        memory = self.memories[asked.card]
        if not self.person.blind:
            if self.knows:
                memory.recall(now, 1.0 if asked.is_typed else self.factor)
            else:
                memory.study(now)
        elapsed = day - self.last.get(asked.card, day + 1)
        self.last[asked.card] = day
        self.life.answers.append(
            Answer(day, asked.card, asked.kind, self.chance, self.knows, is_right, seconds, elapsed, interval))
        return seconds

    def ends(self, day):
        self.life.begun = len(self.memories)
        self.life.known = sum(memory.chance(day) for memory in self.memories.values())

    def longest_gap(self):
        return max((answer.elapsed for answer in self.life.answers if answer.was_right), default=0)


def slip(text, luck):
    """The text with one letter or figure left out, or two changed about."""
    place = int(luck * len(text))
    if len(text) < 3:
        return text + text[-1]
    return text[:place] + text[place + 1:] if place % 2 else text[:place] + text[place: place + 2][::-1] + text[place + 2:]


class Pipe:
    """The program as a process that asks and waits; whether it waits is read from the kernel, not guessed from silence."""

    def __init__(self, command, environment, folder):
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment, cwd=folder)
        self.out, self.into = self.process.stdout.fileno(), self.process.stdin.fileno()
        os.set_blocking(self.out, False)
        self.text, self.isover = "", False

    def send(self, line):
        self.text = ""
        try:
            os.write(self.into, (line + "\n").encode())
        except BrokenPipeError:
            pass

    def waits(self):
        """Whether everything sent was read, and the program is waiting for more (poll, ppoll, or read of descriptor 0)."""
        if struct.unpack("i", fcntl.ioctl(self.into, termios.FIONREAD, b"\0\0\0\0"))[0]:
            return False
        try:
            with open(f"/proc/{self.process.pid}/syscall", encoding="ascii") as file:
                call = file.read().split()
            return call[0] in ("7", "271") or call[:2] == ["0", "0x0"]
        except (OSError, IndexError):
            return False

    def listen(self):
        """Everything said until the program waits or ends."""
        said, deadline = b"", time.monotonic() + 60
        while time.monotonic() < deadline:
            waits = self.waits()
            try:
                part = os.read(self.out, 1 << 16)
                said += part
                if not part:
                    self.isover = True
                    break
            except BlockingIOError:
                if waits:
                    break
                select.select([self.out], [], [], 0.0005)
        else:
            self.process.kill()
            raise TimeoutError(f"the program said nothing for a minute after: {said.decode()!r}")
        self.text = said.decode()
        return self.text

    def close(self):
        self.process.stdin.close()
        os.set_blocking(self.out, True)
        rest = self.process.stdout.read()
        if self.process.wait() != 0:
            raise RuntimeError(f"exit code {self.process.returncode}: {self.text}{rest.decode()}")
        return self.text + rest.decode()


WRONG = re.compile(r"^\s*Again · ", re.MULTILINE)


class Study:
    """A learner's life with the program."""

    def __init__(self, program, decks, deck, person, seed=0, factor=0.75, settings=()):
        self.program, self.deck, self.person, self.seed = program, deck, person, seed
        self.mind = Mind(person, deck, seed, factor)
        self.folder = tempfile.TemporaryDirectory(prefix="learner", dir=MEMORY)
        self.environment = {
            "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "UTC", "HEGANG_DECKS": decks, "COLUMNS": "200",
            "HEGANG_PROGRESS": self.folder.name + "/progress", "XDG_STATE_HOME": self.folder.name + "/state"}
        self.schedules, self.evidence = {}, None
        self.end = ""  # the last words of the last session
        for name, value in settings:
            self.run(0, "config", name, value)

    def run(self, day, *words, seconds=0):
        self.environment["HEGANG_NOW"] = str(START + day * 86_400 + seconds)
        done = subprocess.run(
            [self.program, *words], env=self.environment, cwd=self.folder.name, stdin=subprocess.DEVNULL,
            capture_output=True, check=True)
        return done.stdout.decode()

    def live(self, days):
        for day in range(days):
            if self.person.studies(day, self.seed):
                self.sit(day)
                self.look(day)
        self.mind.ends(days)
        self.folder.cleanup()
        return self.mind.life

    def sit(self, day):
        """One session, until nothing is left or patience is."""
        self.environment["HEGANG_NOW"] = str(START + day * 86_400)
        pipe = Pipe([self.program, "study", "--deck", "Hegang"], self.environment, self.folder.name)
        mind, spent, met, text = self.mind, 0.0, set(), pipe.listen()
        while not pipe.isover and spent < PATIENCE:
            asked = self.deck.find(text)
            if asked is None:
                raise RuntimeError(f"no question in {text!r}")
            for card in self.deck.introduced(text):
                spent += mind.reads(card, day + spent / 86_400)
            now = day + spent / 86_400
            interval = 0 if asked.card in met else self.schedules.get(asked.card, (0, 0))[0]
            met.add(asked.card)
            mind.meets(asked, now)
            text, said = "", ""
            while "saved" not in text.lower() and not pipe.isover:
                if mind.tries > 3:
                    raise RuntimeError(f"the answer {said!r} is not taken: {text!r}")
                said = mind.says(asked)
                pipe.send(said)
                text = pipe.listen()
            seconds = mind.learns(asked, said, now, day, interval)
            if said == asked.right and WRONG.search(text.split("\n\n")[0]):
                mind.life.misjudged.append((asked.card, asked.kind, said))
            command = self.command(asked, said, text)
            if command and not pipe.isover:
                pipe.send(command)
                seconds += COMMAND
                pipe.listen()
            spent += seconds
        self.end = pipe.close()

    def command(self, asked, said, text):
        """What is said about the answer: that it was right after all, or easy."""
        person, luck = self.person, self.mind.luck(asked.card, self.mind.turn, "command")
        if said != asked.right:
            return ":right" if asked.is_typed and said != "?" and luck < person.overrules else None
        return ":easy" if luck < person.easy else None

    def look(self, day):
        """The intervals the program has given, as its export tells them."""
        exported = json.loads(self.run(day, "export", "--format", "json"))
        self.schedules = {
            card["card"]: (card["schedule"]["interval"], card["schedule"].get("lapses", 0)) for card in exported["cards"]}
        life, gap = self.mind.life, self.mind.longest_gap()
        life.unsupported.append(bound.check(exported, self.evidence))
        self.evidence = bound.evidence(exported)
        intervals = [interval for interval, _ in self.schedules.values()]
        life.largest.append((max(intervals, default=0), gap))
        life.beyond = sum(interval > gap for interval in intervals)
        life.intervals = {card: interval for card, (interval, _) in self.schedules.items()}
