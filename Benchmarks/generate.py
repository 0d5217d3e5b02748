"""Measures how long the Hegang deck takes to generate from its facts, and compares it with a writer of Anki packages."""

import json
import subprocess
import sys
import tempfile
import time

from timing import seconds, table

program = sys.argv[1]
cards = json.load(open("Decks/Hegang/deck.json", encoding="utf-8"))["cards"]


def genanki():
    """genanki writing as many notes as the deck has cards; without reading and without checks."""
    try:
        import genanki
    except ImportError:
        return []
    model = genanki.Model(
        1, "Basic", fields=[{"name": "Front"}, {"name": "Back"}],
        templates=[{"name": "Card 1", "qfmt": "{{Front}}", "afmt": "{{Back}}"}])
    times = []
    for _ in range(10):
        start = time.perf_counter()
        deck = genanki.Deck(1, "Hegang")
        for card in cards:
            deck.add_note(
                genanki.Note(model=model, fields=[card["forms"][0]["stem"], card["label"]]))
        with tempfile.NamedTemporaryFile(suffix=".apkg") as file:
            genanki.Package(deck).write_to_file(file.name)
        times.append(time.perf_counter() - start)
    return times


table(
    f"Generating the Hegang deck, {len(cards)} cards (budget: 200 ms)",
    [
        ("hegang generate --check --deck Hegang",
         seconds([program, "generate", "--check", "--deck", "Hegang"])),
        ("peer: genanki, the same number of notes", genanki()),
    ],
    base="hegang generate --check --deck Hegang")
subprocess.run([program, "generate", "--check"], check=True, stdout=subprocess.DEVNULL)
