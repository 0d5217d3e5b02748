"""Compares the out-of-sample log loss of this library and of fsrs-rs on the same learners.

    python3 held_out.py PATH/TO/fsrs-bench LOG...

Logs are review logs of the FSRS tools (.csv) or learners of the test vectors (.json). Both libraries fit to
the past and predict what came next, five times (a time split). fsrs-rs is run with its library default,
with Anki's settings, and with the longer trainings that do better. Needs fsrs-rs-python 0.9.3.
"""
import csv, json, math, subprocess, sys, tempfile
from fsrs_rs_python import FSRS, FSRSItem, FSRSReview, TrainingConfig

DAY, ROLLOVER = 86_400_000, 4 * 3_600_000
SETTINGS = {"plain 5": (False, 5), "Anki 8": (True, 8), "plain 12": (False, 12), "plain 20": (False, 20), "plain 40": (False, 40)}


def as_csv(path):
    if not path.endswith(".json"):
        return path
    name = tempfile.mkstemp(suffix=".csv")[1]
    with open(name, "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["card_id", "review_time", "review_rating"])
        rows.writerows([card, at * 1000, rating] for card, at, rating, _ in json.load(open(path))["reviews"])
    return name


def items(path):
    """Targets in order of time: an item, its card, and the answer to foretell."""
    cards, found = {}, []
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            at, card = int(row["review_time"]), int(row["card_id"])
            history = cards.setdefault(card, [])
            day = (at - ROLLOVER) // DAY
            delta = day - history[-1][0] if history else 0
            history.append((day, FSRSReview(int(row["review_rating"]), delta)))
            if delta > 0:
                found.append((FSRSItem([review for _, review in history]), card))
    return found


def fitted(past, by_card, epochs):
    config = TrainingConfig(num_epochs=epochs)
    fsrs = FSRS([])
    if by_card:
        return fsrs.compute_parameters([item for item, _ in past], [card for _, card in past], True, 1, config)
    return fsrs.compute_parameters([item for item, _ in past], None, True, 1, config)


def theirs(path, by_card, epochs):
    found = items(path)
    size, loss, count = len(found) // 6, 0.0, 0
    for fold in range(1, 6):
        end = len(found) if fold == 5 else (fold + 1) * size
        model = FSRS(list(fitted(found[:fold * size], by_card, epochs)))
        part = [item for item, _ in found[fold * size:end]]
        # Recency weights would count in `evaluate`; so the loss of every item is taken by itself.
        for item in part:
            loss += model.evaluate([item]).log_loss
            count += 1
    return loss / count


def main():
    program, logs = sys.argv[1], sys.argv[2:]
    print(f"{'held-out log loss':22}{'ours':>10}{'chosen':>10}" + "".join(f"{name:>11}" for name in SETTINGS) + "   chosen - best")
    for log in logs:
        path = as_csv(log)
        ours = json.loads(subprocess.run([program, "choose", path], stdout=subprocess.PIPE, check=True).stdout)
        losses = [theirs(path, *setting) for setting in SETTINGS.values()]
        best = ours["losses"][ours["best"]]
        name = log.split("/")[-1].rsplit(".", 1)[0]
        row = f"{name:22}{ours['default']:>10.6f}{best:>10.6f}" + "".join(f"{loss:>11.6f}" for loss in losses)
        print(row + f"{best - min(losses):>+16.6f}", flush=True)


main()
