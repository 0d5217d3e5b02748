"""Makes journals of many years of study, as this program writes them.

    python3 journals.py FOLDER ANSWERS [CARDS]

writes FOLDER/learner/log/*.jsonl: two machines, 1 MiB segments, three right answers of four. The lines are made
here from the description in Progress/EXPORT.md, not by the program.
"""

import datetime
import os
import random
import sys
import zlib

WORDS = ["Songhua", "1,054", "-38.5 C", "13 December 1943", "Luobei County, Suibin County", "x"]
FULL = 1 << 20


def line(writer, number, seconds, kind):
    """A line of the journal; `kind` is the part from `"e"` on."""
    day = datetime.date.fromordinal(719163 + (seconds + 3600 - 4 * 3600) // 86400)
    body = (
        f'{{"v":1,"d":"{writer}","n":{number},"t":{seconds * 1000 + number % 1000},"z":60,"h":4,'
        f'"day":"{day}",{kind}').encode()
    return body + b',"c":"%08x"}\n' % zlib.crc32(body)


def some_card(number):
    """The id of a card that no deck has."""
    return f"population-{number}-2020/value"


def answers(count, cards, named=some_card, seed=1):
    """The answers of a life: each card comes back after longer and longer."""
    draw = random.Random(seed)
    for index in range(count):
        card = draw.randrange(cards)
        right = draw.random() < 0.75
        yield (
            f'"e":"ans","deck":"hegang","topic":"topic-{card % 17}",'
            f'"card":"{named(card)}","form":"typed","g":{3 if right else 1},'
            f'"j":"{"correct" if right else "wrong"}","ms":{draw.randrange(800, 20000)},'
            f'"a":"{WORDS[index % len(WORDS)]}"')


def make(folder, count, cards, named=some_card):
    """Writes the journal, with the ids that `named` gives for numbers; gives its size in bytes."""
    log = os.path.join(folder, "learner", "log")
    os.makedirs(log, exist_ok=True)
    writers = {"lap7q2ma": [0, 0, None], "desk91xa": [0, 0, None]}
    total = 0
    for index, kind in enumerate(answers(count, cards, named)):
        # Sittings of two hundred answers, now on one machine, now on the other.
        name = ("lap7q2ma", "desk91xa")[index // 200 % 2]
        state = writers[name]
        if state[2] is None or state[2].tell() >= FULL:
            if state[2]:
                state[2].close()
            state[1] += 1
            state[2] = open(os.path.join(log, f"{name}.{state[1]:06}.jsonl"), "wb")
        state[0] += 1
        seconds = 1_400_000_000 + index // 200 * 43_200 * 1000 // max(1, count // 1000) + index % 200 * 12
        total += state[2].write(line(name, state[0], seconds, kind))
    for state in writers.values():
        if state[2]:
            state[2].close()
    return total


if __name__ == "__main__":
    wanted = int(sys.argv[2])
    size = make(sys.argv[1], wanted, int(sys.argv[3]) if len(sys.argv) > 3 else 10_000)
    print(f"{wanted} answers, {size} bytes")
