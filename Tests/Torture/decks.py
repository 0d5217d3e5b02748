"""Makes decks of any size, so that a session does not run out of cards."""

import os

from program import run

HEAD = """schema: facts/1
subject: wide
title: Wide
language: en
topics: [{id: rivers, name: Rivers}]
sources: [{id: atlas, title: An atlas, dated: 1999}]
attributes:
  - {id: length, type: quantity, unit: km, ask: "How long is {about}?", phrase: "the length of {about}"}
facts:
"""
FACT = """  - {id: river-N, topic: rivers, about: river N, attribute: length, value: N, as_of: 1999,
     source: {id: atlas, section: Lengths, paragraph: N}}
"""


def wide(folder, facts):
    """Makes a deck with so many facts in a folder; gives the folder of decks. All are lengths below a million."""
    decks = os.path.join(folder, "decks")
    os.makedirs(decks + "/Wide/facts")
    with open(decks + "/Wide/facts/facts.yaml", "w", encoding="utf-8") as file:
        file.write(HEAD + "".join(FACT.replace("N", str(number)) for number in range(100, 100 + facts)))
    code, output, words = run(folder, ["generate"], HEGANG_DECKS=decks)
    assert code == 0, output + words
    return decks
