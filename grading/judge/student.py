"""The `student` fixture: the judge's view of one student process."""

import ast
import contextlib
import inspect
import json
import os
import re
import shlex
import signal
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from . import frames, memory, sources, values
from .evidence import Ended, Evidence, Raising, Seen
from .layout import short

OUTPUT_KEPT = 4_000
# So much later than it should have stopped itself, a student process is ended from outside.
GRACE = 0.25


class StudentError(Exception):
    """The answer raised `error`; `probe` is the line of a probe at which it came out."""

    def __init__(
        self, error: values.ErrorValue, lines: list[list[Any]], importing: bool, probe: str = ""
    ) -> None:
        super().__init__(f"{error.name}: {error.message}" if error.message else error.name)
        self.error = error
        self.lines = lines
        self.importing = importing
        self.probe = probe


class MissingNameError(Exception):
    """The answer does not define what was called; `names` are those it does define."""

    def __init__(self, name: str, names: list[str]) -> None:
        super().__init__(name, names)
        self.name = name
        self.names = names


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


class Process1:
    """The judge's end of the control socket."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.ending = False

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

    def end(self) -> None:
        """Have it ended; pytest goes on meanwhile."""
        self.control.sendall(b"E" + bytes(4))
        self.ending = True

    def ended(self) -> dict[str, int | None]:
        """How it ended, when all that it started is gone too and its home is empty."""
        if not self.ending:
            return {}
        self.ending = False
        reply: dict[str, int | None] = json.loads(frames.receive(self.control) or b"{}")
        return reply


class Student:
    """One student process, started by the first request and ended with the test.

    `seconds_for_all` tests together, where these and not the test's own end at the deadline.
    """

    def __init__(
        self,
        process1: Process1,
        files: Mapping[str, str],
        entry: str,
        deadline: float,
        output_limit: int,
        *,
        seconds_for_all: float = 0,
    ) -> None:
        self._process1 = process1
        self._entry = entry
        self.deadline = deadline
        self._seconds = round(deadline - time.monotonic(), 1)
        self._seconds_for_all = seconds_for_all
        self._output_limit = output_limit
        self._conversation: frames.Conversation | None = None
        self._oom_kills = 0
        self._printed = 0
        self._talking = False
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
        call = call_text(name, args, kwargs)
        self.evidence.ask(call, name)
        before = len(self.evidence.output)
        encoded = [values.encode(args), values.encode(kwargs)]
        reply = self._ask({"do": "call", "name": name, "args": encoded[0], "kwargs": encoded[1]})
        output = bytes(self.evidence.output[before:]).decode(errors="backslashreplace")
        sent = (*args, *kwargs.values())
        self.evidence.saw(Seen(call, name, reply["value"], sent, reply["args"], output))
        return Call(reply["value"], reply["args"], reply["kwargs"], output)

    def run(self, probe: Any = None, /, *args: Any, using: tuple[Any, ...] = ()) -> Any:
        """Run a probe in the student process; its return value comes back by copy."""
        if probe is None:
            return lambda function: self.run(function, *args, using=using)
        travelling, *beside = [sources.of(item) for item in (probe, *using)]
        call = "\n\n\n".join(source.shown for source in (*beside, travelling))
        call += f"\n\n\n{_running(probe, args)}"
        self.evidence.ask(call)
        reply = self._ask(
            {
                "do": "run",
                "name": probe.__name__,
                "source": travelling.sent,
                "using": [source.sent for source in beside],
                "args": values.encode(args),
            }
        )
        self.evidence.saw(Seen(call, value=reply["value"]))
        return reply["value"]

    def program(self, args: list[str] | tuple[str, ...] = (), stdin: str = "") -> Program:
        """Run the answer as a script."""
        call = program_text(self._entry, args, stdin)
        self.evidence.ask(call)
        reply = self._ask({"do": "program", "args": [str(a) for a in args], "stdin": stdin})
        value = reply["value"]
        if type(value) is not tuple or list(map(type, value)) != [str, str, int]:
            raise self._over("crashed", "The answer's process sent something unreadable.")
        self._keep((value[0] + value[1]).encode(errors="backslashreplace"))
        program = Program(*value)
        self.evidence.saw(Seen(call, value=program, output=program.stdout))
        return program

    @contextlib.contextmanager
    def raises(self, kind: type[BaseException] | str, match: str | None = None) -> Iterator[Any]:
        """The block must make the answer raise `kind` with a message that `match` finds."""
        name = kind if isinstance(kind, str) else kind.__name__
        self.evidence.raising = Raising(name, match)
        caught: list[values.ErrorValue] = []
        try:
            yield caught
        except StudentError as error:
            self.evidence.raising = Raising(name, match, str(error))
            if not error.error.is_a(kind) or error.importing:
                raise
            if match and not re.search(match, error.error.message):
                raise AssertionError("") from None
            caught.append(error.error)
            self.evidence.raising = None
        else:
            seen = self.evidence.asked
            value = f"; {short(seen.value)} was returned" if seen and seen.name else ""
            self.evidence.raising = Raising(name, match, f"no error{value}")
            raise AssertionError("")

    def close(self) -> None:
        if self._conversation is not None:
            self._finish()

    def end_overtime(self) -> None:
        """By an alarm: never in the middle of talking, which has limits of its own."""
        if not self._talking:
            raise self._over("timed_out", "The test worked too long on what the answer gave.")

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        if self.evidence.ended is not None:
            raise self.evidence.ended
        self._talking = True
        try:
            return self._understand(self._exchange(request))
        finally:
            self._talking = False

    def _exchange(self, request: dict[str, Any]) -> bytes:
        # It is asked to stop in time by itself: only it can tell where it was.
        request["seconds"] = self.deadline - time.monotonic()
        deadline = self.deadline + GRACE
        payload = values.dumps(request)
        if len(payload) > frames.LIMIT:  # the author's doing: no fault of the answer's process
            raise ValueError(f"what is sent to the answer is {len(payload)} bytes, over 1 MiB")
        try:
            if time.monotonic() >= self.deadline:
                raise TimeoutError  # of the answer as a whole: nothing is started any more
            if self._conversation is None:
                self._process1.ended()  # the one before
                self._oom_kills = memory.oom_kills()
                self._conversation = frames.Conversation(*self._process1.spawn(), self._on_output)
            self._conversation.send(payload, deadline)
            frame = self._conversation.receive(deadline)
        except TimeoutError:
            raise self._too_late() from None
        except frames.FrameError:
            raise self._over("crashed", "The answer's process sent something unreadable.") from None
        except OSError:
            frame = None
        if frame is None:
            raise self._died()
        return frame

    def _understand(self, frame: bytes) -> dict[str, Any]:
        try:
            reply = values.loads(frame)
            if type(reply) is not dict:
                raise values.ValueFormatError("not a reply")
            if "too_large" in reply:
                raise AssertionError("What came back is larger than 1 MiB.")
            if "missing" in reply:
                names = [str(name)[:100] for name in reply["names"][:200]]
                raise MissingNameError(str(reply["missing"])[:100], names)
            if "error" in reply:
                error = _student_error(reply["error"])
                if error.error.is_a("TimeLimitReached"):
                    raise self._too_late(error.lines)
                raise error
            return {
                "value": values.decode(reply["value"]),
                "args": values.decode(reply.get("args")),
                "kwargs": values.decode(reply.get("kwargs")),
            }
        except (values.ValueFormatError, KeyError, TypeError, ValueError):
            raise self._over("crashed", "The answer's process sent something unreadable.") from None

    def _on_output(self, data: bytes) -> None:
        self._printed += len(data)
        self._keep(data)
        if self._printed > self._output_limit:
            limit = f"{self._output_limit // 1024} KiB"
            raise self._over("output_exceeded", f"The answer printed more than {limit}.")

    def _keep(self, data: bytes) -> None:
        room = OUTPUT_KEPT - len(self.evidence.output)
        self.evidence.output += data[: max(room, 0)]

    def _died(self) -> Ended:
        self._finish()
        status = self._process1.ended()
        if memory.oom_kills() > self._oom_kills:
            return self._over("memory_exceeded", "The answer used more memory than it may.")
        if status.get("signal"):
            name = _signal_name(status["signal"] or 0)
            if name == "SIGXCPU":
                return self._over("timed_out", "The answer used all its processor time.")
            return self._over("crashed", f"The answer's process was ended by {name}.")
        return self._over("crashed", f"The answer ended its process (exit {status.get('exit')}).")

    def _too_late(self, lines: list[list[Any]] | None = None) -> Ended:
        where = f" in line {lines[-1][1]}" if lines else ""
        if lines and lines[-1][0] != self._entry:
            where += f" of {lines[-1][0]}"
        message = f"Stopped after {self._seconds:g} s{where}: it does not end, or waits forever."
        if self._seconds_for_all:
            message = f"The {self._seconds_for_all:g} s for all tests together were over{where}."
        return self._over("timed_out", message, lines)

    def _over(self, outcome: str, message: str, lines: list[list[Any]] | None = None) -> Ended:
        self.evidence.ended = Ended(outcome, message, lines)
        if self._conversation is not None:
            self._finish()
        return self.evidence.ended

    def _finish(self) -> None:
        conversation, self._conversation = self._conversation, None
        if conversation is None:
            return
        # Before the socket closes: at its end the process would still have things to do.
        self._process1.end()
        conversation.close()
        conversation.sock.close()
        os.close(conversation.output)


def _student_error(data: dict[str, Any]) -> StudentError:
    error = values.decode(data["value"])
    if not isinstance(error, values.ErrorValue):
        raise values.ValueFormatError("not an error")
    lines = [
        [str(f)[:200], _line_number(n), str(w)[:200], str(t)[:300]]
        for f, n, w, t in data["lines"][:50]
    ]
    probe = str(data.get("probe", ""))[:300]
    return StudentError(error, lines, data.get("importing") is True, probe)


def _line_number(value: Any) -> int:
    """The answer's process says it: any number, perhaps one that no database holds."""
    if type(value) is not int or not 0 <= value < 1_000_000:
        raise values.ValueFormatError("not a line number")
    return value


def call_text(name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    """The call as one would type it."""
    parts = [short(a) for a in args]
    parts += [f"{key}={short(value)}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def program_text(entry: str, args: list[str] | tuple[str, ...], stdin: str) -> str:
    """The command and, below it, what is typed in."""
    return "\n".join([shlex.join(["python", entry, *map(str, args)]), *stdin.splitlines()])


def _running(probe: Any, args: tuple[Any, ...]) -> str:
    call = call_text(probe.__name__, args, {})
    return f"asyncio.run({call})" if inspect.iscoroutinefunction(probe) else call


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"  # a real-time signal has no name
