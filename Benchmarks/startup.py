"""Measures how long the program takes to print its version, and to show the first question."""

import sys
import tempfile

from timing import seconds, table

program = sys.argv[1]
with tempfile.TemporaryDirectory() as folder:
    state = {"HEGANG_PROGRESS": folder, "XDG_STATE_HOME": folder}
    table(
        "Start-up (budgets: --version 10 ms, first question 50 ms)",
        [
            ("hegang --version", seconds([program, "--version"])),
            ("hegang study, to the first question", seconds([program, "study"], environment=state)),
            ("peer: bash -c :", seconds(["bash", "-c", ":"])),
            ("peer: python3 -c pass", seconds(["python3", "-c", "pass"])),
        ],
        base="hegang --version")
