"""Runs the queries of Progress/QUERIES.md in DuckDB and PostgreSQL, and compares the results with counts made here.

    python3 queries.py PROGRAM [COUNT [SEED]]

The program makes the progress of COUNT learners (0: 30); some lines are in two files. DuckDB is used as a Python
module, PostgreSQL from Debian's folder, with its own server.
"""

import collections
import contextlib
import glob
import json
import os
import random
import re
import shutil

import decks
import postgres
import program
from journals import valid_lines

PAGE = os.path.join(program.HERE, "..", "..", "Progress", "QUERIES.md")


def documented():
    """The queries of the page, by engine."""
    with open(PAGE, encoding="utf-8") as file:
        parts = re.split(r"^(DuckDB|PostgreSQL): .*:$", file.read(), flags=re.M)
    return {
        engine: "\n".join(line[4:] for line in text.split("\n") if line.startswith("    "))
        for engine, text in zip(parts[1::2], parts[2::2])}


def study_class(folder, learners, generator):
    """Gives every learner some answers, right and wrong; gives the lines of each."""
    deck = decks.wide(folder, 90)
    lines = {}
    for number in range(learners):
        name = f"pupil-{number}"
        answers = [str(100 + place if generator.random() < 0.5 else 2_000_000 + place) for place in range(20)]
        program.run(
            folder, ["study", "--learner", name, "--form", "typed", "--limit", "12", "--new", "12"],
            "".join(f"{answer}\n\n" for answer in answers), HEGANG_DECKS=deck, HEGANG_PROGRESS=folder + "/Progress",
            HEGANG_NOW=str(program.NOW + 3600 * number))
        log = f"{folder}/Progress/{name}/log"
        segment = glob.glob(log + "/*.jsonl")[0]
        # What a sync tool puts aside holds the same lines again.
        shutil.copy(segment, segment.replace(".jsonl", ".sync-conflict-20261121-120000-ABCDEFG.jsonl"))
        lines[name] = [json.loads(line) for line in valid_lines(log)]
    return lines


def expected(lines, by_learner):
    """Answers and the share of right ones, by learner and topic or by topic alone."""
    groups = collections.defaultdict(list)
    for learner, events in lines.items():
        for event in events:
            if event["e"] == "ans":
                groups[(learner, event["topic"]) if by_learner else (event["topic"],)].append(event["g"] > 1)
    return [(*key, len(right), sum(right) / len(right)) for key, right in sorted(groups.items())]


def differ(rows, wanted):
    """Whether rows are not the wanted ones; shares are rounded by the engines."""
    rows = [(*row[:-1], float(row[-1])) for row in rows]
    return len(rows) != len(wanted) or any(
        tuple(map(str, row[:-1])) != tuple(map(str, other[:-1])) or abs(row[-1] - other[-1]) > 0.0051
        for row, other in zip(rows, wanted))


def in_duckdb(query, folder, lines):
    try:
        import duckdb
    except ImportError:
        return None
    with contextlib.chdir(folder):
        rows = duckdb.sql(query).fetchall()
    return [f"DuckDB: {rows[:3]}"] if differ(rows, expected(lines, True)) else []


def in_postgres(query, folder, lines):
    if postgres.is_missing():
        return None
    # Loading twice must change nothing.
    begin, load = query[:query.index("create temp")], query[query.index("create temp"):]
    with postgres.server(folder) as server:
        done = server.psql("boss", begin + load + "\ndrop table loaded;\n" + load, check=False, folder=folder)
    rows = [row.split("|") for row in done.stdout.splitlines()]
    wanted = expected(lines, False)
    if done.returncode != 0 or differ(rows, wanted * 2):
        return [f"PostgreSQL: {rows[:3]} {done.stderr[-300:]}"]
    return []


def main():
    queries, failures, ran, skips = documented(), [], [], 0
    with program.scratch() as folder:
        lines = study_class(folder, program.count(3, 30), random.Random(program.seed()))
        for engine, run in [("DuckDB", in_duckdb), ("PostgreSQL", in_postgres)]:
            problems = run(queries[engine], folder, lines)
            if problems is None:
                print(f"queries: {engine} SKIPPED, it is not installed")
                skips += 1
            else:
                ran.append(engine)
                failures += problems
    answers = sum(event["e"] == "ans" for events in lines.values() for event in events)
    program.finish("queries", f"{answers} answers, in {' and '.join(ran) or 'no engine'}", failures, len(lines) if ran else 0, skips)


if __name__ == "__main__":
    main()
