"""The judge: one job from standard input, pytest on the exercise's tests, one report."""

import base64
import contextlib
import gc
import json
import os
import shutil
import socket
import sys
import tempfile
import threading
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from . import checking, frames, overtime, privileges, reporting
from .student import Process1

QUIET = (
    "cacheprovider",
    "debugging",
    "doctest",
    "faulthandler",
    "junitxml",
    "legacypath",
    "logging",
    "pastebin",
    "setuponly",
    "setupplan",
    "stepwise",
    "terminal",
    "threadexception",
    "unraisableexception",
    "warnings",
)
NO_JOB = {
    "entry": "solution.py",
    "manifest": None,
    "reveal": True,
    "seed": 0,
    "size": {"answer_seconds": 10, "test_seconds": 2, "output_kib": 64},
}
# Of new objects, before garbage is looked for: within a test's time there is little.
GARBAGE = 50_000
DUMMY = "def test_dummy(student):\n    '''A dummy.'''\n    assert [1] == [1]\n"


def serve(control: socket.socket, home: str) -> None:
    """Warm up, say so, judge one job, end.  Nobody else can write in `home`."""
    channel = _own_the_channel()
    warnings.simplefilter("ignore")  # of fork beside a thread that only waits
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    folder = tempfile.mkdtemp(dir=home)
    os.environ["TMPDIR"] = folder  # /tmp is the student's
    tempfile.tempdir = folder
    _warm_up(folder)
    judging = Judging(Process1(control), folder, channel)
    try:
        report = judging.report()
    except reporting.Fault as fault:
        _write(channel, {"fault": str(fault)})
    else:
        _write(channel, {"report": report})
    # Ending everything here would cost time on a machine that shows the verdict just now.
    threading.Event().wait()


class Judging:
    """A pytest plugin that has pytest started already, and waiting, when the job arrives."""

    def __init__(self, process1: Process1, folder: str, channel: int) -> None:
        self.process1 = process1
        self.folder = folder
        self.channel = channel
        self.place = os.path.join(folder, "tests")
        self.parser = checking.Parser()
        self.recorder = reporting.Recorder(process1)
        self.refusal: checking.Refusal | None = None

    def report(self) -> dict[str, Any]:
        """Wait for the job and judge it; the report as its JSON form."""
        os.mkdir(self.place)
        with contextlib.suppress(SystemExit):
            _pytest(self.place, self, self.recorder)
        if self.refusal is not None:
            return reporting.refused(self.refusal.message, self.refusal.line, self.recorder.started)
        return self.recorder.report()

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        gc.freeze()
        gc.set_threshold(GARBAGE)
        gc.enable()
        _write(self.channel, {"ready": True})
        with self.refusing():
            self.take(json.loads(_read_frame(0)))

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_finish(self) -> None:
        with self.refusing():
            self.parser.end()

    @contextlib.contextmanager
    def refusing(self) -> Iterator[None]:
        try:
            yield
        except checking.Refusal as refusal:
            self.refusal = refusal
            raise pytest.exit.Exception("refused") from None

    def take(self, job: dict[str, Any]) -> None:
        """The answer's time begins here."""
        self.recorder.begin(job)
        privileges.limit_judge(job["size"]["memory_mib"])
        threading.Thread(target=_end_with_stdin, daemon=True).start()
        files = {name: base64.b64decode(data) for name, data in job["files"].items()}
        self.recorder.files = checking.texts(files, job["entry"])
        self.parser.begin(self.recorder.files)
        _lay_out(job, self.place, os.path.join(self.folder, "beside"))
        self.process1.take(_source(job))


def _lay_out(job: dict[str, Any], place: str, beside: str) -> None:
    _put(place, job["tests"])
    entry = job["entry"]
    reference = {("reference.py" if n == entry else n): t for n, t in job["reference"].items()}
    _put(beside, job["given"] | reference)  # the reference may use what is given
    sys.path += [beside, place]  # of what lies in place, tests import shared modules


def _source(job: dict[str, Any]) -> dict[str, Any]:
    """What each student process is given."""
    given = {name: base64.b64encode(text.encode()).decode() for name, text in job["given"].items()}
    size = job["size"]
    limits = {"memory_mib": size["memory_mib"], "cpu_seconds": int(size["answer_seconds"]) + 1}
    return {"files": given | job["files"], "entry": job["entry"], "limits": limits}


def _own_the_channel() -> int:
    """Keep standard output to ourselves; what tests print goes nowhere."""
    channel = os.dup(1)
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    return channel


def _read_frame(descriptor: int) -> bytes:
    # os.read, not sys.stdin: a buffered reader would swallow the dead-man's switch.
    def exactly(size: int) -> bytes:
        data = b""
        while len(data) < size:
            part = os.read(descriptor, size - len(data))
            if not part:
                os._exit(0)
            data += part
        return data

    return exactly(int.from_bytes(exactly(4)))


def _end_with_stdin() -> None:
    """The worker that owns this sandbox is gone when its end of the pipe closes."""
    while os.read(0, 1):
        pass
    os._exit(0)


def _write(channel: int, message: dict[str, Any]) -> None:
    payload = json.dumps(message).encode()
    data = memoryview(frames.pack(payload))
    while data:
        data = data[os.write(channel, data) :]


def _warm_up(folder: str) -> None:
    """Pay once, before any job, for what every pytest run needs."""
    place = os.path.join(folder, "warm")
    _put(place, {"test_dummy.py": DUMMY})
    recorder = reporting.Recorder(Process1(socket.socket()))
    recorder.begin(NO_JOB)
    if _pytest(place, recorder):
        raise RuntimeError("the dummy test fails")
    shutil.rmtree(place)


def _put(folder: str, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def _pytest(place: str, *plugins: object) -> int:
    arguments = ["-c", os.devnull, "--rootdir", place, "--noconftest", "--import-mode=importlib"]
    arguments += ["-s", "--assert=rewrite", "-o", "python_files=test_*.py"]
    for name in QUIET:
        arguments += ["-p", f"no:{name}"]
    return int(pytest.main([*arguments, place], plugins=[*plugins, overtime.Overtime()]))
