"""A student process: imports the answer and does what the judge asks of it.

Everything here runs beside hostile code and may be lied to or replaced by it.  That is
harmless: what leaves is only a value the answer is said to have given, and no expected value
ever comes in.
"""

import base64
import builtins
import importlib
import linecache
import os
import signal
import socket
import sys
import types
from collections.abc import Iterator
from typing import Any

from . import frames, values

PROBE = "<probe>"


class TimeLimitReached(BaseException):
    """Raised where the answer is when its time is over, so that the line can be named."""


FOLDER = "answer"
STREAMS = ("in", "out", "err")


def names(source: dict[str, Any]) -> list[str]:
    """All that is written below a student's home from here; folders after what is in them."""
    files = [os.path.join(FOLDER, name) for name in source["files"]]
    folders = {folder for path in files for folder in _folders(path)}
    return [*STREAMS, *files, *sorted(folders, key=len, reverse=True)]


def _folders(path: str) -> Iterator[str]:
    while path := os.path.dirname(path):
        yield path


def warm(source: dict[str, Any]) -> None:
    """Import what takes long and is not always needed, once for all processes of an answer."""
    if any(b"async" in base64.b64decode(data) for data in source["files"].values()):
        importlib.import_module("asyncio")


def prepare(source: dict[str, Any], home: str) -> "Answer":
    """Put the answer in its place; nothing of it runs yet."""
    folder = os.path.join(home, FOLDER)
    _write(source, folder)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(HOME=home, LANG="C.UTF-8", PATH="/usr/local/bin:/usr/bin:/bin", TMPDIR=home)
    sys.path.insert(0, folder)
    sys.dont_write_bytecode = True
    entry = os.path.join(folder, source["entry"])
    sys.argv = [entry]
    signal.signal(signal.SIGALRM, _time_is_over)
    return Answer(entry, folder)


def serve(sock: socket.socket, answer: "Answer") -> None:
    """Answer requests until the judge closes the socket."""
    while (frame := frames.receive(sock, 16 * frames.LIMIT)) is not None:
        reply = values.dumps(_in_time(answer, values.loads(frame)))
        if len(reply) > frames.LIMIT:
            reply = values.dumps({"too_large": len(reply)})
        _flush()
        frames.send(sock, reply)


def _in_time(answer: "Answer", request: dict[str, Any]) -> dict[str, Any]:
    """A courtesy: the judge ends what does not end itself, but cannot say where it was."""
    signal.setitimer(signal.ITIMER_REAL, max(request["seconds"], 0.001))
    try:
        reply = answer.obey(request)
        signal.setitimer(signal.ITIMER_REAL, 0)
    except TimeLimitReached as error:
        return {"error": answer.describe(error)}
    return reply


def _time_is_over(*_: Any) -> None:
    raise TimeLimitReached


def _write(source: dict[str, Any], folder: str) -> None:
    os.makedirs(folder, mode=0o700, exist_ok=True)
    for name, data in source["files"].items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            continue


class Answer:
    def __init__(self, entry: str, folder: str) -> None:
        self.entry = entry
        self.folder = folder

    def obey(self, request: dict[str, Any]) -> dict[str, Any]:
        action = {"call": self.call, "run": self.run, "program": self.program}[request["do"]]
        try:
            return action(request)
        except BaseException as error:
            return {"error": self.describe(error)}

    def module(self) -> types.ModuleType:
        return importlib.import_module(os.path.basename(self.entry).removesuffix(".py"))

    def call(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            module = self.module()
        except BaseException as error:
            return {"error": self.describe(error) | {"importing": True}}
        target: Any = module
        for part in request["name"].split("."):
            if not hasattr(target, part):
                names = [name for name in dir(module) if not name.startswith("_")]
                return {"missing": request["name"], "names": names[:200]}
            target = getattr(target, part)
        args, kwargs = values.decode(request["args"]), values.decode(request["kwargs"])
        result = _finish(target(*args, **kwargs))
        return {
            "value": values.encode(result),
            "args": values.encode(args),
            "kwargs": values.encode(kwargs),
        }

    def run(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            self.module()
        except BaseException as error:
            return {"error": self.describe(error) | {"importing": True}}
        scope: dict[str, Any] = {"__name__": "probe", "__builtins__": builtins}
        for number, text in enumerate([*request["using"], request["source"]]):
            name = f"{PROBE}{number}"
            linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
            exec(compile(text, name, "exec", dont_inherit=True), scope)
        probe = scope[request["name"]]
        return {"value": values.encode(_finish(probe(*values.decode(request["args"]))))}

    def program(self, request: dict[str, Any]) -> dict[str, Any]:
        """Run the answer as a script in a child, so that exit codes and `os._exit` are seen."""
        names = {key: os.path.join(os.environ["TMPDIR"], key) for key in STREAMS}
        with open(names["in"], "wb") as file:
            file.write(request["stdin"].encode())
        pid = os.fork()
        if pid == 0:
            self._be_program(request["args"], names)
        _, status = os.waitpid(pid, 0)
        code = os.waitstatus_to_exitcode(status)
        texts = {}
        for key in ("out", "err"):
            with open(names[key], "rb") as file:
                texts[key] = file.read(frames.LIMIT // 8).decode(errors="backslashreplace")
        error = texts["err"].replace(f"{self.folder}/", "")
        return {"value": values.encode((texts["out"], error, code))}

    def _be_program(self, args: list[str], names: dict[str, str]) -> None:
        code = 70
        try:
            os.closerange(3, 256)
            flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC
            opened = [os.open(names["in"], os.O_RDONLY)]
            opened += [os.open(names[key], flags, 0o600) for key in ("out", "err")]
            for target, descriptor in enumerate(opened):
                os.dup2(descriptor, target)
            os.execv(sys.executable, [sys.executable, "-B", self.entry, *args])
        finally:
            os._exit(code)

    def describe(self, error: BaseException) -> dict[str, Any]:
        """An exception as data: its encoded value and the frames of the student's files."""
        lines: list[list[Any]] = []
        probe = ""
        trace = error.__traceback__
        while trace is not None and len(lines) < 50:
            code = trace.tb_frame.f_code
            if code.co_filename.startswith(self.folder):
                name = os.path.relpath(code.co_filename, self.folder)
                text = linecache.getline(code.co_filename, trace.tb_lineno).strip()
                lines.append([name, trace.tb_lineno, code.co_name, text[:300]])
            elif code.co_filename.startswith(PROBE) and not lines:
                probe = linecache.getline(code.co_filename, trace.tb_lineno).strip()[:300]
            trace = trace.tb_next
        if isinstance(error, SyntaxError) and str(error.filename).startswith(self.folder):
            name = os.path.relpath(str(error.filename), self.folder)
            lines.append([name, error.lineno or 0, "<module>", (error.text or "").strip()[:300]])
        return {"value": values.encode(error), "lines": lines, "probe": probe}


def _finish(result: Any) -> Any:
    if isinstance(result, types.CoroutineType):
        return importlib.import_module("asyncio").run(result)
    return result
