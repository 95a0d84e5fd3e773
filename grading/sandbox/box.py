"""A sandbox as its user sees it: started, made ready, given one job, closed."""

from __future__ import annotations

import time
from typing import Protocol

from grading.sandbox.channel import Channel
from grading.sandbox.errors import ProtocolError, SandboxDied, StartFailed
from grading.sandbox.job import SIZES, Job, Report, Size, Verdict

START_SECONDS = 30.0
# From outside, when what runs inside did not end it: what is shown would be lost.
GRACE_SECONDS = 1.5


class Backend(Protocol):
    """One way to isolate.  Starting a sandbox and giving it its job are two steps."""

    name: str
    why: str

    def start(self, environment: str, size: Size) -> Box: ...
    def healthy(self) -> bool: ...
    def reap(self) -> int: ...
    def close(self) -> None: ...


class Box:
    """One started sandbox, for one job.  Subclasses know how to make and to end it."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.started = time.monotonic()
        self.ready = False

    def wait_ready(self, seconds: float = START_SECONDS) -> None:
        if self.ready:
            return
        try:
            message = self.channel.receive(time.monotonic() + seconds)
        except TimeoutError:
            raise StartFailed(f"a sandbox was not ready after {seconds:.0f} s") from None
        except SandboxDied as error:
            raise StartFailed(f"a sandbox ended before its job came: {error}") from None
        if message.get("ready") is not True:
            raise ProtocolError("the first message is not that it is ready")
        self.ready = True

    def run(self, job: Job) -> Report:
        """Judge one answer; what a limit ends from outside is the answer's verdict."""
        self.wait_ready()
        seconds = SIZES[job.size].answer_seconds + GRACE_SECONDS
        deadline = time.monotonic() + seconds
        try:
            self.channel.send(job.to_json(), deadline)
            message = self.channel.receive(deadline)
        except TimeoutError:
            limit = SIZES[job.size].answer_seconds
            return Report(
                Verdict.TIMED_OUT, message=f"All tests together took more than {limit:.0f} s."
            )
        if "fault" in message:
            raise ProtocolError(str(message["fault"])[:4_000])
        return Report.from_json(message.get("report"))

    def alive(self) -> bool:
        """Whether its channel is still open: an idle box says nothing."""
        return not self.channel.ended()

    def close(self) -> None:
        raise NotImplementedError
