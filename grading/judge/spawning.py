"""Process 1: runs nobody's code and obeys three commands of the judge.

    T  take the source: what each student process will be given
    S  spawn a student process for the socket and the output pipe that come along
    E  end it, and everything it started; answers how it ended

Only a process the student can neither signal, stop nor starve can do the last: the judge's
uid may not signal the student's, and a parent under the student's uid could be stopped.
"""

import contextlib
import gc
import json
import os
import random
import signal
import socket
import time
from typing import Any, NoReturn

from . import answering, frames, privileges, sweeping

HOME = "/tmp"
CLEANING_SECONDS = 1.0
FORKING_SECONDS = 1.0


class Spawner:
    """`student_uid` None: this process already is the student's uid, and pid 1 of its own."""

    def __init__(self, control: socket.socket, student_uid: int | None, processes: int) -> None:
        self.control = control
        self.student_uid = student_uid
        self.processes = processes
        self.source: dict[str, Any] = {}
        self.child: int | None = None
        if os.getpid() != 1:
            raise RuntimeError("not process 1: ending a student here would end strangers")

    def serve(self) -> None:
        """Obey until the judge is gone."""
        # Process 1 gets no signal it has no handler for, and Python brings one for SIGINT: where
        # process 1 has the student's uid, the student could end it with that.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        while True:
            header, fds, _, _ = socket.recv_fds(self.control, 5, 2)
            if not header:
                return
            header += frames.receive_exactly(self.control, 5 - len(header))
            if len(header) < 5:
                return
            payload = frames.receive_exactly(self.control, int.from_bytes(header[1:]))
            if header[:1] == b"T":
                self.source = json.loads(payload)
                frames.send(self.control, b"{}")
            elif header[:1] == b"S":
                self.spawn(*fds)
            elif header[:1] == b"E":
                frames.send(self.control, json.dumps(self.end()).encode())

    def spawn(self, talk: int, output: int) -> None:
        pid = _fork()
        if pid == 0:
            try:
                self._be_student(talk, output)
            finally:
                os._exit(70)
        os.close(talk)
        os.close(output)
        self.child = pid

    def _be_student(self, talk: int, output: int) -> NoReturn:
        os.setsid()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        privileges.die_first_when_memory_ends()
        limits = self.source["limits"]
        privileges.limit_student(limits["memory_mib"], limits["cpu_seconds"], self.processes)
        if self.student_uid is not None:
            privileges.become(self.student_uid)
        null = os.open(os.devnull, os.O_RDONLY)
        keep = os.dup(talk) if talk < 4 else talk
        for descriptor, target in ((null, 0), (output, 1), (output, 2), (keep, 3)):
            os.dup2(descriptor, target, inheritable=target < 3)
        os.closerange(4, 1 << 16)
        random.seed()
        gc.unfreeze()
        gc.enable()
        answering.serve(socket.socket(fileno=3), self.source, HOME)
        os._exit(0)

    def end(self) -> dict[str, int | None]:
        """Kill every process of the student, reap, and clean what it left on disk."""
        status: int | None = None
        if self.child is not None:
            pid, code = os.waitpid(self.child, os.WNOHANG)
            if pid:
                status = code
        self._as_student(_kill_all)
        if self.child is not None and status is None:
            _, status = os.waitpid(self.child, 0)
        self.child = None
        self._reap()
        self._clean()
        if status is None:
            return {"exit": None, "signal": None}
        if os.WIFSIGNALED(status):
            return {"exit": None, "signal": os.WTERMSIG(status)}
        return {"exit": os.WEXITSTATUS(status), "signal": None}

    def _as_student(self, function: Any) -> None:
        if self.student_uid is None:
            function()
            return
        os.seteuid(self.student_uid)
        try:
            function()
        finally:
            os.seteuid(0)

    def _reap(self) -> None:
        """Orphans become ours; those still dying are waited for a moment."""
        deadline = time.monotonic() + 0.5
        while time.monotonic() < deadline:
            try:
                pid, _ = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                if self.student_uid is not None:
                    return  # what is left is the judge
                time.sleep(0.001)

    def _clean(self) -> None:
        """The next student process finds an empty home.

        A tree can be made so large that removing it takes long: that work is done by a child
        with a time limit, never here.
        """
        pid = _fork()
        if pid == 0:
            signal.setitimer(signal.ITIMER_REAL, CLEANING_SECONDS)
            try:
                if self.student_uid is not None:
                    privileges.become(self.student_uid)
                with contextlib.suppress(OSError):
                    os.chmod(HOME, 0o700)  # where it is the student's
                sweeping.empty(HOME)
            finally:
                os._exit(0)
        os.waitpid(pid, 0)


def _fork() -> int:
    """Those who were just killed count as processes until they are gone: wait for room."""
    deadline = time.monotonic() + FORKING_SECONDS
    while True:
        try:
            return os.fork()
        except BlockingIOError:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(-1, os.WNOHANG)
            if time.monotonic() > deadline:
                raise
            time.sleep(0.001)


def _kill_all() -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(-1, signal.SIGKILL)
