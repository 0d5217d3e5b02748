"""Computes the longest interval that the program may give a card, from its export alone, with independent formulas.

    max(d + spread(d), factor · min(d, g)),   factor = 3 · sqrt(min(answers / 1000, days / 60)), from 3 to 10

d is the interval of FSRS-6 with default parameters, g the longest delay after which the learner recalled; see `Evidence` in the sources.
"""

import datetime
import json
import math

from memories import FSRS6, clamp

DECAY = -FSRS6[20]
FACTOR = 0.9 ** (1 / DECAY) - 1


def default_memory(history):
    """Stability, difficulty and the longest delay recalled after, from (day, rating) pairs."""
    w = FSRS6
    first = lambda grade: w[4] - math.exp(w[5] * (grade - 1)) + 1
    stability = difficulty = gap = last = None
    for day, grade in history:
        if last is None:
            stability, difficulty, gap = w[grade - 1], clamp(first(grade), 1, 10), 0
        else:
            days = day - last
            recall = (1 + FACTOR * days / stability) ** DECAY
            if days == 0:
                growth = math.exp(w[17] * (grade - 3 + w[18])) * stability ** -w[19]
                after = stability * (max(1.0, growth) if grade >= 2 else growth)
            elif grade == 1:
                after = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * math.exp(w[14] * (1 - recall))
                after = min(after, stability / math.exp(w[17] * w[18]))
            else:
                bonus = w[15] if grade == 2 else w[16] if grade == 4 else 1
                growth = math.exp(w[8]) * (11 - difficulty) * stability ** -w[9] * (math.exp(w[10] * (1 - recall)) - 1)
                after = stability * (1 + growth * bonus)
            moved = difficulty - w[6] * (grade - 3) * (10 - difficulty) / 9
            difficulty = clamp(w[7] * first(4) + (1 - w[7]) * moved, 1, 10)
            stability = clamp(after, 0.001, 36_500)
            gap = max(gap, days) if grade > 1 else gap
        last = day
    return stability, difficulty, gap


def spread(days):
    return 0 if days < 2.5 else 1 + 0.15 * (min(days, 7) - 2.5) + 0.1 * max(0, min(days, 20) - 7) + 0.05 * max(0, days - 20)


def default_interval(stability, retention):
    return stability / FACTOR * (retention ** (1 / DECAY) - 1)


def evidence(exported):
    """(answers, days, gap) of the parameters in use; None with the default ones. A fit follows a session: it holds from the next on."""
    found = None
    for line in map(json.loads, exported["journal"]):
        if line["e"] == "weights":
            found = (line["answers"], line["days"], line["gap"]) if line["w"] else None
        elif line["e"] == "repair":
            found = (line["answers"], line["days"], line["gap"])
    return found


def check(exported, told):
    """Of the cards answered on the last day, by the evidence `told` before it: how many were sent beyond the bound, how many beyond 3 · d
    while 3 is the factor, and the greatest share of d that one was sent for.

    With the default parameters it also compares its own stability with the program's, so that a slip here shows.
    """
    is_default = told is None and evidence(exported) is None
    retention = float(exported["settings"].get("retention", 90)) / 100
    beyond = thrice = 0
    share = 0.0
    days = lambda text: datetime.date.fromisoformat(text).toordinal()
    histories = [
        (card, [(days(a["day"]), a["rating"]) for a in card["history"] if a["standing"] == "counted"])
        for card in exported["cards"] if card["schedule"]]
    today = max((history[-1][0] for _, history in histories), default=0)
    for card, history in histories:
        interval = card["schedule"]["interval"]
        if history[-1][0] != today or not interval:
            continue
        stability, _, gap = default_memory(history)
        if is_default and abs(stability / card["schedule"]["stability"] - 1) > 1e-9:
            raise RuntimeError(f"{card['card']}: stability {card['schedule']['stability']}, by the formulas here {stability}")
        wanted = max(1.0, default_interval(stability, retention))
        answers, span, longest = told or (0, 0, 0)
        factor = clamp(3 * math.sqrt(min(answers / 1000, span / 60)), 3, 10)
        usual = round(wanted + spread(wanted))
        limit = max(usual, math.floor(factor * min(max(wanted, round(wanted)), max(longest, gap))))
        beyond += told is not None and interval > max(1, limit)
        thrice += factor == 3 and interval > max(3 * max(wanted, round(wanted)), usual)
        share = max(share, interval / wanted)
    return beyond, thrice, share
