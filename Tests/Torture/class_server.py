"""Lets two machines of one learner exchange their progress through a PostgreSQL server, and cuts the exchanges off.

    python3 class_server.py PROGRAM [COUNT [SEED]]

In each of COUNT rounds (0: 200) both machines give answers; then each exchange is cut off at a random moment: the program is
killed, its psql is killed, or the server is stopped at once as by a power cut. Now and then a line on a machine is
damaged, or the learner erases everything on one machine. After each round both sync to the end: the server and both
machines must have the same lines, none lost and none twice.

Around it: a hostile learner, a hostile row and every failure end as they should, and a dump and its restore show
teachers the same.
"""

import contextlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import time
import zlib

import decks
import postgres
import program
from journals import line, typed, valid_lines

LEARNERS = ["ada", "ben", "cyd", "dan"]
VIEWS = ["learners", "answers", "progress", "hardest_facts", "shared_lines"]


class Machine:
    """A machine of the learner ada, with a progress folder of its own."""

    def __init__(self, folder, deck, user="ada"):
        self.folder, self.deck, self.user, self.saved = folder, deck, user, set()
        self.hour = 0
        os.makedirs(folder)

    def run(self, *arguments, text="", **more):
        return program.run(
            self.folder, arguments, text, HEGANG_DECKS=self.deck, HEGANG_NOW=str(program.NOW + 3600 * self.hour), **more)

    def study(self, answers, hours=1):
        self.hour += hours
        code, output, words = self.run(
            "study", "--form", "typed", "--new", "900", "--limit", str(len(answers)),
            text="".join(f"{answer}\n\n" for answer in answers))
        self.saved |= set(answers[:output.count("· saved")])
        return [] if code == 0 else [f"study ended with {code}: {words[-200:]}"]

    def lines(self):
        return valid_lines(program.log(self.folder))

    def count(self):
        """The lines in the files, also those that are there twice."""
        log = program.log(self.folder)
        return sum(len(open(f"{log}/{name}", "rb").read().split(b"\n")) - 1 for name in os.listdir(log)) if os.path.isdir(log) else 0

    def cut(self, server, way, delay):
        """Starts an exchange, and cuts it off; gives what must not happen, and whether it was still running."""
        environment = program.environment(self.folder, HEGANG_DECKS=self.deck, HEGANG_NOW=str(program.NOW + 3600 * self.hour))
        with subprocess.Popen(
                [program.PROGRAM, "sync"], env=environment, cwd=self.folder, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, process_group=0) as process:
            time.sleep(delay)
            if way == "program":
                process.kill()
            elif way == "psql":
                for child in children(process.pid):
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(child, signal.SIGKILL)
            else:
                server.stop("immediate")
            try:
                _, words = process.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                return [f"{way}: the exchange did not end"], True
            finally:
                if way == "server":
                    server.start()
        known = (-signal.SIGKILL,) if way == "program" else (0, 74)
        if process.returncode not in (0, *known) or process.returncode == 74 and b"Everything is safe" not in words:
            return [f"{way}: ended with {process.returncode}: {words[-300:]}"], True
        return [], process.returncode != 0


def children(parent):
    """The processes that a process has started."""
    with contextlib.suppress(OSError), open(f"/proc/{parent}/task/{parent}/children", encoding="utf-8") as file:
        return [int(word) for word in file.read().split()]
    return []


def stored(server, learner):
    """The lines of a learner on the server."""
    return [text.encode() for text in server.psql("boss", f"select line from hegang.lines where learner = '{learner}'").splitlines()]


def damage(machine, generator):
    """Changes a byte of a journal; gives the lines that are lost on this machine."""
    log, before = program.log(machine.folder), machine.lines()
    path = f"{log}/{generator.choice(sorted(os.listdir(log)))}"
    with open(path, "r+b") as file:
        size = os.path.getsize(path)
        place = generator.randrange(size)
        file.seek(place)
        byte = file.read(1)
        file.seek(place)
        file.write(bytes([byte[0] ^ 1]) if byte != b"\n" else byte)
    return before - machine.lines()


