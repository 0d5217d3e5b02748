#!/usr/bin/env python3
"""The Debian package on a machine that has nothing else: installed with apt, used by an ordinary user, removed.

    Tests/Peers/package.py PACKAGE.deb

It makes a bare Debian 12 in a temporary folder, which takes root, mmdebstrap and the network, and prints SKIPPED with
the reason where it cannot.
"""

import hashlib
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

RELEASE = "bookworm"
USER = "learner"


def skip(reason):
    print(f"package: SKIPPED, {reason}")
    sys.exit(0)


class Machine:
    """A folder with a Debian in it."""

    def __init__(self, root):
        self.root = root

    def run(self, *words, user=None):
        who = [f"--userspec={user}:{user}"] if user else []
        environment = ["/usr/bin/env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "TERM=xterm", "LANG=C.UTF-8",
                       "DEBIAN_FRONTEND=noninteractive", f"HOME=/home/{user}" if user else "HOME=/root"]
        return ["chroot", *who, self.root, *environment, *words]

    def call(self, *words, user=None):
        done = subprocess.run(self.run(*words, user=user), capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"package: FAILED, {' '.join(words)} ended with {done.returncode}: {done.stderr or done.stdout}")
        return done.stdout

    def journal(self):
        """The lines of the learner's journal, in a digest."""
        files = sorted(pathlib.Path(self.root, "home", USER, ".local/share/hegang").rglob("*.jsonl"))
        text = b"".join(file.read_bytes() for file in files)
        return hashlib.sha256(text).hexdigest(), text.count(b'"e":"ans"')


class Terminal:
    """A program on a pseudo-terminal."""

    def __init__(self, words):
        self.child, self.file = pty.fork()
        if self.child == 0:
            os.execvp(words[0], words)
        self.screen = ""

    def wait(self, *texts, limit=10.0):
        """The seconds until one of the texts is on the screen that was not there before."""
        start, seen = time.monotonic(), len(self.screen)
        while time.monotonic() - start < limit:
            if select.select([self.file], [], [], 0.01)[0]:
                try:
                    self.screen += os.read(self.file, 65536).decode(errors="replace")
                except OSError:
                    break
            shown = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self.screen[seen:])
            if any(text in shown for text in texts):
                return time.monotonic() - start
        raise SystemExit(f"package: FAILED, none of {texts} within {limit} s; the screen: {self.screen!r}")

    def type(self, text):
        os.write(self.file, text.encode())

    def end(self):
        while True:
            try:
                if not os.read(self.file, 65536):
                    break
            except OSError:
                break
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])


def main():
    package = pathlib.Path(sys.argv[1]).resolve()
    if os.geteuid() != 0:
        skip("only root can make a Debian in a folder")
    if shutil.which("mmdebstrap") is None:
        skip("mmdebstrap is not installed")
    root = tempfile.mkdtemp(prefix="hegang-package.")
    try:
        made = subprocess.run(["mmdebstrap", "--variant=apt", RELEASE, root], capture_output=True, text=True)
        if made.returncode != 0:
            skip("no Debian could be made: " + (made.stderr.strip().splitlines() or ["mmdebstrap failed"])[-1])
        if subprocess.run(["mount", "-t", "proc", "proc", f"{root}/proc"], capture_output=True).returncode != 0:
            skip("no file system may be mounted here")
        try:
            check(Machine(root), package)
        finally:
            subprocess.run(["umount", f"{root}/proc"], check=True)
    finally:
        shutil.rmtree(root)


def check(machine, package):
    before = set(machine.call("dpkg-query", "-W", "-f", "${Package}\n").split())
    shutil.copy("/etc/resolv.conf", f"{machine.root}/etc/resolv.conf")
    shutil.copy(package, f"{machine.root}/tmp/hegang.deb")
    if subprocess.run(machine.run("apt-get", "update"), capture_output=True).returncode != 0:
        skip("the package archive cannot be reached")
    fetched = machine.run("apt-get", "install", "--yes", "--download-only", "/tmp/hegang.deb")
    if subprocess.run(fetched, capture_output=True).returncode != 0:
        skip("what the package needs cannot be fetched")
    machine.call("apt-get", "install", "--yes", "/tmp/hegang.deb")
    added = set(machine.call("dpkg-query", "-W", "-f", "${Package}\n").split()) - before
    print(f"package: installed with {len(added) - 1} packages that it needs or recommends: {', '.join(sorted(added - {'hegang'}))}")
    machine.call("useradd", "--create-home", USER)
    version = machine.call("hegang", "--version", user=USER).strip()

    screen = Terminal(machine.run("hegang", user=USER))
    opening = screen.wait("Enter")
    screen.type("\r")
    question = screen.wait("1  ")
    screen.type("1")
    saved = screen.wait("saved", "Saved")
    screen.type("quit\r")
    code = screen.end()
    print(f"package: {version}: opening after {opening:.3f} s, first question {question:.3f} s after Enter, "
          f"answer saved after {saved:.3f} s, exit code {code}")
    digest, answers = machine.journal()
    shapes = machine.call("hegang", "export", "--what", "deck", "--format", "gift", user=USER).count("\n::")
    packed = machine.call("hegang", "export", "--format", "anki", "--output", f"/home/{USER}/a.apkg", user=USER)
    size = pathlib.Path(machine.root, "home", USER, "a.apkg").stat().st_size
    print(f"package: {answers} answer in the journal; exported {shapes} questions as GIFT and {size} bytes for Anki {packed.strip()}")
    machine.call("apt-get", "remove", "--yes", "hegang")
    left = [path for path in ("usr/bin/hegang", "usr/share/hegang") if pathlib.Path(machine.root, path).exists()]
    good = question < 1 and opening < 1 and answers == 1 and not left and machine.journal() == (digest, answers)
    print(f"package: removed; the journal is {'unchanged' if machine.journal()[0] == digest else 'CHANGED'}, left of the program: {left or 'nothing'}")
    print(f"package: {'passed' if good and code == 0 else 'FAILED'}")
    sys.exit(0 if good and code == 0 else 1)


if __name__ == "__main__":
    main()
