#!/usr/bin/env python3
"""The decks as question banks and as tables, read by readers that others wrote.

    Tests/Peers/quizzes.py PROGRAM [DECK...]

Each deck is exported in each format and way of asking. Every value that a reader gives is compared with the deck:
the question, the right answer, the wrong options, the tolerance, the pairs, the order. A question that is missing
or differs is lost. What a reader does not know is counted beside it, with the reason.
"""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

ROOT = pathlib.Path(__file__).resolve().parents[2]
STYLES = ["choice", "typed", "cloze", "true-false"]
# What each style asks first, as the documentation of the program has it.
OTHERS = ["order", "match", "membership", "typed", "choice", "position", "true-false"]
CHOICE = ["choice", "position"] + OTHERS
ORDERS = {
    "choice": CHOICE,
    "typed": ["typed", "rank", "computed"] + OTHERS,
    "cloze": ["cloze"] + CHOICE,
    "true-false": ["true-false", "membership", "no-longer-true"] + CHOICE,
}
PICKED = {"choice", "true-false", "membership", "position", "estimate", "compare", "before-or-after", "timeline",
          "odd-one-out", "contrast", "which-source", "no-longer-true"}


class Expected:
    """What a bank must have of a card, from the file of the deck alone."""

    def __init__(self, card, style):
        order = ORDERS[style]
        form = min(card["forms"], key=lambda f: order.index(f["kind"]) if f["kind"] in order else len(order))
        answer = card["answer"]
        self.text, self.kind, self.right, self.wrong, self.pairs = form["stem"], form["kind"], None, [], []
        if self.kind == "timeline":
            self.text = "; ".join(form["items"]) + ". " + self.text
        options = self.options = form.get("options", [])
        if self.kind == "order":
            self.type, self.right = "order", [options[i] for i in form["arrangement"]]
        elif self.kind == "match":
            self.type = "pairs"
            self.pairs = list(zip(form["items"], [options[i] for i in form["arrangement"]]))
            self.wrong = [o for i, o in enumerate(options) if i not in form["arrangement"]]
        elif self.kind in PICKED:
            self.right = options[form["right"]]
            self.wrong = [o for o in options if o != self.right]
            self.type = "truth" if options == ["true", "false"] else "choice"
        elif answer["type"] == "number":
            self.type, self.right = "number", answer
        elif answer["type"] == "year":
            self.type, self.right = "number", {"value": str(answer["year"]), "year": True}
        elif answer["type"] == "name" and not answer.get("points") and self.kind != "open":
            self.type, self.right = "text", answer["accepted"]
        elif answer["type"] == "list" and answer["needed"] == 1:
            self.type, self.right = "text", [form for item in answer["items"] for form in item]
        elif answer["type"] == "date":
            self.type, self.right = "date", answer
        else:
            self.type = "open"
        self.gap = self.kind == "cloze" and self.type in ("text", "date")

    def takes(self, text):
        """Whether a question has the text, after which a number may have hints."""
        if self.gap:
            # Some readers drop the spaces around a gap.
            return "".join(text.split()) == "".join(self.text.replace("[…]", "{}").split())
        hints = self.type == "number" and plain(text).startswith(plain(self.text))
        return hints or plain(text) == plain(self.text)

    def takes_number(self, middle, tolerance):
        """Whether exactly the numbers are right that the value and its precision allow."""
        value = float(self.right["value"])
        if self.right.get("year"):
            return middle == value and tolerance == 0
        precision = self.right.get("precision")
        limits = isinstance(precision, dict) and (precision.get("about") or precision.get("within"))
        near = 1e-9 * max(1, abs(value))
        if limits:
            low, high = map(float, limits)
            wide = [round_to(value, n) for n in range(self.right["figures"], 16)]
            if "about" in precision:
                low, high = min([low] + wide), max([high] + wide)
            return abs(middle - tolerance - low) <= near and abs(middle + tolerance - high) <= near
        reach = max(abs(round_to(value, n) - value) for n in range(self.right["figures"], 16))
        if isinstance(precision, dict) and "decimals" in precision:
            reach = max(reach, 0.5 * 10 ** -precision["decimals"])
        if isinstance(precision, dict) and "figures" in precision:
            reach = max(reach, abs(float("5e%d" % (exponent(value) - precision["figures"]))))
        return abs(middle - value) <= near and abs(tolerance - reach) <= near

    def takes_texts(self, texts):
        if self.type == "date":
            return len(texts) > 1 and all(str(self.right["year"]) in text for text in texts)
        return [plain(t) for t in texts] == [plain(t) for t in self.right]


def exponent(value):
    return int(f"{abs(value):e}".split("e")[1])


def round_to(value, figures):
    """Half away from zero, as one learns it."""
    if value == 0:
        return 0.0
    unit = 10.0 ** (exponent(value) - figures + 1)
    return float(f"{(abs(value) / unit + 0.5 + 1e-9) // 1 * unit:.12g}") * (1 if value > 0 else -1)


def plain(text):
    return " ".join(text.split())


