"""A terminal that runs the program: a test reads the screen, then types."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

import program

ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[()][0-9A-B]|\x1b[=>]|\r")


class Ended(Exception):
    """The program ended while something was waited for."""


class Late(Exception):
    """The moment came before what was waited for."""


class Terminal:
    """`raw` is all that the program has written, `seen` the same without the escapes."""

    def __init__(self, folder, arguments, prefix=(), **more):
        self.raw, self.seen, self.looked, self.status = b"", "", 0, None
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            try:
                os.chdir(folder)
                command = [*prefix, program.PROGRAM, *arguments]
                os.execvpe(command[0], command, program.environment(folder, **{"TERM": "xterm", **more}))
            finally:
                os._exit(127)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def expect(self, *texts, until=None):
        """Waits for one of some texts after the last that was waited for, and gives it."""
        until = until or time.monotonic() + 60
        while True:
            places = {text: self.seen.find(text, self.looked) for text in texts}
            found = {text: place for text, place in places.items() if place >= 0}
            if found:
                text = min(found, key=found.get)
                self.looked = found[text] + len(text)
                return text
            if not select.select([self.descriptor], [], [], max(0, until - time.monotonic()))[0]:
                raise Late(self.seen[-300:])
            self._read()

    def _read(self):
        try:
            data = os.read(self.descriptor, 65536)
        except OSError:
            data = b""
        if not data:
            raise Ended(self.seen[-300:])
        self.raw += data
        self.seen += ESCAPES.sub(b"", data).decode(errors="replace")

    def type(self, text):
        try:
            os.write(self.descriptor, text.encode())
        except OSError as error:
            raise Ended(self.seen[-300:]) from error

    def line(self, text=""):
        self.type(text + "\r")

    def kill(self):
        os.kill(self.process, signal.SIGKILL)
        return self.end()

    def end(self):
        """Reads to the end; gives the exit code, or minus the signal."""
        try:
            while True:
                self._read()
        except Ended:
            pass
        os.close(self.descriptor)
        self.status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        return self.status
