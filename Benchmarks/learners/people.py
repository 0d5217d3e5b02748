"""The simulated learners: how each one's memory works, and how each one uses the program."""

import dataclasses
import hashlib
import random

import memories


def drawn(*names):
    """A number in 0..<1 that depends on nothing but some names: the same luck for every program that is tried."""
    digest = hashlib.blake2b("/".join(map(str, names)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


def normal(*names):
    return random.Random(drawn(*names)).gauss(0, 1)


@dataclasses.dataclass
class Person:
    """One learner.

    Memory: `kind` with `start` (days a new fact lasts, or the activation or chance of its kind), `spread` over facts, `gain` of a
    success, `decay`. Habits: chances of missing a day, of a slip while typing, of saying `!` after a miss and `:easy` after a hit.
    """

    name: str
    half: str
    kind: type
    start: float = 2.0
    spread: float = 0.6
    gain: float = 1.0
    later_gain: float = 0.0  # from day 30 on, if it is another
    decay: float = 0.3
    within: float = 1.08  # what one more repetition on the same day multiplies the memory by
    misses: float = 0.0
    away: range = range(0)
    slips: float = 0.0
    overrules: float = 0.0
    easy: float = 0.0
    blind: bool = False  # answers without looking; learns nothing
    known: float = 0.05  # facts known before the first day
    weights: list = dataclasses.field(default_factory=list)
    day: int = 0

    def gain_on(self, now):
        return self.later_gain if self.later_gain and now >= 30 else self.gain

    def memory(self, card, seed):
        memory = self.kind(self, normal(self.name, seed, card, "scatter"))
        if not self.blind and drawn(self.name, seed, card, "known") < self.known:
            memory.study(-3)
            for day in (-2, -1):
                memory.recall(day, 1.0)
        return memory

    def studies(self, day, seed):
        return day not in self.away and drawn(self.name, seed, day, "day") >= self.misses


def scattered(weights, name, by):
    """The parameters of somebody whose memory is of a model's kind, but is not the average one."""
    return [weight * (1 + by * max(-2, min(2, normal(name, place)))) for place, weight in enumerate(weights)]


def six(name, half, **more):
    return Person(name, half, memories.Six, weights=scattered(memories.FSRS6, name, 0.15), spread=0.5, **more)


def seven(name, half, **more):
    return Person(name, half, memories.Seven, weights=scattered(memories.FSRS7, name, 0.08), spread=0.5, **more)


D, H = "design", "held-out"
PEOPLE = [
    Person("power-law, fast", D, memories.Power, start=1.2, gain=0.9, decay=0.25),
    Person("power-law, slow", H, memories.Power, start=4.0, gain=1.6, decay=0.4),
    Person("exponential, slow", D, memories.Exponential, start=4.0, gain=1.3),
    Person("exponential, fast", H, memories.Exponential, start=1.5, gain=0.9),
    Person("activation, weak", D, memories.Activation, start=0.0, spread=0.25),
    Person("activation, strong", H, memories.Activation, start=0.4, spread=0.3),
    six("FSRS-6, one", D),
    six("FSRS-6, another", H),
    seven("FSRS-7, one", D),
    seven("FSRS-7, another", H),
    Person("always 85%", D, memories.Fixed, start=0.85, known=0),
    Person("almost all wrong", H, memories.Fixed, start=0.1, known=0),
    Person("all right", D, memories.Fixed, start=1.0, known=1),
    Person("guesses blindly", H, memories.Fixed, start=0.0, blind=True, known=0),
    Person("careless typist, power-law", D, memories.Power, start=2.5, gain=1.2, slips=0.15),
    Person("careless typist, exponential", H, memories.Exponential, start=2.5, gain=1.1, slips=0.15),
    Person("misses days, exponential", D, memories.Exponential, start=3.0, gain=1.2, misses=0.35),
    Person("misses days, power-law", H, memories.Power, start=2.5, gain=1.2, misses=0.35),
    Person("back after 40 days, power-law", D, memories.Power, start=2.5, gain=1.2, away=range(30, 70)),
    Person("back after 40 days, FSRS-6", H, memories.Six, weights=memories.FSRS6, spread=0.5, away=range(30, 70)),
    Person("better from day 30, power-law", D, memories.Power, start=1.5, gain=0.7, later_gain=2.0),
    Person("better from day 30, exponential", H, memories.Exponential, start=1.5, gain=0.6, later_gain=1.6),
    Person("says ! and :easy, exponential", D, memories.Exponential, start=2.5, gain=1.1, overrules=0.5, easy=0.3),
    Person("says ! and :easy, power-law", H, memories.Power, start=2.5, gain=1.2, overrules=0.5, easy=0.3),
]

