"""Judges the answers of the tests with hegang and with peers, and prints which right answers each rejects and
which wrong ones it accepts.

    python3 Benchmarks/peers/judge.py

Peers are installed from PyPI in .build/peers. Needs swiftc; a peer that is not available is reported as skipped.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent.parent
build = root / ".build/peers"
python = build / "venv/bin/python"
packages = ["anki==26.9.3", "rapidfuzz==3.14.3"]


def in_environment():
    """Starts this script again where the peers are installed."""
    build.mkdir(parents=True, exist_ok=True)
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(build / "venv")], check=True)
    for package in packages:
        subprocess.run([str(python), "-m", "pip", "install", "-q", package], check=False)
    sys.exit(subprocess.run([str(python), __file__, "--here"]).returncode)


def answers():
    """Every answer of the two tables of the tests, once."""
    found = {}
    for name in ("judge", "learner"):
        for case in json.loads((root / f"Tests/GradingTests/Fixtures/{name}.json").read_text()):
            found.setdefault((case["card"], case["typed"]), case["expect"])
    return [(card, typed, expect) for (card, typed), expect in found.items()]


def hegang(cases):
    """For each answer the verdict of hegang, the kind of its card and the forms that are right."""
    program = build / "verdicts"
    sources = [str(path) for path in sorted((root / "Sources/Grading").rglob("*.swift"))]
    for name in ("Cards", "LearnerCards"):
        text = (root / f"Tests/GradingTests/{name}.swift").read_text()
        copy = build / f"{name}.swift"
        copy.write_text(text.replace("import Grading\n", ""))
        sources.append(str(copy))
    sources.append(str(root / "Benchmarks/peers/verdicts.swift"))
    subprocess.run(
        ["swiftc", "-O", "-swift-version", "6", "-parse-as-library", "-package-name", "hegang", *sources,
         "-o", str(program)], check=True)
    text = "\x1e".join(f"{card}\x1f{typed}" for card, typed, _ in cases)
    output = subprocess.run([str(program)], input=text, capture_output=True, text=True, check=True).stdout
    rows = [record.split("\x1f") for record in output.split("\x1e") if record]
    assert len(rows) == len(cases)
    return [(row[0], row[1], row[2:]) for row in rows]


def peers():
    """Names with functions that say whether a typed answer passes, given the right forms."""
    found = [("equal text", lambda typed, forms: typed.strip() in forms)]
    try:
        from anki.collection import Collection

        collection = Collection(str(pathlib.Path(tempfile.mkdtemp()) / "peer.anki2"))

        def anki(typed, form, combining):
            return "typearrow" not in collection.compare_answer(form, typed, combining) and bool(typed)

        found.append(("Anki 26.9.3, the form shown", lambda typed, forms: anki(typed, forms[0], True)))
        found.append((
            "Anki 26.9.3, without accents, any form",
            lambda typed, forms: any(anki(typed, form, False) for form in forms)))
    except ImportError as error:
        print(f"Anki: skipped, {error}")
    try:
        from rapidfuzz import fuzz, utils

        def near(typed, forms):
            return any(fuzz.ratio(typed, form, processor=utils.default_process) >= 80 for form in forms)

        found.append(("RapidFuzz 3.14.3, ratio of 80, any form", near))
    except ImportError as error:
        print(f"RapidFuzz: skipped, {error}")
    print("qb-answer-checker: skipped, it is not on PyPI; the package qbreader only asks a web service.\n")
    return found


def main():
    cases = answers()
    judged = hegang(cases)
    kinds = ["numbers", "years and dates", "names", "lists"]
    judges = [("hegang", None)] + peers()
    right = [sum(e == "correct" and j[1] == k for (_, _, e), j in zip(cases, judged)) for k in kinds]
    wrong = [sum(e == "wrong" and j[1] == k for (_, _, e), j in zip(cases, judged)) for k in kinds]
    print(f"{len(cases)} answers: {sum(right)} right, {sum(wrong)} wrong, the rest to be asked again or half right.")
    for title, expected, totals in (("Right answers accepted", "correct", right), ("Wrong answers let through", "wrong", wrong)):
        print(f"\n| {title} | " + " | ".join(kinds) + " | all |\n|---" * 1 + "|---:" * 5 + "|")
        for name, judge in judges:
            counts = []
            for kind in kinds:
                counts.append(sum(
                    verdict == "correct" if judge is None else judge(typed, forms)
                    for (_, typed, expect), (verdict, own, forms) in zip(cases, judged)
                    if expect == expected and own == kind))
            cells = [f"{count} of {total}" for count, total in zip(counts, totals)]
            print(f"| {name} | " + " | ".join(cells) + f" | {sum(counts)} of {sum(totals)} |")


if __name__ == "__main__":
    main() if "--here" in sys.argv else in_environment()
