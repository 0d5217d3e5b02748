"""Models of the true memory of one card. Times are in days. Only FSRS-6 and FSRS-7 are also models of the program.

A memory computes the probability of recall, and changes with each answer: `study` when the answer was shown (after a wrong answer,
or for a new card), `recall` when it was remembered. `factor` is how much of a recall's gain a recognised answer brings.
"""

import math


class Stable:
    """A memory of one number, the days until recall is 90%; `curve`, `grown` and `lapsed` make it a kind of forgetting."""

    def __init__(self, person, scatter):
        self.person, self.scatter = person, scatter  # scatter: standard normal of this card
        self.stability, self.last = 0.0, None

    def chance(self, now):
        return 0.0 if self.last is None else self.curve(max(0.0, now - self.last), self.stability)

    def study(self, now):
        if self.last is None:
            self.stability = self.person.start * math.exp(self.person.spread * self.scatter)
        elif now - self.last < 0.5:
            self.stability *= self.person.within
        else:
            self.stability = self.lapsed(self.stability)
        self.last = now

    def recall(self, now, factor):
        if now - self.last < 0.5:
            self.stability *= self.person.within**factor
        else:
            growth = self.grown(self.chance(now), self.stability, now)
            self.stability *= max(1.0, growth) ** factor
        self.last = now

    def lapsed(self, stability):
        return min(stability, max(0.3, self.person.start * 0.5 + 0.2 * stability))


class Power(Stable):
    """Forgets by a power law; gains more the nearer it was to being forgotten."""

    def curve(self, days, stability):
        decay = self.person.decay
        return (1 + (0.9 ** (-1 / decay) - 1) * days / stability) ** -decay

    def grown(self, chance, stability, now):
        return 1 + self.person.gain_on(now) * ((1 - chance) / 0.1) ** 0.7 * stability**-0.1


class Exponential(Stable):
    """Forgets by halves; a success multiplies it, whole when the wait was long enough."""

    def curve(self, days, stability):
        return 0.9 ** (days / stability)

    def grown(self, chance, stability, now):
        return 1 + self.person.gain_on(now) * min(1.5, (1 - chance) / 0.1)


class Activation:
    """ACT-R with Pavlik and Anderson's spacing effect (2005): every presentation leaves a trace that decays by itself."""

    SLOWER = 0.025  # time between sessions counts this much
    C, ALPHA, TAU, NOISE = 0.217, 0.177, -0.704, 0.255

    def __init__(self, person, scatter):
        self.person, self.scatter, self.traces = person, scatter, []

    def activation(self, now):
        total = 0.0
        for moment, decay, weight in self.traces:
            days = now - moment
            within = min(days, 0.02) * 86_400  # half an hour in full, what is beyond it slowed down
            total += weight * max(1.0, within + max(0.0, days - 0.02) * 86_400 * self.SLOWER) ** -decay
        return math.log(total) if total > 0 else -math.inf

    def chance(self, now):
        active = self.activation(now) + self.person.start + self.person.spread * self.scatter
        return 1 / (1 + math.exp(min(500, (self.TAU - active) / self.NOISE)))

    def add(self, now, weight):
        self.traces.append((now, self.C * math.exp(min(5, self.activation(now))) + self.ALPHA, weight))

    def study(self, now):
        self.add(now, 1.0)

    def recall(self, now, factor):
        self.add(now, 1.5 * factor * self.person.gain_on(now))


class Fixed:
    """The same chance for ever, once the answer was shown."""

    def __init__(self, person, scatter):
        self.person, self.shown = person, False

    def chance(self, now):
        return self.person.start if self.shown else 0.0

    def study(self, now):
        self.shown = True

    recall = None


Fixed.recall = lambda self, now, factor: None

FSRS6 = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]
FSRS7 = [
    0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0, 1.3826, 0.7024, 0.5999, 0.8146, 0.6398, 1, 1.3207,
    0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869, 0.1567, 0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0, 0.5667,
    0.3734, 0.5333, 0.3048]


def clamp(value, low, high):
    return min(high, max(low, value))


