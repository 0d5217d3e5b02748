"""How generating grows with the number of facts: synthetic subjects up to 100,000 facts."""

import os
import resource
import subprocess
import sys
import tempfile
import time

program = sys.argv[1]
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


print("Generating synthetic subjects (target: linear, within 1 GB)")
print(f"{'facts':>8}  {'seconds':>8}  {'µs a fact':>9}  {'peak MB':>8}")
for facts in [1_000, 10_000, 30_000, 100_000]:
    with tempfile.TemporaryDirectory() as decks:
        folder = os.path.join(decks, "Synthetic", "facts")
        os.makedirs(folder)
        write(folder, facts)
        start = time.perf_counter()
        subprocess.run(
            [program, "generate", "--decks", decks], check=True, stdout=subprocess.DEVNULL)
        took = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{facts:>8}  {took:>8.2f}  {took / facts * 1e6:>9.1f}  {peak:>8.0f}")
