"""Real worker processes that a test starts, stops and kills."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from django.db import connection

from tests.conftest import ROOT


def wait_for(condition: Callable[[], object], seconds: float = 60, log: Path | None = None) -> None:
    """A deadline against hanging, not a claim of speed."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, log.read_text()[-5000:] if log else "waited in vain"
        time.sleep(0.1)


def database_of_the_test() -> dict[str, str]:
    """For the environment of a process that is to see the test's rows."""
    base, _, _ = os.environ["DATABASE_URL"].rpartition("/")
    return {"DATABASE_URL": f"{base}/{connection.settings_dict['NAME']}"}


class WorkerProcess:
    """`celery worker` on the test's own database and broker."""

    def __init__(self, log: Path, lanes: str = "live", **environment: str) -> None:
        self.log = log
        command = [sys.executable, "-m", "celery", "-A", "bootcamp", "worker", "--pool", "threads"]
        command += ["--queues", lanes, "--concurrency", "2", "--loglevel", "INFO"]
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=os.environ | database_of_the_test() | environment,
                stdout=output,
                stderr=output,
            )

    def wait_ready(self) -> None:
        self.wait_for(lambda: b" ready." in self.log.read_bytes())

    def wait_for(self, condition: Callable[[], object], seconds: float = 60) -> None:
        wait_for(condition, seconds, self.log)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(30)

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(60)
        finally:
            self.process.kill()
            self.process.wait()
