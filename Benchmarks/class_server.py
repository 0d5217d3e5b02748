"""Measures a class on a PostgreSQL server: load, one learner's sync, each view, and hegang class.

    python3 class_server.py PROGRAM [LEARNERS…]

30, 1,000 and 10,000 learners by default, with 1,000 answers each; the last one needs 12 GB of disk under TMPDIR. The
server is local and has its default settings, fsync included, except for max_wal_size; two connections load at a time. Lines
come in as they would from learners: the server computes each checksum.
"""

import concurrent.futures
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, "..", "Tests", "Torture"))
import postgres  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[1])
SIZES = [int(word) for word in sys.argv[2:]] or [30, 1000, 10_000]
DECKS = os.path.join(HERE, "..", "Decks")
ANSWERS = 1000
NOW = 1795255200
VIEWS = {
    "learners": "select count(*) from hegang.learners",
    "answers, all counted": "select count(*) from hegang.answers",
    "progress of one learner": "select count(*) from (select * from hegang.progress where learner = 'p7') x",
    "progress of all": "select count(*) from (select * from hegang.progress) x",
    "hardest facts": "select count(*) from (select * from hegang.hardest_facts) x"}


def cards():
    """The cards of the first deck, with their topics."""
    with open(f"{DECKS}/Hegang/deck.json", encoding="utf-8") as file:
        return [(card["id"], card["topic"]) for card in json.load(file)["cards"]]


def line(writer, number, seconds, kind):
    """A line of a journal; `kind` is the part from `"e"` on."""
    day = time.strftime("%Y-%m-%d", time.gmtime(seconds - 4 * 3600))
    body = f'{{"v":1,"d":"{writer}","n":{number},"t":{seconds * 1000},"z":0,"h":4,"day":"{day}",{kind}'
    return f'{body},"c":"{zlib.crc32(body.encode()):08x}"}}'


def lines(learner, deck, first=1, count=ANSWERS, start=NOW - 90 * 86_400):
    """Ninety days of a learner's answers, with what else is in a journal: one in ten shares answers, one in twenty nothing."""
    draw = random.Random(f"{learner} {first}")
    writer = f"w{learner:07}"
    if first == 1 and learner % 20 in (3, 13, 19):
        yield line(writer, 0 + count + 1, start, f'"e":"set","key":"share","value":"{"nothing" if learner % 20 == 19 else "answers"}"')
    for number in range(first, first + count):
        card, topic = deck[min(int(draw.expovariate(1 / 80)), len(deck) - 1)]
        right = draw.random() < 0.8
        seconds = start + (number - first) * 90 * 86_400 // ANSWERS
        answer = line(
            writer, number, seconds,
            f'"e":"ans","deck":"hegang","topic":"{topic}","card":"{card}","form":"typed","g":{3 if right else 1},'
            f'"j":"{"correct" if right else "wrong"}","ms":{draw.randrange(900, 30000)},"a":"{draw.choice(["1926", "Luobei County", "-38.5"])}"')
        yield answer
        # One in a hundred is undone, one in a hundred is rated anew.
        if number % 50 == 0:
            change = '"e":"undo","ref":"{}","on":1' if number % 100 else '"e":"rate","ref":"{}","g":3'
            yield line(writer, 1_000_000 + number, seconds + 60, change.format(f"{writer}-{number}-{answer[-10:-2]}"))


def load(server, first, last):
    """Copies the lines of some learners to the server."""
    deck = cards()
    process = subprocess.Popen(
        ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", server.url("boss"), "-c", "copy hegang.lines (learner, line) from stdin csv quote e'\\x01' delimiter e'\\x02'"],
        stdin=subprocess.PIPE)
    for learner in range(first, last):
        process.stdin.write("".join(f"p{learner}\x02{text}\n" for text in lines(learner, deck)).encode())
    process.stdin.close()
    assert process.wait() == 0


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def hegang(folder, *arguments):
    """Runs the program; gives its wall seconds, its most memory in MB and its output."""
    environment = {
        "PATH": os.environ["PATH"], "HOME": folder, "HEGANG_DECKS": DECKS, "HEGANG_PROGRESS": folder + "/Progress",
        "XDG_STATE_HOME": folder + "/state", "HEGANG_NOW": str(NOW), "TERM": "dumb"}
    start = time.perf_counter()
    process = subprocess.Popen([PROGRAM, *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, (arguments, process.returncode)
    return time.perf_counter() - start, usage.ru_maxrss / 1024, output


def row(name, seconds, more=""):
    print(f"  {name:44}{seconds:10.2f} s  {more}", flush=True)


def sync(server, folder):
    """One learner on a new machine, with nothing new, with 20 new answers, and with 50,000 lines."""
    url = server.url("p7")
    row("sync: a new machine", *with_words(hegang(folder, "sync", "--remote", url)))
    row("sync: nothing new", *with_words(hegang(folder, "sync")))
    log = f"{folder}/Progress/learner/log"
    with open(f"{log}/w0000007.000009.jsonl", "w", encoding="utf-8") as file:
        file.writelines(text + "\n" for text in lines(7, cards(), 5001, 20, NOW))
    row("sync: 20 new answers", *with_words(hegang(folder, "sync")))
    with open(f"{log}/w0000007.000010.jsonl", "w", encoding="utf-8") as file:
        file.writelines(text + "\n" for text in lines(7, cards(), 10_001, 49_000, NOW))
    row("sync: 49,000 more", *with_words(hegang(folder, "sync")))
    row("sync: nothing new, 50,020 lines", *with_words(hegang(folder, "sync")))


def with_words(run):
    seconds, memory, output = run
    return seconds, f"{memory:4.0f} MB  {output.strip()}"


def measure(learners):
    with tempfile.TemporaryDirectory(prefix="hegang-class-") as folder, postgres.server(folder, "-c max_wal_size=4GB", "fast") as server:
        hegang(folder, "class", "--setup", server.url("boss"))
        server.psql("boss", "create role alan login in role hegang_teacher;" + "".join(
            f"create role p{number} login in role hegang_learner;" for number in range(learners)))
        print(f"{learners} learners, {learners * ANSWERS} answers")
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            half = learners // 2
            row("load", timed(lambda: list(pool.map(lambda ends: load(server, *ends), [(0, half), (half, learners)]))))
        row("vacuum analyze", timed(lambda: server.psql("boss", "vacuum analyze")))
        size = server.psql("boss", "select pg_size_pretty(pg_total_relation_size('hegang.lines')), pg_size_pretty(pg_relation_size('hegang.lines'))")
        print(f"  size with indexes, and of the table alone: {size}")
        sync(server, folder)
        for name, query in VIEWS.items():
            row(f"view: {name}", timed(lambda: server.psql("alan", query)), server.psql("alan", query) if learners < 10_000 else "")
        seconds, memory, _ = hegang(folder, "class", server.url("alan"))
        row("hegang class", seconds, f"{memory:4.0f} MB")


if __name__ == "__main__":
    for size in SIZES:
        measure(size)
