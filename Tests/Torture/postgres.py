"""Starts a throw-away PostgreSQL server from Debian's package, in a folder of its own, and runs psql on it."""

import contextlib
import glob
import os
import shutil
import subprocess

NOBODY = 65534
BINARIES = (sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[-2])) or [None])[-1]


def is_missing():
    """Why no server can be started here; None if one can."""
    return None if BINARIES and shutil.which("psql") else "PostgreSQL is not installed"


class Server:
    """A server that listens on a socket in its folder only; `boss` may do everything."""

    def __init__(self, folder):
        # PostgreSQL does not run as root.
        self.prefix = []
        self.folder = os.path.join(folder, "postgres")
        os.makedirs(self.folder)
        if os.getuid() == 0:
            self.prefix = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
            os.chown(self.folder, NOBODY, NOBODY)
            os.chmod(folder, 0o711)
        self._run("initdb", "-U", "boss", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8")

    def _run(self, program, *arguments):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": self.folder}
        subprocess.run([*self.prefix, f"{BINARIES}/{program}", "-D", f"{self.folder}/data", *arguments], check=True, **quiet)

    def start(self, options=""):
        self._run("pg_ctl", "-s", "-w", "-o", f"-k {self.folder} -c listen_addresses= {options}", "start")

    def stop(self, mode="fast"):
        self._run("pg_ctl", "-s", "-m", mode, "stop")

    def url(self, user, database="postgres"):
        """The address of a database on the server."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def psql(self, user, commands, database="postgres", check=True, folder=None):
        """Runs commands; gives what psql prints, without its last newline."""
        done = subprocess.run(
            ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", self.url(user, database)], input=commands, capture_output=True,
            text=True, check=False, cwd=folder)
        assert not check or done.returncode == 0, done.stderr
        return done if not check else done.stdout.rstrip("\n")


@contextlib.contextmanager
def server(folder, options="", mode="immediate"):
    """A running server, which ends with the block."""
    one = Server(folder)
    one.start(options)
    try:
        yield one
    finally:
        with contextlib.suppress(subprocess.CalledProcessError):
            one.stop(mode)
