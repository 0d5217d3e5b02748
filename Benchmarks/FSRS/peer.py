"""Runs fsrs-rs (through fsrs-rs-python) and this library on the same logs, and prints one table.

    python3 peer.py PATH/TO/fsrs-bench [log.csv ...]

Needs fsrs-rs-python 0.9.3. Without logs it makes three, of 10,000, 50,000 and 500,000 reviews. Seconds are
processor time of all threads, so that other programs matter little; for a fit with Anki's settings, seconds of
real time are below. Ratios are peer / ours; for losses the last column is ours - peer.
"""
import csv, json, resource, subprocess, sys, tempfile, time
from fsrs_rs_python import (
    DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview, SimulatorConfig, TrainingConfig, default_simulator_config,
    optimal_retention, simulate)

DAY, ROLLOVER = 86_400_000, 4 * 3_600_000


def items(path):
    cards, targets, ids = {}, [], []
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            at, card = int(row["review_time"]), row["card_id"]
            history = cards.setdefault(card, [])
            day = (at - ROLLOVER) // DAY
            delta = day - history[-1][0] if history else 0
            history.append((day, FSRSReview(int(row["review_rating"]), delta)))
            if delta > 0:
                targets.append(FSRSItem([review for _, review in history]))
                ids.append(int(card))
    return targets, ids, [FSRSItem([r for _, r in h]) for h in cards.values()]


def best(runs, body, clock=time.process_time):
    times = []
    for _ in range(runs):
        start = clock()
        result = body()
        times.append(clock() - start)
    return min(times), result


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def peer(path):
    targets, ids, whole = items(path)
    runs = 2 if len(targets) > 100_000 else 5
    before = peak()
    anki = TrainingConfig(num_epochs=8)
    found = {}
    for name, body in {
        "anki": lambda: FSRS([]).compute_parameters(targets, ids, True, 1, anki),
        "default": lambda: FSRS([]).compute_parameters(targets),
    }.items():
        took, weights = best(runs, body)
        waited, _ = best(runs, body, time.perf_counter)
        found[name] = {"seconds": took, "clock": waited, "loss": FSRS(list(weights)).evaluate(targets).log_loss}
    model = FSRS([])
    found["megabytes"] = peak() - before
    found["replay"], _ = best(9, lambda: model.memory_state_batch(whole))
    return found


def year():
    """A year with a thousand cards, ten new a day, no limit of time."""
    d = default_simulator_config()
    return SimulatorConfig(
        1_000, 365, float("inf"), 36_500.0, d.first_rating_prob, d.review_rating_prob, 10, 9_999, True,
        d.learning_step_transitions, d.relearning_step_transitions, d.state_rating_costs,
        d.learning_step_count, d.relearning_step_count)


def planning(program):
    ours = json.loads(subprocess.run([program, "plan", "all"], stdout=subprocess.PIPE, check=True).stdout)
    play, _ = best(3, lambda: simulate(DEFAULT_PARAMETERS, 0.9, year(), 1))
    search, _ = best(2, lambda: optimal_retention(year(), DEFAULT_PARAMETERS))
    print("a year with 1,000 cards")
    for name, key, other in [("simulate s", "simulate", play), ("optimal retention s", "optimal_retention", search)]:
        print(f"  {name:32}{ours[key]:>12.4f}{other:>12.4f}{other / ours[key]:>9.2f}")


def main():
    program, logs = sys.argv[1], sys.argv[2:]
    folder = tempfile.mkdtemp()
    for count in [] if logs else [10_000, 50_000, 500_000]:
        logs.append(f"{folder}/{count}.csv")
        with open(logs[-1], "w") as file:
            subprocess.run([program, "make", str(count)], stdout=file, check=True)
    print(f"{'':34}{'ours':>12}{'fsrs-rs':>12}{'ratio':>9}")
    for log in logs:
        ours = json.loads(subprocess.run([program, "run", log], stdout=subprocess.PIPE, check=True).stdout)
        theirs = peer(log)
        print(f"{ours['reviews']:,} reviews")

        def row(name, one, other, form="{:.4f}"):
            print(f"  {name:32}{form.format(one):>12}{form.format(other):>12}{other / one:>9.2f}")

        fit = ours["fit"]
        row("fit s (theirs: Anki's settings)", fit["seconds"], theirs["anki"]["seconds"])
        row("the same by the clock s", fit["clock"], theirs["anki"]["clock"])
        row("fit s (theirs: default, plain)", fit["seconds"], theirs["default"]["seconds"])
        row("8 epochs in batches s", ours["fit_batches_8"]["seconds"], theirs["anki"]["seconds"])
        for name in ["anki", "default"]:
            loss = theirs[name]["loss"]
            line = f"  {'loss after fit (theirs: ' + name + ')':32}{fit['loss']:>12.5f}{loss:>12.5f}"
            print(f"{line}{fit['loss'] - loss:>+9.5f}")
        row("replay s", ours["replay"], theirs["replay"])
        print(f"  {'replay, all cores over one':32}{ours['replay_speedup']:>12.2f}")
        row("memory while fitting, MB", max(1, ours["fit_megabytes"]), theirs["megabytes"], "{}")
    planning(program)
    print(subprocess.run([program, "steps", "all"], stdout=subprocess.PIPE, check=True, text=True).stdout, end="")


main()
