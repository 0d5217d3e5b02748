"""The deck for a simulated learner: finds the card of a question, and its right and wrong answers.

It uses only deck.json and the text of the question, never the program's judgement of what is right.
"""

import dataclasses
import json
import math
import re

TYPED = {"typed", "cloze", "computed", "gap", "rank"}
MONTHS = ("January February March April May June July August September October November December").split()
OPTION = re.compile(r"^ +([0-9a-z]) {2}(\S.*)$")


def words(text):
    return " ".join(text.split())


@dataclasses.dataclass
class Asked:
    """One question on the screen."""

    card: str
    kind: str
    right: str  # what to type
    wrong: list  # what a learner who guesses may type
    chances: int  # equally likely blind guesses; 0 where the answer is typed

    @property
    def is_typed(self):
        return self.chances == 0


class Deck:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            deck = json.load(file)
        self.cards = {card["id"]: card for card in deck["cards"]}
        self.order = [deck["cards"][place]["id"] for place in deck["order"]]  # in which a learner meets them
        self.forms = {}
        for card in self.cards.values():
            for form in card["forms"]:
                self.forms.setdefault(words(form["stem"]), []).append((card, form))
        self.stems = sorted(self.forms, key=len, reverse=True)

    def find(self, text):
        """The question that stands last in some output; None if there is none."""
        flat = words(text)
        places = [(flat.rfind(stem), stem) for stem in self.stems if stem in flat]
        if not places:
            return None
        # Of stems that end at the same place the longest is the question.
        _, stem = max(places, key=lambda found: (found[0] + len(found[1]), len(found[1])))
        return self.asked(stem, options(after(text, stem)))

    def introduced(self, text):
        """The cards that some output shows before they are asked."""
        blocks = [words(block) for block in text.split("\n\n") if "A new fact:" in block]
        return [self.shown(block) for block in blocks]

    def shown(self, block):
        for card in self.cards.values():
            gap = next((form["stem"] for form in card["forms"] if form["kind"] == "cloze"), "")
            sentence = words(gap.split(": ", 1)[-1].replace("[…]", typed(card["answer"])))
            phrase = card["label"][:1].upper() + card["label"][1:]
            plain = gap and card["answer"]["type"] in ("name", "year", "date")
            if (plain and f"new {sentence}" in block or f"new {phrase}: " in block
                    or f"new {words(card['forms'][0]['stem'])} " in block):
                return card["id"]
        raise ValueError(f"no card is shown in {block!r}")

    def asked(self, stem, shown):
        texts = [text for _, text in shown]
        candidates = self.forms[stem]
        for card, form in candidates:
            if not shown and form["kind"] in TYPED:
                return Asked(card["id"], form["kind"], typed(card["answer"]), [], 0)
            offered = [words(option) for option in form.get("items", []) + form.get("options", [])]
            if shown and form["kind"] not in TYPED and sorted(offered) == sorted(texts):
                return arranged(card, form, shown) if "arrangement" in form else picked(card, form, shown)
        for card, _ in candidates:  # two cards that were confused, set against each other
            for right in rights(card):
                if right in texts:
                    mark = shown[texts.index(right)][0]
                    wrong = [other for other, _ in shown if other != mark]
                    return Asked(card["id"], "contrast", mark, wrong, len(shown))
        raise ValueError(f"no card for {stem!r} with {texts}")


def after(text, stem):
    """The lines below a stem, however it was broken into lines."""
    lines = text.split("\n")
    for first in range(len(lines) - 1, -1, -1):
        for last in range(first + 1, min(first + 12, len(lines)) + 1):
            if words("\n".join(lines[first:last])).endswith(stem):
                return lines[last:]
    return []


def options(lines):
    """(mark, text) of the options in the lines below a question."""
    found = []
    for line in lines:
        match = OPTION.match(line)
        if match:
            found.append([match[1], match[2]])
        elif found and line.startswith("     ") and line.strip():
            found[-1][1] += " " + line.strip()
        elif found and not line.strip():
            break
    return [(mark, words(text)) for mark, text in found]


def picked(card, form, shown):
    right = words(form["options"][form["right"]])
    marks = {text: mark for mark, text in shown}
    wrong = [mark for text, mark in marks.items() if text != right]
    return Asked(card["id"], form["kind"], marks[right], wrong, len(shown))


def arranged(card, form, shown):
    letters = {text: mark for mark, text in shown if mark.isalpha()}
    items = [text for mark, text in shown if mark.isdigit()]
    right = [letters[words(form["options"][place])] for place in form["arrangement"]]
    if items:
        of = dict(zip([words(item) for item in form["items"]], right))
        right = [of[item] for item in items]
    wrong = right[1:] + right[:1]
    chances = math.perm(len(letters), len(right))
    return Asked(card["id"], form["kind"], "".join(right), ["".join(wrong)], chances)


def rights(card):
    """Ways in which the right answer of a card may be written among options."""
    found = [typed(card["answer"])]
    if card["answer"]["type"] == "number":
        value, unit = card["answer"]["value"], card["answer"].get("unit", "")
        number = f"{float(value):,.10g} {unit}".strip() if "." in value else f"{int(value):,} {unit}".strip()
        found += [number, f"about {number}"]
    for form in card["forms"]:
        if form["kind"] in ("choice", "position"):
            found.append(words(form["options"][form["right"]]))
    return found


def typed(answer):
    """The right answer as somebody types it."""
    kind = answer["type"]
    if kind == "name":
        return answer["accepted"][0]
    if kind == "number":
        return answer["value"]
    if kind == "year":
        return str(answer["year"])
    if kind == "date":
        parts = [answer.get("day"), answer.get("month") and MONTHS[answer["month"] - 1], answer.get("year")]
        return " ".join(str(part) for part in parts if part)
    return ", ".join(item[0] for item in answer["items"][: answer["needed"]])