def cut_off(server, machines, rounds, generator):
    """The rounds; gives problems, and how often an exchange was cut off in which way."""
    numbers, problems = iter(range(2_000_000, 9_000_000)), []
    ways = {"program": 0, "psql": 0, "server": 0, "damaged": 0}
    everything, slow = set(), 0.1
    for number in range(rounds):
        for machine in machines:
            problems += machine.study([str(next(numbers)) for _ in range(generator.randint(1, 6))])
            everything |= machine.lines()
        if number % 5 == 4:
            damage(machines[number % 2], generator)
            ways["damaged"] += 1
        for machine in machines:
            way = generator.choice(["program", "psql", "server"])
            more, was_cut = machine.cut(server, way, generator.random() * slow)
            ways[way] += was_cut
            problems += [f"round {number}: {problem}" for problem in more]
        for machine in [*machines, machines[0]]:
            start = time.monotonic()
            code, _, words = machine.run("sync")
            slow = max(slow / 2, time.monotonic() - start)
            if code != 0:
                problems.append(f"round {number}: sync ended with {code}: {words[-300:]}")
        there = stored(server, "ada")
        for name, lines in [("one", machines[0].lines()), ("the other", machines[1].lines()), ("the server", set(there))]:
            if lines != everything:
                problems.append(f"round {number}: {name} lacks {len(everything - lines)} lines and has {len(lines - everything)} others")
        if len(there) != len(set(there)):
            problems.append(f"round {number}: the server has lines twice")
    for machine in machines:
        if not machine.saved <= typed(everything):
            problems.append(f"{len(machine.saved - typed(everything))} answers were lost")
    return problems, ways


def refused(server, user, command, reason):
    """What is wrong unless the server refuses a command for a reason."""
    done = server.psql(user, command, check=False)
    return [] if done.returncode != 0 and reason in done.stderr else [f"{user} may: {command[:90]}: {(done.stdout + done.stderr)[-200:]}"]


def hostile_learner(server):
    """A learner who reads others' lines, removes, changes and forges them; a teacher who wants more than the views."""
    good = line("otherone", 1, "flag", deck="rivers", card="rivers/banks", on=1).decode()
    problems = []
    for command, reason in [
            ("delete from hegang.lines", "permission denied"), ("update hegang.lines set line = line", "permission denied"),
            ("truncate hegang.lines", "permission denied"), ("delete from hegang.erased", "permission denied"),
            ("drop table hegang.lines", "must be owner"), ("alter table hegang.lines disable trigger all", "must be owner"),
            ("alter table hegang.lines disable row level security", "must be owner"),
            (f"insert into hegang.lines (learner, line) values ('ada', '{good}')", "permission denied"),
            (f"insert into hegang.lines (line, topic) values ('{good}', 'x')", "permission denied"),
            ("insert into hegang.erased (learner, writer, number, time) values ('ada', 'a', 9999999, 9999999999999)", "permission denied"),
            ("select hegang.sum_up('ada')", "permission denied"), ("select * from hegang.answers", "permission denied"),
            ("select * from hegang.shared_lines", "permission denied"), ("select * from hegang.cards", "permission denied"),
            ("set role hegang_teacher", "permission denied"), ("set role ada", "permission denied"),
            ("set session_replication_role = replica", "permission denied"),
            ("create or replace function hegang.crc32(bytes bytea) returns bigint language sql as 'select 0::bigint'", "permission denied")]:
        problems += refused(server, "ben", command, reason)
    if server.psql("ben", "select count(*) from hegang.lines where learner <> 'ben'") != "0":
        problems.append("ben reads the lines of others")
    # Erasing is for one's own: ada keeps hers.
    before = stored(server, "ada")
    server.psql("ben", f"insert into hegang.lines (line) values ('{good}'); select hegang.erase();")
    if stored(server, "ada") != before or stored(server, "ben"):
        problems.append("ben's erasure was not of his lines alone")
    for command in ["select * from hegang.lines", "select * from hegang.counted", "select * from hegang.cards",
                    "select hegang.erase()", f"insert into hegang.lines (line) values ('{good}')", "delete from hegang.cards"]:
        problems += refused(server, "alan", command, "permission denied")
    # An operator of one's own does not deceive the check of a line.
    server.psql("boss", "create schema own authorization ben")
    forged = good.replace(':"rivers"', ':"river5"')
    problems += refused(
        server, "ben", "create function own.sha256(bytea) returns bytea language sql as 'select null::bytea';"
        "create function own.lpad(text, int, text) returns text language sql as $$ select 'forged' $$;"
        f"set search_path = own, pg_catalog; insert into hegang.lines (line) values ('{forged}')", "checksum of the line is wrong")
    return problems


