"""The processes of the site on one machine: started in order, watched, stopped in reverse."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

type Command = list[str | Path]

LINES_SHOWN = 15
PR_SET_PDEATHSIG = 1


class PartFailed(Exception):
    """A part did not come up or went away; the message ends with its log's last lines."""


@dataclass
class Part:
    name: str
    command: Command
    log: Path
    stop_seconds: float = 20
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self, environment: Mapping[str, str]) -> None:
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("wb") as output:
            self.process = subprocess.Popen(
                self.command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                # A group of its own: Ctrl-C in the terminal reaches the supervisor alone,
                # which then stops the parts in their order.
                start_new_session=True,
                preexec_fn=_die_with_the_supervisor,  # noqa: PLW1509 -- there is one thread yet
            )

    def stop(self) -> None:
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            self.process.terminate()
        try:
            self.process.wait(self.stop_seconds)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def check(self) -> None:
        if self.process is not None and (code := self.process.poll()) is not None:
            raise PartFailed(self.failure(f"stopped with exit code {code}"))

    def failure(self, what: str) -> str:
        lines = self.log.read_text(errors="replace").splitlines()[-LINES_SHOWN:]
        shown = "\n".join(f"    {line}" for line in lines) or "    (it wrote nothing)"
        return f"The part '{self.name}' {what}. The end of {self.log}:\n{shown}"


class Parts:
    def __init__(self) -> None:
        self.running: list[Part] = []

    def start(
        self,
        part: Part,
        environment: Mapping[str, str],
        ready: Callable[[], bool],
        seconds: float = 60,
    ) -> None:
        part.start(environment)
        self.running.append(part)
        deadline = time.monotonic() + seconds
        while not ready():
            part.check()
            if time.monotonic() > deadline:
                raise PartFailed(part.failure(f"was not ready after {seconds:.0f} s"))
            time.sleep(0.05)

    def watch(self) -> None:
        """Returns never; raises `PartFailed` when a part is gone."""
        while True:
            for part in self.running:
                part.check()
            time.sleep(0.3)

    def stop(self) -> None:
        for part in reversed(self.running):
            part.stop()
        self.running.clear()


def _die_with_the_supervisor() -> None:
    # Without it a supervisor that is killed (-9) would leave parts that hold port and socket.
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
