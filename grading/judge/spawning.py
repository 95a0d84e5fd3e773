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
import signal
import socket
import time
from collections.abc import Callable
from typing import Any, NoReturn

from . import answering, frames, privileges, sweeping

HOME = "/tmp"
CLEANING_SECONDS = 1.0
DYING_SECONDS = 0.5
FORKING_SECONDS = 1.0


class Spawner:
    """`student_uid` None: this process already is the student's uid, and pid 1 of its own."""

    def __init__(self, control: socket.socket, student_uid: int | None, processes: int) -> None:
        self.control = control
        self.student_uid = student_uid
        self.processes = processes
        self.source: dict[str, Any] = {}
        self.next: tuple[int, socket.socket] | None = None
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
                answering.warm(self.source)
                self.prepare()
            elif header[:1] == b"S":
                self.spawn(*fds)
            elif header[:1] == b"E":
                frames.send(self.control, json.dumps(self.end()).encode())
                self.prepare()

    def prepare(self) -> tuple[int, socket.socket]:
        """Start the next student process beside the judge's own work.

        It waits for its channels: until then none of the answer runs, in any process.
        """
        ours, theirs = socket.socketpair()
        pid = _fork()
        if pid == 0:
            try:
                self._be_student(theirs)
            finally:
                os._exit(70)
        theirs.close()
        self.next = pid, ours
        return self.next

    def spawn(self, talk: int, output: int) -> None:
        self.child, channel = self.next or self.prepare()
        self.next = None
        with contextlib.suppress(OSError):  # gone: the answer's files could not be put in place
            socket.send_fds(channel, [b"S"], [talk, output])
        channel.close()
        os.close(talk)
        os.close(output)

    def _be_student(self, channel: socket.socket) -> NoReturn:
        os.setsid()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        privileges.die_first_when_memory_ends()
        limits = self.source["limits"]
        privileges.limit_student(limits["memory_mib"], limits["cpu_seconds"], self.processes)
        if self.student_uid is not None:
            privileges.become(self.student_uid)
        channel = _only(channel)
        gc.unfreeze()
        gc.enable()
        answer = answering.prepare(self.source, HOME)
        _, (talk, output), _, _ = socket.recv_fds(channel, 1, 2)
        os.dup2(output, 1)
        os.dup2(output, 2)
        channel.detach()
        answering.serve(_only(socket.socket(fileno=talk)), answer)
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

    def _as_student[T](self, function: Callable[[], T]) -> T:
        if self.student_uid is None:
            return function()
        os.seteuid(self.student_uid)
        try:
            return function()
        finally:
            os.seteuid(0)

    def _reap(self) -> None:
        """Wait a moment for those still dying: they keep what they have open to their last.

        Orphans become ours. Memory is given back before sockets, and so a large one takes longest.
        """
        deadline = time.monotonic() + DYING_SECONDS
        while time.monotonic() < deadline:
            with contextlib.suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass
            if not self._as_student(_anybody_left):
                return
            time.sleep(0.0005)

    def _clean(self) -> None:
        """The next student process finds an empty home.

        A tree can be made so large that removing it takes long: that work is done by a child
        with a time limit, never here.
        """
        known = answering.names(self.source)
        if self._as_student(lambda: sweeping.empty_of(HOME, known)):
            return
        pid = _fork()
        if pid == 0:
            signal.setitimer(signal.ITIMER_REAL, CLEANING_SECONDS)
            try:
                if self.student_uid is not None:
                    privileges.become(self.student_uid)
                sweeping.empty(HOME)
            finally:
                os._exit(0)
        os.waitpid(pid, 0)


def _only(sock: socket.socket) -> socket.socket:
    """The socket as descriptor 3, with nothing else open but the standard streams."""
    os.dup2(sock.detach(), 3, inheritable=False)
    os.closerange(4, 1 << 16)
    return socket.socket(fileno=3)


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


def _anybody_left() -> bool:
    """Whether there is a process of the student's uid, the judge's being beyond its signals."""
    for name in os.listdir("/proc"):
        if name.isdigit() and name != "1":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(int(name), 0)
                return True
    return False
