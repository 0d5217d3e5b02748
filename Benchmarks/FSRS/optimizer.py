"""Fits the same log with FSRS-Optimizer and with this library, and evaluates both fits with FSRS-Optimizer.

    python3 -m venv .build/optimizer && .build/optimizer/bin/pip install FSRS-Optimizer==6.5.0
    .build/optimizer/bin/python optimizer.py PATH/TO/fsrs-bench [log.csv]

It requires PyTorch, some gigabytes. The log loss is that of FSRS-Optimizer on the answers that it keeps.
"""
import csv, json, os, shutil, subprocess, sys, tempfile, time, warnings

warnings.filterwarnings("ignore")
from fsrs_optimizer import Optimizer


# FSRS-Optimizer leaves out what is older than 2006; made-up logs begin in 1970.
LATER = 14_000 * 86_400_000


def make(program, path):
    """Writes a log of 10,000 reviews, moved into the present."""
    log = subprocess.run([program, "make", "10000"], stdout=subprocess.PIPE, check=True, text=True).stdout
    rows = list(csv.DictReader(log.splitlines()))
    with open(path, "w", newline="") as file:
        out = csv.DictWriter(file, rows[0])
        out.writeheader()
        out.writerows({**row, "review_time": int(row["review_time"]) + LATER} for row in rows)


def main():
    program = os.path.abspath(sys.argv[1])
    log = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else None
    folder = tempfile.mkdtemp()
    os.chdir(folder)
    if log:
        shutil.copy(log, "revlog.csv")
    else:
        make(program, "revlog.csv")
    peer = Optimizer()
    peer.create_time_series("UTC", "2006-10-05", 4, analysis=False)
    peer.define_model()
    start = time.process_time()
    peer.initialize_parameters(verbose=False)
    peer.train(verbose=False)
    took = time.process_time() - start
    before, theirs = peer.evaluate(save_to_file=False)
    lines = subprocess.run([program, "weights", "revlog.csv"], stdout=subprocess.PIPE, check=True, text=True).stdout
    peer.w = json.loads(lines)
    _, ours = peer.evaluate(save_to_file=False)
    own = json.loads(subprocess.run([program, "run", "revlog.csv"], stdout=subprocess.PIPE, check=True).stdout)
    seconds = own["fit_all_alike"]["seconds"]
    print(f"{own['reviews']:,} reviews, of which FSRS-Optimizer judges {len(peer.dataset):,}")
    print(f"log loss: default weights {before:.5f}, FSRS-Optimizer {theirs:.5f}, ours {ours:.5f}")
    print(f"fit, processor: FSRS-Optimizer {took:.1f} s, ours {seconds:.4f} s")
    shutil.rmtree(folder)


main()
