"""Our judge, warm and cold, on each backend."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from bench.exercise import MORE_TESTS, TESTS, check_report, job
from bench.rounds import Case
from grading.sandbox.backends import Sandbox, make_sandbox
from grading.sandbox.box import Box

FULL_SECONDS = 120
TITLES = {"docker": "Docker", "bubblewrap": "bubblewrap"}


class Judge:
    """A backend with a pool of `warm` sandboxes; none is a cold start for each answer."""

    def __init__(self, backend: str, root: Path, warm: int) -> None:
        self.warm = warm
        self.sandbox: Sandbox = make_sandbox(backend, warm=warm, root=root)

    @property
    def image(self) -> str:
        return str(getattr(self.sandbox.backend, "image", ""))

    def run(self, tests: int = TESTS) -> None:
        check_report(self.sandbox.run(job(tests)), tests)

    def settle(self) -> None:
        """Wait until the pool is full and what was used is gone: nothing works beside a run."""
        if self.warm:
            self.sandbox.warm_up()
        wait_for(lambda: self.full() and not discarding(), "the pool to fill")

    def full(self) -> bool:
        return not self.warm or any(
            len(boxes) >= self.warm for boxes in self.sandbox.pool.boxes.values()
        )

    def idle_box(self) -> Box:
        return next(boxes[0] for boxes in self.sandbox.pool.boxes.values() if boxes)

    def cold_starts(self) -> int:
        return self.sandbox.pool.misses

    def close(self) -> None:
        self.sandbox.close()
        wait_for(lambda: not discarding(), "sandboxes to end")


def cases(backend: str, warm: Judge, cold: Judge) -> list[Case]:
    title = TITLES[backend]

    def settle() -> None:
        warm.settle()
        cold.settle()

    return [
        Case(f"warm_{backend}", f"our judge, {title}, warm", warm.run, settle),
        Case(f"cold_{backend}", f"our judge, {title}, cold", cold.run, settle),
        Case(
            f"warm_{backend}_more",
            f"our judge, {title}, warm, {MORE_TESTS} tests",
            lambda: warm.run(MORE_TESTS),
            settle,
        ),
    ]


def discarding() -> bool:
    return any(thread.name == "discard" for thread in threading.enumerate())


def wait_for(condition: Callable[[], bool], what: str, seconds: float = FULL_SECONDS) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {seconds:.0f} s for {what}")
        time.sleep(0.005)
