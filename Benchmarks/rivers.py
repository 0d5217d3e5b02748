"""Facts about an invented country of rivers, to make decks of any size."""

HEAD = """schema: facts/1
subject: hegang
title: Synthetic
language: en
sources: [{id: author, title: Made up, dated: unknown}]
attributes:
  - {id: length, type: quantity, unit: km, ask: "How long is {about}?"}
  - {id: mouth, type: relation, to: river, ask: "Which river does {about} join?"}
"""


def name(number):
    """A made-up name of its own for each number."""
    parts = "ba de ki lo mu na pe ri so tu".split()
    return "".join(parts[int(digit)] for digit in f"{number:06d}").capitalize()


def write(path, facts):
    """Rivers with a length (`l0`, `l1` …) and a mouth (`m0` …) each, two facts a river."""
    rivers = range(facts // 2)
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD + "entities:\n")
        file.writelines(f"  - {{id: r{n}, class: {'river' if n < 1000 else f'brook-{n // 1000}'}, name: {name(n)}}}\n"
                        for n in rivers)
        file.write("facts:\n")
        for n in rivers:
            tail = f"topic: t{n % 17}, about: r{n}, source: {{id: author, section: Rivers}}}}\n"
            file.write(f"  - {{id: l{n}, attribute: length, value: {1000 + n * 7}, {tail}")
            file.write(f"  - {{id: m{n}, attribute: mouth, value: r{(n + 1) % min(1000, facts // 2)}, {tail}")