def hostile_rows(server, machine):
    """Rows that are no lines are refused by the server, even from a superuser, and by the program if they are there all the same."""
    good = line("otherone", 2, "flag", deck="rivers", card="rivers/banks", on=1).decode()
    longest = line("otherone", 3, "note", deck="rivers", card="rivers/banks", text="x" * 5000).decode()
    body = '{"v":1,"d":"otherone","n":"two","t":1,"e":"x"'
    rows = {
        good.replace(':"rivers"', ':"river5"'): "checksum", "nonsense": "not one of a journal", "{}": "not one of a journal",
        good[:-1]: "not one of a journal", good + " ": "not one of a journal", longest: "longer than 4096",
        f'{body},"c":"{zlib.crc32(body.encode()):08x}"}}': "does not name its writer",
        f'[1,"c":"{zlib.crc32(b"[1"):08x}"}}': "invalid input syntax for type json", good.replace("{", "{\n", 1): "control characters"}
    problems = []
    for row, reason in rows.items():
        problems += refused(server, "boss", f"insert into hegang.lines (learner, line) values ('ada', $x${row}$x$)", reason)
    problems += refused(
        server, "boss", f"insert into hegang.lines (learner, digest, line) values ('ada', '\\x00', '{good}')", "digest")
    problems += refused(
        server, "boss", "set session_replication_role = replica; insert into hegang.lines (learner, line) values ('ada', 'x')", "journal")
    # The owner can disable everything; then it is the program that refuses.
    values = ", ".join(
        f"('ada', sha256(convert_to($x${row}$x$, 'UTF8')), 'otherone', 2, 1, 'x', $x${row}$x$)" for row in rows)
    server.psql("boss", f"""alter table hegang.lines disable trigger check_line;
        insert into hegang.lines (learner, digest, writer, number, time, event, line) values {values};
        alter table hegang.lines enable always trigger check_line""")
    before = machine.lines(), machine.count()
    code, output, words = machine.run("sync")
    if (machine.lines(), machine.count()) != before or code != 0 or "not received: damaged" not in " ".join(words.split()):
        problems.append(f"hostile rows were taken, or not mentioned: {code} {output} {words}")
    server.psql("boss", "delete from hegang.lines where event = 'x'")
    return problems


def failures(server, machine):
    """Every failure ends with its exit code and one sentence, and loses nothing."""
    before, problems = machine.lines(), []
    server.psql("boss", "create role eve login")
    secret = server.url("ada").replace("ada@", "ada:secret@")
    for address, code, words in [
            (secret, 64, "Leave the password out"), (server.url("eve"), 65, "permission denied"),
            (server.url("nobody"), 74, "cannot be reached"), (server.url("ada", "template1"), 65, "not set up"),
            ("postgresql://ada@localhost:1/x", 74, "cannot be reached"), (server.url("ben"), 0, "")]:
        found, _, said = machine.run("sync", "--remote", address)
        if found != code or words not in said or "secret" in said or said.count("\n") > 1:
            problems.append(f"{address}: {found} {said}")
    # The server must not take the progress of one for that of another.
    found, _, said = machine.run("sync", "--remote", server.url("ada"))
    server.psql("boss", "alter role ada rename to ade")
    problems += [] if machine.run("sync")[0] == 74 else ["ada is not there, and was taken for somebody"]
    server.psql("boss", "alter role ade rename to ada")
    if machine.run("sync", PATH="/nonexistent")[0] != 74 or not before <= machine.lines() or found != 0:
        problems.append(f"lines were lost, or psql was found: {found} {said}")
    server.psql("ben", "select hegang.erase()")
    return problems


def passwords(folder, machine):
    """A server that asks for a password takes it from PGPASSFILE alone."""
    problems = []
    with postgres.server(folder + "/asking") as asking:
        asking.psql("boss", "create role ada login password 'secret'")
        with open(f"{asking.folder}/data/pg_hba.conf", "w", encoding="utf-8") as file:
            file.write("local all boss trust\nlocal all all scram-sha-256\n")
        asking.psql("boss", "select pg_reload_conf()")
        machine.run("class", "--setup", asking.url("boss"))
        asking.psql("boss", "grant hegang_learner to ada")
        path = folder + "/passwords"
        for content, code in [("", 74), ("*:*:*:ada:wrong\n", 74), ("*:*:*:ada:secret\n", 0)]:
            with open(path, "w", encoding="utf-8") as file:
                file.write(content)
            os.chmod(path, 0o600)
            found, output, words = machine.run("sync", "--remote", asking.url("ada"), PGPASSFILE=path)
            if found != code or code and "PGPASSFILE" not in words or "secret" in output + words:
                problems.append(f"password {content!r}: {found} {words}")
    return problems


def erasing(server, machines):
    """An erasure reaches the server, and no other machine sends the lines again."""
    one, other = machines
    problems, before = [], other.lines()
    code, output, words = one.run("erase", "--confirm", "learner")
    left, marks = stored(server, "ada"), server.psql("boss", "select count(*) from hegang.erased where learner = 'ada'")
    if code != 0 or left or marks == "0" or "Erased on the server" not in " ".join(output.split()):
        problems.append(f"erase: {code}, {len(left)} lines left, {marks} marks: {output} {words}")
    problems += other.study(["2999999"])
    code, _, words = other.run("sync")
    new = other.lines() - before
    if code != 0 or "erased on the server" not in " ".join(words.split()) or set(stored(server, "ada")) != new or not before <= other.lines():
        problems.append(f"after an erasure: {code}, {len(stored(server, 'ada'))} lines: {words}")
    server.stop("immediate")
    code, output, words = other.run("erase", "--confirm", "learner")
    server.start()
    if code != 74 or "still there" not in words or other.lines():
        problems.append(f"erase without the server: {code} {output} {words}")
    code, output, words = other.run("erase", "--confirm", "learner")
    if code != 0 or stored(server, "ada"):
        problems.append(f"erase again: {code} {output} {words}")
    return problems


