"""Measures the time of whole commands, and prints tables of the results."""

import os
import statistics
import subprocess
import time


def seconds(command, runs=30, stdin=b"", environment=None):
    """Wall times of a command, in seconds, each run a process of its own."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(
            command, input=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})}, check=False)
        times.append(time.perf_counter() - start)
    return times[1:]  # the first one warms the caches


def table(title, rows, base=None, unit="ms", factor=1000):
    """Prints minimum and median of each row, and its median over that of the row named `base`."""
    print(title)
    medians = {name: statistics.median(times) for name, times in rows if times}
    print(f"  {'':44} {'min':>9} {'median':>9}   ratio")
    for name, times in rows:
        if not times:
            print(f"  {name:44} skipped: not installed")
            continue
        ratio = f"{medians[name] / medians[base]:7.2f}" if base in medians else ""
        print(f"  {name:44} {min(times) * factor:9.3f} {medians[name] * factor:9.3f} {ratio}  {unit}")