class Count:
    """How many questions a reader has read, and which it has not."""

    def __init__(self):
        self.read, self.lost, self.unknown = 0, [], {}

    def check(self, name, good):
        if good:
            self.read += 1
        else:
            self.lost.append(name)

    def skip(self, reason):
        self.unknown[reason] = self.unknown.get(reason, 0) + 1


def unescaped(text):
    """pygiftparser leaves the backslashes."""
    return re.sub(r"\\(.)", lambda sign: "\n" if sign[1] == "n" else sign[1], text)


def without_format(text):
    return text[len("[plain]"):] if text.startswith("[plain]") else text


def pygiftparser(text, cards, style):
    from pygiftparser import answer as kinds
    from pygiftparser import parser

    count, found = Count(), {}
    for question in parser.parseFile(io.StringIO(text)):
        if question.source.strip():
            found[unescaped(question.title)] = question
    for card in cards:
        expected, question = Expected(card, style), found.get(card["id"])
        if question is None:
            count.lost.append(card["id"])
            continue
        if expected.type == "number" and expected.right["value"].startswith("-"):
            count.skip("negative numbers")
            continue
        text = unescaped(question.text) + ("{}" + unescaped(question.tail) if question.tail else "")
        if expected.gap and not question.tail:
            text += "{}"
        good = question.valid and expected.takes(text) and bool(question.generalFeedback)
        answers = question.answers

        def said(one):
            return without_format(unescaped(one.answer).strip())
        if expected.type == "choice":
            good = good and isinstance(answers, kinds.SelectSet)
            good = good and [said(a) for a in answers.answers if a.fraction == 100] == [expected.right]
            good = good and [said(a) for a in answers.answers if a.fraction == 0] == expected.wrong
        elif expected.type == "truth":
            good = good and isinstance(answers, kinds.TrueFalseSet) and answers.answer == (expected.right == "true")
        elif expected.type == "number":
            good = good and isinstance(answers, kinds.NumericAnswerSet) and len(answers.answers) == 1
            good = good and expected.takes_number(answers.answers[0].value, answers.answers[0].tolerance)
        elif expected.type in ("text", "date"):
            good = good and isinstance(answers, kinds.ShortSet) and expected.takes_texts([said(a) for a in answers.answers])
        elif expected.type in ("pairs", "order"):
            good = good and isinstance(answers, kinds.MatchingSet)
            pairs = [(unescaped(a.question).strip(), unescaped(a.answer).strip()) for a in answers.answers]
            if expected.type == "order":
                good = good and pairs == [(str(i + 1), text) for i, text in enumerate(expected.right)]
            else:
                good = good and pairs == expected.pairs + [("", text) for text in expected.wrong]
        else:
            good = good and isinstance(answers, kinds.Essay)
        count.check(card["id"], good)
    return count


def moodle_xml_parser(text, cards, style):
    from moodle_xml_parser import parser

    count, found = Count(), {}
    read = parser.parse_string(text)
    for question in read["multichoice"] + read["cloze"]:
        found[question.name] = question
    for card in cards:
        expected, question = Expected(card, style), found.get(card["id"])
        if expected.type == "choice" and question is not None:
            options = question.options
            good = expected.takes(question.text_pre_parse) and question.single and bool(question.general_feedback)
            good = good and [o.answer for o in options if o.score_fraction == 100] == [expected.right]
            good = good and [o.answer for o in options if o.score_fraction == 0] == expected.wrong
        elif expected.gap and question is not None:
            gap = question.gaps[0]
            good = expected.takes(re.sub(r"\{.*?\}", "{}", question.text_pre_parse)) and len(question.gaps) == 1
            good = good and expected.takes_texts([o.answer for o in gap.options])
            good = good and all(o.score == 100 for o in gap.options)
        elif expected.type == "choice" or expected.gap:
            good = False
        else:
            count.skip("types other than multichoice and cloze")
            continue
        count.check(card["id"], good)
    return count


def element_tree(text, cards, style):
    """A general XML parser, for the types that the reader of quizzes does not know."""
    count = Count()
    found = {q.findtext("name/text"): q for q in tree.fromstring(text).iter("question") if q.get("type") != "category"}
    for card in cards:
        expected, question = Expected(card, style), found.get(card["id"])
        if question is None:
            count.lost.append(card["id"])
            continue
        text, kind = question.findtext("questiontext/text"), question.get("type")
        answers = [(a.findtext("text"), a.get("fraction")) for a in question.findall("answer")]
        pairs = [(p.findtext("text"), p.findtext("answer/text")) for p in question.findall("subquestion")]
        right = [text for text, share in answers if share == "100"]
        wrong = [text for text, share in answers if share == "0"]
        good = question.findtext("idnumber") == card["id"] and bool(question.findtext("generalfeedback/text"))
        if not expected.gap:
            good = good and expected.takes(text)
        if expected.gap:
            good = good and kind == "cloze"
        elif expected.type == "choice":
            good = good and (kind, right, wrong) == ("multichoice", [expected.right], expected.wrong)
        elif expected.type == "truth":
            good = good and (kind, right) == ("truefalse", [expected.right])
        elif expected.type == "number":
            answer = question.find("answer")
            good = good and kind == "numerical" and expected.takes_number(
                float(answer.findtext("text")), float(answer.findtext("tolerance")))
        elif expected.type in ("text", "date"):
            good = good and kind == "shortanswer" and expected.takes_texts([t.replace("\\*", "*") for t in right])
        elif expected.type == "pairs":
            good = good and kind == "matching" and [(a or "", b) for a, b in pairs] == expected.pairs + [("", t) for t in expected.wrong]
        elif expected.type == "order":
            good = good and (kind, right) == ("ordering", expected.right)
        else:
            good = good and kind == "essay" and bool(question.findtext("graderinfo/text"))
        count.check(card["id"], good)
    return count


