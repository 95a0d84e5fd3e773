"""The `student` fixture: the judge's view of one student process."""

import ast
import contextlib
import difflib
import inspect
import json
import os
import re
import signal
import socket
import textwrap
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from . import frames, values

OUTPUT_KEPT = 4_000


class StudentError(Exception):
    """The answer raised; `error` is what it raised."""

    def __init__(self, error: values.ErrorValue, lines: list[list[Any]], importing: bool) -> None:
        super().__init__(f"{error.name}: {error.message}" if error.message else error.name)
        self.error = error
        self.lines = lines
        self.importing = importing


class MissingNameError(Exception):
    """The answer does not define what was called."""


class Ended(BaseException):
    """The student process is gone; no test can catch this as an `Exception`."""

    def __init__(self, outcome: str, message: str) -> None:
        super().__init__(message)
        self.outcome = outcome


@dataclass
class Call:
    """What a call gave: arguments are as the call left them."""

    value: Any
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    output: str


@dataclass
class Program:
    stdout: str
    stderr: str
    exit_code: int


@dataclass
class Evidence:
    """What one test saw, for the person who reads why it failed."""

    call: str = ""
    expected: str = ""
    got: str = ""
    output: bytearray = field(default_factory=bytearray)
    ended: Ended | None = None


class Process1:
    """The judge's end of the control socket."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control

    def take(self, source: dict[str, Any]) -> None:
        payload = json.dumps(source).encode()
        self.control.sendall(b"T" + len(payload).to_bytes(4) + payload)
        frames.receive(self.control)

    def spawn(self) -> tuple[socket.socket, int]:
        """A student process: the socket to talk to it and the pipe with its output."""
        ours, theirs = socket.socketpair()
        reading, writing = os.pipe()
        socket.send_fds(self.control, [b"S" + bytes(4)], [theirs.fileno(), writing])
        theirs.close()
        os.close(writing)
        os.set_blocking(reading, False)
        return ours, reading

    def end(self) -> dict[str, int | None]:
        self.control.sendall(b"E" + bytes(4))
        reply: dict[str, int | None] = json.loads(frames.receive(self.control) or b"{}")
        return reply


def oom_kills() -> int:
    """How often the kernel has ended a process of this sandbox for memory (0: unknown)."""
    for path in ("/sys/fs/cgroup/memory.events", "/sys/fs/cgroup/memory/memory.oom_control"):
        with contextlib.suppress(OSError), open(path) as file:
            for line in file:
                name, _, count = line.partition(" ")
                if name == "oom_kill":
                    return int(count)
    return 0


class Student:
    """One student process, started by the first request and ended with the test."""

    def __init__(
        self,
        process1: Process1,
        files: Mapping[str, str],
        entry: str,
        deadline: float,
        output_limit: int,
    ) -> None:
        self._process1 = process1
        self._entry = entry
        self._deadline = deadline
        self._output_limit = output_limit
        self._conversation: frames.Conversation | None = None
        self._oom_kills = 0
        self._printed = 0
        self.evidence = Evidence()
        self.files = dict(files)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *args, **kwargs: self.call(name, *args, **kwargs).value

    @property
    def tree(self) -> ast.Module:
        """The syntax tree of the entry file (it is known to parse)."""
        return ast.parse(self.files[self._entry])

    def call(self, name: str, /, *args: Any, **kwargs: Any) -> Call:
        """Call a function of the answer; `name` may be dotted."""
        self.evidence.call = call_text(name, args, kwargs)
        before = len(self.evidence.output)
        encoded = [values.encode(args), values.encode(kwargs)]
        reply = self._ask({"do": "call", "name": name, "args": encoded[0], "kwargs": encoded[1]})
        self.evidence.got = values.show(reply["value"])
        output = bytes(self.evidence.output[before:]).decode(errors="backslashreplace")
        return Call(reply["value"], reply["args"], reply["kwargs"], output)

    def run(self, probe: Any = None, /, *args: Any, using: tuple[Any, ...] = ()) -> Any:
        """Run a probe in the student process; its return value comes back by copy."""
        if probe is None:
            return lambda function: self.run(function, *args, using=using)
        self.evidence.call = ""
        reply = self._ask(
            {
                "do": "run",
                "name": probe.__name__,
                "source": _travelling_source(probe),
                "using": [_travelling_source(item) for item in using],
                "args": values.encode(args),
            }
        )
        self.evidence.got = values.show(reply["value"])
        return reply["value"]

    def program(self, args: list[str] | tuple[str, ...] = (), stdin: str = "") -> Program:
        """Run the answer as a script."""
        self.evidence.call = " ".join(["python", self._entry, *args])
        reply = self._ask({"do": "program", "args": [str(a) for a in args], "stdin": stdin})
        value = reply["value"]
        if type(value) is not tuple or list(map(type, value)) != [str, str, int]:
            raise self._over("crashed", "The answer's process sent something unreadable.")
        self.evidence.output += (value[0] + value[1]).encode()
        return Program(*value)

    @contextlib.contextmanager
    def raises(self, kind: type[BaseException] | str, match: str | None = None) -> Iterator[Any]:
        """The block must make the answer raise `kind` with a message that `match` finds."""
        name = kind if isinstance(kind, str) else kind.__name__
        self.evidence.expected = f"{name} raised" + (f", matching {match!r}" if match else "")
        caught: list[values.ErrorValue] = []
        try:
            yield caught
        except StudentError as error:
            self.evidence.got = f"{error.error!r} raised"
            if not error.error.is_a(kind) or error.importing:
                raise
            if match and not re.search(match, error.error.message):
                raise AssertionError(f"the message is {error.error.message!r}") from None
            caught.append(error.error)
            self.evidence.expected = ""
        else:
            self.evidence.got = f"{self.evidence.got or 'nothing'} returned, nothing raised"
            raise AssertionError(f"{name} was not raised")

    def close(self) -> None:
        if self._conversation is not None:
            self._finish()

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        if self.evidence.ended is not None:
            raise self.evidence.ended
        try:
            if self._conversation is None:
                self._oom_kills = oom_kills()
                self._conversation = frames.Conversation(*self._process1.spawn(), self._on_output)
            self._conversation.send(values.dumps(request), self._deadline)
            frame = self._conversation.receive(self._deadline)
        except TimeoutError:
            raise self._over("timed_out", "The time limit passed before an answer came.") from None
        except frames.FrameError:
            raise self._over("crashed", "The answer's process sent something unreadable.") from None
        except OSError:
            frame = None
        if frame is None:
            raise self._died()
        return self._understand(frame)

    def _understand(self, frame: bytes) -> dict[str, Any]:
        try:
            reply = values.loads(frame)
            if type(reply) is not dict:
                raise values.ValueFormatError("not a reply")
            if "too_large" in reply:
                self.evidence.got = "a value too large to look at"
                raise AssertionError("The value is larger than 1 MiB.")
            if "missing" in reply:
                raise MissingNameError(_missing(self._entry, reply))
            if "error" in reply:
                raise _student_error(reply["error"])
            return {
                "value": values.decode(reply["value"]),
                "args": values.decode(reply.get("args")),
                "kwargs": values.decode(reply.get("kwargs")),
            }
        except (values.ValueFormatError, KeyError, TypeError, ValueError):
            raise self._over("crashed", "The answer's process sent something unreadable.") from None

    def _on_output(self, data: bytes) -> None:
        self._printed += len(data)
        room = OUTPUT_KEPT - len(self.evidence.output)
        self.evidence.output += data[: max(room, 0)]
        if self._printed > self._output_limit:
            limit = f"{self._output_limit // 1024} KiB"
            raise self._over("output_exceeded", f"The answer printed more than {limit}.")

    def _died(self) -> Ended:
        status = self._finish()
        if oom_kills() > self._oom_kills:
            return self._over("memory_exceeded", "The answer used more memory than it may.")
        if status.get("signal"):
            name = signal.Signals(status["signal"] or 0).name
            if name == "SIGXCPU":
                return self._over("timed_out", "The answer used all its processor time.")
            return self._over("crashed", f"The answer's process was ended by {name}.")
        return self._over("crashed", f"The answer ended its process (exit {status.get('exit')}).")

    def _over(self, outcome: str, message: str) -> Ended:
        self.evidence.ended = Ended(outcome, message)
        if self._conversation is not None:
            self._finish()
        return self.evidence.ended

    def _finish(self) -> dict[str, int | None]:
        conversation, self._conversation = self._conversation, None
        if conversation is None:
            return {}
        conversation.close()
        conversation.sock.close()
        os.close(conversation.output)
        return self._process1.end()


def _missing(entry: str, reply: dict[str, Any]) -> str:
    name = str(reply["missing"])
    near = difflib.get_close_matches(name, [str(n) for n in reply["names"]], n=1)
    return f"{entry} defines no `{name}`." + (f" Did you mean `{near[0]}`?" if near else "")


def _student_error(data: dict[str, Any]) -> BaseException:
    error = values.decode(data["value"])
    if not isinstance(error, values.ErrorValue):
        raise values.ValueFormatError("not an error")
    lines = [[str(f)[:200], int(n), str(w)[:200], str(t)[:300]] for f, n, w, t in data["lines"]]
    return StudentError(error, lines, data.get("importing") is True)


def call_text(name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    """The call as one would type it."""
    parts = [values.show(a, 300) for a in args]
    parts += [f"{key}={values.show(value, 300)}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def _travelling_source(function: Any) -> str:
    """Source without decorators, docstrings and comments: what the test says stays here."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    definition = tree.body[0]
    if not isinstance(definition, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        raise TypeError(f"{function!r} is not a function or class; only those can travel")
    definition.decorator_list = [item for item in definition.decorator_list if not _is_ours(item)]
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    return ast.unparse(ast.fix_missing_locations(tree))


def _is_ours(decorator: ast.expr) -> bool:
    """`@student.run` and `@student.run(using=…)`; a dataclass decorator travels along."""
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(target, ast.Attribute) and target.attr == "run"


def time_left(until: float) -> float:
    return until - time.monotonic()