class Difficult:
    """What both FSRS memories share: a grade for each answer, and partial gains."""

    def __init__(self, person, scatter):
        self.weights, self.person, self.last = person.weights, person, None
        self.difficulty, self.scatter = 0.0, scatter

    def chance(self, now):
        return 0.0 if self.last is None else self.retrieve(max(0.0, now - self.last))

    def study(self, now):
        self.review(now, 1, 1.0)

    def recall(self, now, factor):
        self.review(now, 3, factor)

    def first_difficulty(self, grade):
        return self.weights[4] - math.exp(self.weights[5] * (grade - 1)) + 1

    def harder(self, grade, returning, factor=1.0):
        change = -self.weights[6] * (grade - 3) * factor
        moved = self.difficulty + change * (10 - self.difficulty) / 9
        self.difficulty = clamp(returning * self.first_difficulty(4) + (1 - returning) * moved, 1, 10)


class Six(Difficult):
    """FSRS-6."""

    def retrieve(self, days):
        decay = -self.weights[20]
        return (1 + (0.9 ** (1 / decay) - 1) * days / self.stability) ** decay

    def review(self, now, grade, factor):
        w = self.weights
        if self.last is None:
            # The first look leaves what a first Good would: all learners here are shown the answer.
            self.stability = w[2] * math.exp(self.person.spread * self.scatter)
            self.difficulty = clamp(self.first_difficulty(3) - 1.5 * self.scatter, 1, 10)
        else:
            s, d, days = self.stability, self.difficulty, now - self.last
            r = self.retrieve(days)
            if days < 0.5:
                new = s * max(1.0 if grade > 1 else 0.3, math.exp(w[17] * (grade - 3 + w[18])) * s ** -w[19])
            elif grade > 1:
                new = s * (1 + math.exp(w[8]) * (11 - d) * s ** -w[9] * (math.exp(w[10] * (1 - r)) - 1))
            else:
                new = min(s, w[11] * d ** -w[12] * ((s + 1) ** w[13] - 1) * math.exp(w[14] * (1 - r)))
            self.stability = clamp(s * (new / s) ** factor, 0.01, 36500)
            self.harder(grade, w[7])
        self.last = now


class Seven(Difficult):
    """FSRS-7, with its slow and its fast trace."""

    def curves(self, days):
        w, s, f, d = self.weights, self.stability, self.fast, self.difficulty
        d1 = -clamp(w[23] * f ** (w[33] - 0.3), 0.01, 0.95)
        fast = (1 + (math.exp(min(math.log(w[25]) / d1, 60)) - 1) * days / f) ** d1
        d2 = -clamp(w[24], 0.01, 0.95)
        slow = (1 + (w[26] ** (1 / d2) - 1) * math.exp((d - 5) * (w[32] - 0.3)) * days / s) ** d2
        a1, a2 = w[27] * f ** -w[29], w[28] * s ** w[30] * math.exp((d - 5) * (w[31] - 0.5))
        return fast, (a1 * fast + a2 * slow) / (a1 + a2)

    def retrieve(self, days):
        return self.curves(days)[1]

    def trace(self, x, recall, grade, k):
        w = self.weights
        if grade == 1:
            return min(x, w[k + 3] * ((x + 1) ** w[k + 4] - 1) * math.exp((1 - recall) * w[k + 5]))
        grown = math.exp(w[k] - 1.5) * (11 - self.difficulty) * x ** -w[k + 1] * (math.exp((1 - recall) * w[k + 2]) - 1)
        return x * (1 + grown)

    def review(self, now, grade, factor):
        w = self.weights
        if self.last is None:
            self.stability = w[2] * math.exp(self.person.spread * self.scatter)
            self.fast, self.difficulty = 0.8 * self.stability, clamp(self.first_difficulty(3) - 1.5 * self.scatter, 1, 10)
        else:
            fast, both = self.curves(max(0.0, now - self.last))
            s, f = self.stability, self.fast
            slower, faster = self.trace(s, both, grade, 7), self.trace(f, fast, grade, 15)
            self.stability = clamp(s * (slower / s) ** factor, 1e-3, 36500)
            self.fast = clamp(f * (faster / f) ** factor, 1e-3, 36500)
            self.harder(grade, 0.01)
        self.last = now
