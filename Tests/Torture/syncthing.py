"""Shares a progress folder between two machines with Syncthing while both study.

    python3 syncthing.py PROGRAM [COUNT [SEED]]

Two real instances of Syncthing on this machine connect only to each other. In each of COUNT rounds (0: 50) both
machines give answers, at the same time or while the exchange is stopped; afterwards both must have the same lines,
with nothing lost. The second machine is a clone of the first, so that both write to files of the same name, and
Syncthing has to resolve conflicts.
"""

import os
import random
import shutil
import subprocess
import time
import urllib.request
import xml.etree.ElementTree as xml

import decks
import program
from journals import typed, valid_lines

PATIENCE = 120


class Machine:
    """A machine with a progress folder, and a Syncthing that shares it."""

    def __init__(self, folder, number, deck):
        self.folder, self.home, self.deck = folder, folder + "/syncthing", deck
        self.progress, self.saved, self.daemon = folder + "/progress", set(), None
        self.gui, self.port = 28_384 + number, 32_000 + number
        os.makedirs(self.progress, exist_ok=True)
        self.call("generate", "--home", self.home, "--no-default-folder")
        self.id = self.call("--device-id", "--home", self.home).strip()

    def call(self, *arguments):
        done = subprocess.run(
            ["syncthing", *arguments], env=program.environment(self.folder), capture_output=True, text=True, check=True)
        return done.stdout

    def configure(self, other):
        tree = xml.parse(self.home + "/config.xml")
        root = tree.getroot()
        options = root.find("options")
        for name in ["globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled", "natEnabled", "crashReportingEnabled"]:
            options.find(name).text = "false"
        for extra in options.findall("listenAddress")[1:]:
            options.remove(extra)
        options.find("listenAddress").text = f"tcp://127.0.0.1:{self.port}"
        options.find("urAccepted").text = "-1"
        options.find("startBrowser").text = "false"
        options.find("reconnectionIntervalS").text = "1"
        root.find("gui/address").text = f"127.0.0.1:{self.gui}"
        self.key = root.find("gui/apikey").text
        device = xml.SubElement(root, "device", id=other.id, name="other")
        xml.SubElement(device, "address").text = f"tcp://127.0.0.1:{other.port}"
        shared = xml.SubElement(
            root, "folder", id="progress", path=self.progress, type="sendreceive", rescanIntervalS="3600",
            fsWatcherEnabled="true", fsWatcherDelayS="1")
        for identity in (self.id, other.id):
            xml.SubElement(shared, "device", id=identity)
        xml.SubElement(shared, "maxConflicts").text = "-1"
        tree.write(self.home + "/config.xml")

    def begin(self):
        self.daemon = subprocess.Popen(
            ["syncthing", "serve", "--home", self.home, "--no-browser", "--no-restart"],
            env=program.environment(self.folder, STNOUPGRADE="1"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def stop(self):
        self.daemon.terminate()
        self.daemon.wait()

    def scan(self):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.gui}/rest/db/scan?folder=progress", method="POST", headers={"X-API-Key": self.key})
        try:
            urllib.request.urlopen(request, timeout=30).read()
        except OSError:
            pass

    def study(self, answers):
        return subprocess.Popen(
            [program.PROGRAM, "study", "--form", "typed", "--new", "900", "--limit", str(len(answers))],
            env=program.environment(self.folder, HEGANG_DECKS=self.deck), cwd=self.folder, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def lines(self):
        return valid_lines(self.progress)


def settle(machines, saved):
    """Waits until both hold the same; what is wrong then."""
    until = time.monotonic() + PATIENCE
    while True:
        for machine in machines:
            # A start brings back from the second copy what the exchange has rolled back.
            program.run(machine.folder, ["export"], HEGANG_DECKS=machine.deck)
            machine.scan()
        lines = [machine.lines() for machine in machines]
        if lines[0] == lines[1] and saved <= typed(lines[0]):
            return []
        if time.monotonic() > until:
            return [f"{len(lines[0] ^ lines[1])} lines differ, {len(saved - typed(lines[0]))} lost on the first"]
        time.sleep(0.3)


def main():
    if shutil.which("syncthing") is None:
        program.skipped("syncthing", "it is not installed")
    rounds, generator = program.count(1, 50), random.Random(program.seed())
    numbers, failures, saved, apart = iter(range(2_000_000, 9_000_000)), [], set(), 0
    with program.scratch() as scratch:
        deck = decks.wide(scratch, 900)
        os.makedirs(scratch + "/a")
        program.run(scratch + "/a", ["study", "--form", "typed", "--limit", "1"], "1999999\n\n", HEGANG_DECKS=deck)
        shutil.copytree(scratch + "/a", scratch + "/b")
        machines = [Machine(f"{scratch}/{name}", number, deck) for number, name in enumerate("ab")]
        for machine, other in zip(machines, reversed(machines)):
            machine.configure(other)
            machine.begin()
        try:
            for number in range(rounds):
                is_apart = generator.random() < 0.3
                apart += is_apart
                if is_apart:
                    machines[1].stop()
                given = [[str(next(numbers)) for _ in range(generator.randint(1, 8))] for _ in machines]
                sittings = [machine.study(answers) for machine, answers in zip(machines, given)]
                for sitting, answers in zip(sittings, given):
                    output = sitting.communicate("".join(f"{answer}\n\n" for answer in answers))[0]
                    saved |= set(answers[:output.count("· saved")])
                if is_apart:
                    machines[1].begin()
                failures += [f"round {number}: {problem}" for problem in settle(machines, saved)]
            conflicts = sum("sync-conflict" in name for name in os.listdir(program.log(machines[0].folder)))
        finally:
            for machine in machines:
                machine.stop()
        orders = [
            program.run(machine.folder, ["export", "--format", "journal"], HEGANG_DECKS=deck)[1] for machine in machines]
        if orders[0] != orders[1]:
            failures.append("both show another journal")
    program.finish(
        "syncthing", f"{apart} rounds apart, {len(saved)} answers, {conflicts} conflicts put aside", failures, rounds)


if __name__ == "__main__":
    main()
