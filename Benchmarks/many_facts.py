"""Measures how the time for generating a deck grows with its facts, compared with a writer of Anki packages.

    python3 Benchmarks/many_facts.py .build/release/hegang [FACTS…]

It measures processor time, which is the same on a busy machine; each program runs in its own process.
"""

import os
import subprocess
import sys
import tempfile

program = sys.argv[1]
sizes = [int(size) for size in sys.argv[2:]] or [1_000, 10_000, 30_000, 100_000]
HEAD = """schema: facts/1
subject: {subject}
title: Synthetic
language: en
sources: [{{id: author, title: Made up, dated: unknown}}]
attributes:
  - {{id: length, type: quantity, unit: km, ask: "How long is {{about}}?", state: "{{about}} is {{value}} km long."}}
  - {{id: mouth, type: relation, to: river, ask: "Which river does {{about}} join?", reverse: none}}
  - {{id: charted, type: year, ask: "When was {{about}} charted?"}}
"""
CLASS = 1000


def name(number):
    """A made-up name of its own for each number."""
    parts = "ba de ki lo mu na pe ri so tu".split()
    return "".join(parts[int(digit)] for digit in f"{number:06d}").capitalize()


def write(folder, facts):
    """Rivers with a length, a mouth and a year each, a few files of them."""
    rivers = facts // 3
    per_file = 4000
    for start in range(0, rivers, per_file):
        rows = range(start, min(rivers, start + per_file))
        lines = [HEAD.format(subject="synthetic") if start == 0 else
                 "schema: facts/1\nsubject: synthetic\n", "entities:\n"]
        lines += [f"  - {{id: r{n}, class: {'river' if n < CLASS else f'brook-{n // CLASS}'}, name: {name(n)}}}\n"
                  for n in rows]
        lines.append("facts:\n")
        for n in rows:
            tail = "source: {id: author, section: Rivers}}\n"
            lines.append(f"  - {{id: l{n}, topic: t, about: r{n}, attribute: length, value: {1000 + n * 7}, {tail}")
            lines.append(f"  - {{id: m{n}, topic: t, about: r{n}, attribute: mouth, value: r{(n + 1) % min(rivers, CLASS)}, {tail}")
            lines.append(f"  - {{id: y{n}, topic: t, about: r{n}, attribute: charted, value: {1500 + n % 500}, {tail}")
        with open(os.path.join(folder, f"{start:06d}.yaml"), "w", encoding="utf-8") as file:
            file.writelines(lines)


GENANKI = """
import genanki, sys
model = genanki.Model(1, "Basic", fields=[{"name": "Front"}, {"name": "Back"}],
                      templates=[{"name": "Card 1", "qfmt": "{{Front}}", "afmt": "{{Back}}"}])
deck = genanki.Deck(1, "Synthetic")
for number in range(int(sys.argv[1])):
    deck.add_note(genanki.Note(model=model, fields=[f"How long is river {number}?", f"{1000 + number * 7} km"]))
genanki.Package(deck).write_to_file(sys.argv[2])
"""


def cost(command):
    """Processor seconds and peak megabytes of a command; None when it fails."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    return None if status else (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def row(cost, facts):
    """The figures of a program, or dashes."""
    if cost is None:
        return f"{'–':>8}  {'–':>9}  {'–':>8}"
    return f"{cost[0]:>8.2f}  {cost[0] / facts * 1e6:>9.1f}  {cost[1]:>8.0f}"


print("Generating synthetic subjects (target: linear, within 1 GB);")
print("peer: genanki writing as many notes, without reading and without checks")
print(f"{'':>8}  {'hegang generate':^29}  {'genanki':^29}")
print(f"{'facts':>8}" + f"  {'seconds':>8}  {'µs a fact':>9}  {'peak MB':>8}" * 2)
for facts in sizes:
    with tempfile.TemporaryDirectory() as decks:
        folder = os.path.join(decks, "Synthetic", "facts")
        os.makedirs(folder)
        write(folder, facts)
        own = cost([program, "generate", "--decks", decks])
        peer = cost([sys.executable, "-c", GENANKI, str(facts), os.path.join(decks, "peer.apkg")])
    print(f"{facts:>8}  {row(own, facts)}  {row(peer, facts)}", flush=True)
