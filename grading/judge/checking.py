"""Refuse what cannot be run, before any of it is run.

Parsing is done in a child process: text can be made on which Python's own parser crashes or
takes for ever, and that must not take the judge along.  The child makes the syntax tree too:
tests may ask the judge for it.
"""

import ast
import contextlib
import json
import os
import signal
import socket
import threading
import warnings
from typing import Any

from . import frames, privileges

SECONDS = 2.0
WIDTH = 200


class Refusal(Exception):
    """The answer is invalid; `line` is where."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


def texts(files: dict[str, bytes], entry: str) -> dict[str, str]:
    """The answer as text; raises Refusal."""
    if entry not in files:
        raise Refusal(f"The answer has no file {entry}.")
    return {name: _text(name, data) for name, data in files.items()}


def _text(name: str, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = f"0x{data[error.start]:02x}"
        line = data.count(b"\n", 0, error.start) + 1
        message = f"{name} is not UTF-8 text: byte {byte} in line {line}. Save it as UTF-8."
        raise Refusal(message, line) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Refusal(f"{name} has a NUL character in line {line}. Remove it.", line)
    return text


class Parser:
    """The child, forked before the job comes: nobody waits for a fork, and it knows no test.

    It works beside the judge, which collects the tests meanwhile.
    """

    def __init__(self) -> None:
        self.sock, theirs = socket.socketpair()
        self.names: list[str] = []
        self.pid = os.fork()
        if self.pid == 0:
            try:
                _obey(_alone(theirs))
            finally:
                os._exit(0)
        theirs.close()
        self.sock.settimeout(SECONDS)
        frames.receive(self.sock)  # it has warmed up

    def begin(self, texts: dict[str, str]) -> None:
        self.names = [name for name in texts if name.endswith(".py")]
        with contextlib.suppress(OSError):
            for name in self.names:
                frames.send(self.sock, json.dumps([name, texts[name]]).encode())

    def end(self) -> None:
        """Raises Refusal for the first text that is not Python.  Nobody waits for its end."""
        try:
            for name in self.names:
                problem = self._answer()
                if problem is None:
                    raise Refusal(f"Python could not read {name}: it is too complex.")
                if problem:
                    raise Refusal(**problem)
        finally:
            self.sock.close()
            os.kill(self.pid, signal.SIGKILL)
            threading.Thread(target=os.waitpid, args=(self.pid, 0), daemon=True).start()

    def _answer(self) -> dict[str, Any] | None:
        try:
            frame = frames.receive(self.sock)
        except (OSError, frames.FrameError):
            return None
        problem: dict[str, Any] | None = json.loads(frame) if frame else None
        return problem


def _alone(sock: socket.socket) -> socket.socket:
    """With nothing else open: the judge's channels must close when the judge ends."""
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor, target in ((sock.fileno(), 3), (null, 0), (null, 1), (null, 2)):
        os.dup2(descriptor, target)
    os.closerange(4, 1 << 16)
    return socket.socket(fileno=3)


def _obey(sock: socket.socket) -> None:
    warnings.simplefilter("ignore")
    privileges.limit_parser()
    _parse("warm.py", "def warm():\n    return [1 + 1]\n")
    frames.send(sock, b"ready")
    while (frame := frames.receive(sock, 16 * frames.LIMIT)) is not None:
        name, text = json.loads(frame)
        frames.send(sock, json.dumps(_parse(name, text)).encode())


def _parse(name: str, text: str) -> dict[str, Any]:
    """What is wrong with the text, as `message` and `line`; nothing when nothing is."""
    try:
        compile(text, name, "exec", dont_inherit=True)
        ast.parse(text, name)
    except SyntaxError as error:
        where = f" in line {error.lineno}" if error.lineno else ""
        kind = type(error).__name__
        message = f"{name} cannot be read as Python{where}: {error.msg} ({kind})."
        return {"message": message + _lines(text, error), "line": error.lineno}
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        return {"message": f"Python could not read {name}: {type(error).__name__}."}
    return {}


def _lines(text: str, error: SyntaxError) -> str:
    """The line, the two before it, and a mark below the place: a cause often stands above."""
    lines = text.split("\n")  # as Python counts them
    number = error.lineno or 0
    if not 0 < number <= len(lines):
        return ""
    width = len(str(number))
    shown = [f"{n:{width}} | {lines[n - 1][:WIDTH]}" for n in range(max(1, number - 2), number + 1)]
    if error.offset and 0 < error.offset <= WIDTH:
        # Tabs stay tabs, so that the mark stands where the line has its place.
        before = "".join("\t" if c == "\t" else " " for c in lines[number - 1][: error.offset - 1])
        shown.append(f"{'':{width}} | {before:<{error.offset - 1}}^")
    return "\n\n" + "\n".join(shown)