def study_class(server, folder, deck, ada):
    """Lets a class study and share; gives what teachers see that they should not, and what differs from a folder."""
    problems, machines, wrong = [], [], {"ben": "3000001", "cyd": "3000002", "dan": "3000003"}
    for learner, share in [("ben", "answers"), ("cyd", "results"), ("dan", "nothing")]:
        machine = Machine(f"{folder}/class/{learner}", deck, learner)
        machines.append(machine)
        for _ in range(3):
            problems += machine.study([wrong[learner]] * 6 + ["3000009"] * 6, 24)
        machine.run("undo")
        machine.run("config", "share", share)
        code, _, words = machine.run("sync", "--remote", server.url(learner))
        problems += [] if code == 0 else [f"{learner}: {words}"]
    rows = {view: server.psql("alan", f"select * from hegang.{view}") for view in VIEWS}
    if not all(wrong["ben"] in rows[view] for view in ("answers", "shared_lines")):
        problems.append("what was typed is not shown of those who share answers")
    # Whole words: a time in milliseconds may contain any number.
    shown = set(re.findall(r"\w+", " ".join(rows.values())))
    if shown & {wrong["cyd"], wrong["dan"], *typed(ada.lines())}:
        problems.append("what was typed is shown of those who do not share it")
    if any("dan" in rows[view] for view in VIEWS if view != "learners") or "dan|nothing" not in rows["learners"]:
        problems.append("a learner who shares nothing is shown, or not as enrolled")
    if "3000009" in rows["hardest_facts"]:
        problems.append("an answer of one learner who shares is shown as common")
    # Where everybody shares answers or nothing, a folder with the same people gives the same report.
    for machine in [ada, machines[1]]:
        machine.run("config", "share", "answers")
        machine.run("sync")
    if "3000009" not in server.psql("alan", "select * from hegang.hardest_facts"):
        problems.append("the commonest wrong answer is not shown")
    shutil.copytree(ada.folder, folder + "/class/ada")
    told = [ada.run("class", "--names", *deal) for deal in ([server.url("alan")], [folder + "/class"])]
    if told[0] != told[1] or told[0][0] != 0 or "They share nothing: dan" not in told[0][1]:
        problems.append(f"the class of the server and of the folder: {told}")
    return problems


def dumped(server):
    """Whether a dump and its restore show teachers the same."""
    show = "".join(f"select x::text from hegang.{view} x order by 1;" for view in VIEWS)
    before = server.psql("alan", show)
    bare = [f"{postgres.BINARIES}/pg_dump", "-Fc", "-f", f"{server.folder}/dump", server.url("boss")]
    subprocess.run(bare, check=True)
    server.psql("boss", "create database again")
    subprocess.run([f"{postgres.BINARIES}/pg_restore", "-d", server.url("boss", "again"), f"{server.folder}/dump"], check=True)
    after = server.psql("alan", show, "again")
    return [] if before == after and before else [f"a restored dump differs: {len(before)} and {len(after)} bytes"]


def main():
    reason = postgres.is_missing()
    if reason:
        program.skipped("class server", reason)
    rounds, generator = program.count(3, 200), random.Random(program.seed())
    with program.scratch() as folder, postgres.server(folder) as server:
        deck = decks.wide(folder, 900)
        machines = [Machine(f"{folder}/machine{name}", deck) for name in "AB"]
        problems = []
        # Twice changes nothing.
        for _ in range(2):
            code, _, words = machines[0].run("class", "--setup", server.url("boss"))
            problems += [] if code == 0 else [f"setup: {words}"]
        server.psql("boss", "".join(f"create role {name} login in role hegang_learner;" for name in LEARNERS)
                    + "create role alan login in role hegang_teacher")
        for machine in machines:
            code, _, words = machine.run("sync", "--remote", server.url("ada"))
            problems += [] if code == 0 else [f"first sync: {words}"]
        more, ways = cut_off(server, machines, rounds, generator)
        problems += more + hostile_learner(server) + hostile_rows(server, machines[0])
        problems += study_class(server, folder, deck, machines[0]) + dumped(server)
        machines[1].run("sync")
        problems += erasing(server, machines)
        machine = Machine(folder + "/machineC", deck)
        problems += machine.study(["2999990", "2999991"]) + failures(server, machine) + passwords(folder, machine)
        words = ", ".join(f"{count} times {way}" for way, count in ways.items())
        program.finish("class server", f"{len(typed(machines[0].lines() | machines[1].lines()))} answers left; cut off: {words}", problems, rounds)


if __name__ == "__main__":
    main()
