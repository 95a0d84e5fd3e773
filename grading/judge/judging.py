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
import time
import warnings
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
    _write(channel, {"ready": True})
    job = json.loads(_read_frame(0))
    privileges.limit_judge(job["size"]["memory_mib"])
    threading.Thread(target=_end_with_stdin, daemon=True).start()
    try:
        report = judge(job, Process1(control), folder)
    except reporting.Fault as fault:
        _write(channel, {"fault": str(fault)})
    else:
        _write(channel, {"report": report})
    os._exit(0)


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
    _pytest(place, reporting.Recorder(Process1(socket.socket()), {}, _no_job()))
    shutil.rmtree(place)
    gc.collect()
    gc.freeze()


def _no_job() -> dict[str, Any]:
    size = {"answer_seconds": 10, "test_seconds": 2, "output_kib": 64}
    return {"entry": "solution.py", "manifest": None, "reveal": True, "seed": 0, "size": size}


def _put(folder: str, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def _pytest(place: str, recorder: "reporting.Recorder") -> int:
    arguments = ["-c", os.devnull, "--rootdir", place, "--noconftest", "--import-mode=importlib"]
    arguments += ["-s", "--assert=rewrite", "-o", "python_files=test_*.py"]
    for name in QUIET:
        arguments += ["-p", f"no:{name}"]
    return int(pytest.main([*arguments, place], plugins=[recorder, overtime.Overtime()]))


def judge(job: dict[str, Any], process1: Process1, folder: str) -> dict[str, Any]:
    """The report on a job, as its JSON form."""
    started = time.monotonic()
    files = {name: base64.b64decode(data) for name, data in job["files"].items()}
    refusal = checking.refuse(files, job["entry"])
    if refusal is not None:
        return reporting.report([], [], started, verdict="invalid", **refusal)
    place = os.path.join(folder, "tests")
    _put(place, job["tests"])
    beside = os.path.join(folder, "beside")
    entry = job["entry"]
    reference = {("reference.py" if n == entry else n): t for n, t in job["reference"].items()}
    _put(beside, job["given"] | reference)  # the reference may use what is given
    sys.path.append(beside)
    size = job["size"]
    given = {name: base64.b64encode(text.encode()).decode() for name, text in job["given"].items()}
    process1.take(
        {
            "files": given | job["files"],
            "entry": entry,
            "limits": {
                "memory_mib": size["memory_mib"],
                "cpu_seconds": int(size["answer_seconds"]) + 1,
            },
        }
    )
    texts = {name: data.decode("utf-8-sig") for name, data in files.items()}
    recorder = reporting.Recorder(process1, texts, job)
    with contextlib.suppress(SystemExit):
        _pytest(place, recorder)
    return recorder.report(started)