def moodle_questions(text, cards, style):
    """A writer of the same format: the answers that it writes for a card must be ours, in the same order."""
    from moodle_questions.questions import MultipleChoiceQuestion, ShortAnswerQuestion

    count = Count()
    found = {q.findtext("name/text"): q for q in tree.fromstring(text).iter("question") if q.get("type") != "category"}
    for card in cards:
        expected, ours = Expected(card, style), found.get(card["id"])
        if expected.type not in ("choice", "text") or expected.gap:
            count.skip("types other than multichoice and shortanswer")
            continue
        kind = MultipleChoiceQuestion if expected.type == "choice" else ShortAnswerQuestion
        theirs = kind(name=card["id"], question_text=expected.text, default_mark=1)
        for text in expected.options if expected.type == "choice" else expected.right:
            is_right = expected.type == "text" or text == expected.right
            theirs.add_answer(100 if is_right else 0, text if expected.type == "choice" else text.replace("*", "\\*"))
        count.check(card["id"], ours is not None and answers(theirs._to_xml_element()) == answers(ours))
    return count


def answers(question):
    """The name of a question, and its answers with their weights."""
    return question.findtext("name/text"), [
        (a.findtext("text"), float(a.get("fraction"))) for a in question.findall("answer")]


def python_csv(text, cards, dialect):
    """The table with the module csv, whose text has a row for each fact."""
    count = Count()
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""), dialect=dialect)}
    for card in cards:
        if "." in card["fact"]:
            count.skip("cards that ask several facts together have no row")
            continue
        row = rows.get(card["fact"] + ("/reverse" if card["id"].endswith("/reverse") else ""))
        if row is None:
            count.lost.append(card["id"])
            continue
        answer = card["answer"]
        right = {
            "number": lambda: answer["value"], "year": lambda: str(answer["year"]), "name": lambda: answer["accepted"][0],
            "date": lambda: "-".join([str(answer["year"])] + ["%02d" % answer[k] for k in ("month", "day") if k in answer]),
            "list": lambda: "; ".join(" | ".join(item) for item in answer["items"]),
        }[answer["type"]]()
        if isinstance(answer.get("precision"), dict) and "within" in answer["precision"]:
            right = "..".join(answer["precision"]["within"])
        accepted = answer.get("accepted", [None])[1:]
        good = row["question"] == card["forms"][0]["stem"] and row["answer"] == right
        good = good and (not accepted or row["accepted"] == "; ".join(accepted))
        good = good and row.get("unit", "") == answer.get("unit", "") and row["note"] == card.get("note", "")
        count.check(card["id"], good)
    return count


def main():
    program = sys.argv[1]
    decks = sys.argv[2:] or ["Hegang", "Elements"]
    readers = []
    for name, format, reader in [("pygiftparser", "gift", pygiftparser), ("moodle_xml_parser", "moodle-xml", moodle_xml_parser),
                                 ("moodle_questions", "moodle-xml", moodle_questions)]:
        try:
            __import__(name)
            readers.append((name, format, reader))
        except ImportError:
            print(f"quizzes: {name} SKIPPED, it is not installed")
    readers += [("xml.etree", "moodle-xml", element_tree), ("csv", "csv", python_csv), ("csv", "tsv", python_csv)]
    print(f"{'deck':10}{'format':12}{'asked as':12}{'reader':20}{'read':>6}{'lost':>6}  not known to the reader")
    failed = 0
    for deck in decks:
        cards = json.loads((ROOT / "Decks" / deck / "deck.json").read_text())["cards"]
        for name, format, reader in readers:
            for style in STYLES if name != "csv" else [None]:
                command = [program, "export", "--decks", str(ROOT / "Decks"), "--deck", deck, "--what", "deck", "--format", format]
                run = subprocess.run(command + (["--form", style] if style else []), capture_output=True, check=True)
                text = run.stdout.decode()
                count = reader(text, cards, style) if style else reader(text, cards, "excel" if format == "csv" else "excel-tab")
                unknown = ", ".join(f"{number} {reason}" for reason, number in count.unknown.items())
                print(f"{deck:10}{format:12}{style or '':12}{name:20}{count.read:6}{len(count.lost):6}  {unknown}")
                for lost in count.lost[:5]:
                    print(f"    lost: {lost}")
                failed += len(count.lost)
    print(f"quizzes: {'FAILED' if failed else 'passed'}, {failed} lost")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
