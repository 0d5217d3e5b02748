"""Measures how many typed answers are judged in a second on one core: names, numbers, dates, lists.

Run alone with: python3 Benchmarks/judgements.py
"""

import pathlib
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
program = root / ".build/benchmarks/judgements"
sources = sorted((root / "Sources/Grading").rglob("*.swift")) + [root / "Benchmarks/judgements.swift"]
if not program.exists() or any(s.stat().st_mtime > program.stat().st_mtime for s in sources):
    program.parent.mkdir(parents=True, exist_ok=True)
    built = subprocess.run(
        ["swiftc", "-O", "-wmo", "-swift-version", "6", "-parse-as-library", "-package-name", "hegang",
         *map(str, sources), "-o", str(program)])
    if built.returncode:
        sys.exit("The judge could not be built.")
subprocess.run([str(program)], check=True)
