"""The parts of a site, each a process that may be killed, paused and started again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.servers import Servers, wait_for

READY_SECONDS = 180


class Part:
    """A process and its children, in a group of their own."""

    def __init__(
        self,
        command: list[str],
        log: Path,
        ready: Callable[[], object],
        environment: Mapping[str, str],
        **options: Any,
    ) -> None:
        self.command, self.log, self.ready = command, log, ready
        self.options = {"env": os.environ | dict(environment), "cwd": ROOT, **options}
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                start_new_session=True, **self.options,
            )  # fmt: skip
        ready = wait_for(self.ready, READY_SECONDS)
        assert ready, f"{self.command[:3]} did not start:\n{self.tail()}"

    def send(self, number: signal.Signals) -> None:
        assert self.process
        os.killpg(self.process.pid, number)

    def kill(self) -> None:
        self.send(signal.SIGKILL)
        assert self.process
        self.process.wait(30)

    def stop(self, number: signal.Signals = signal.SIGTERM) -> None:
        """As a deployment does: it may finish what it is at."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(number)
        try:
            self.process.wait(60)
        finally:
            if self.process.poll() is None:
                self.kill()

    def tail(self) -> str:
        return self.log.read_text(errors="replace")[-30_000:]


class Worker(Part):
    """`celery worker`, ready when it says so; it says so again after each start."""

    def __init__(self, folder: Path, name: str, environment: Mapping[str, str]) -> None:
        command = [sys.executable, "-m", "celery", "-A", "bootcamp", "worker", "--pool", "threads"]
        command += ["--hostname", name, "--queues", "live", "--concurrency", "2"]
        command += ["--without-gossip", "--without-mingle"]
        self.starts = 0
        super().__init__(command, folder / f"{name}.log", self.said_so, environment)

    def start(self) -> None:
        self.starts += 1
        super().start()

    def said_so(self) -> bool:
        return self.log.read_bytes().count(b" ready.") >= self.starts


class Web(Part):
    def __init__(self, folder: Path, port: int, environment: Mapping[str, str]) -> None:
        command = [str(Path(sys.executable).parent / "gunicorn"), "bootcamp.wsgi"]
        command += ["--bind", f"127.0.0.1:{port}", "--worker-class", "gthread"]
        command += ["--workers", "2", "--threads", "8", "--keep-alive", "75"]
        command += ["--no-control-socket"]
        super().__init__(command, folder / "web.log", lambda: answers_http(port), environment)


def as_part(
    servers: Servers, process: subprocess.Popen[bytes], ready: Callable[[], object]
) -> Part:
    """One of the suite's own servers, which from now on this part starts and ends."""
    servers.processes.remove(process)
    options: dict[str, Any] = {"cwd": "/"}
    if os.geteuid() == 0 and b"postgres" in os.fsencode(str(process.args)):
        options |= {"user": 65534, "group": 65534, "extra_groups": []}
    assert isinstance(process.args, list)
    command = [os.fsdecode(part) for part in process.args]
    process.send_signal(signal.SIGINT)
    process.wait(30)
    part = Part(command, servers.folder / "part.log", ready, {}, **options)
    part.start()
    return part


def answers_http(port: int) -> bool:
    import requests

    try:
        return requests.get(f"http://127.0.0.1:{port}/livez", timeout=5).ok
    except requests.RequestException:
        return False
