"""The judge's own work on what an answer gave has limits too: it may give an endless range."""

import contextlib
import signal
import time
from collections.abc import Callable, Generator, Iterator

import pytest

from .student import Student

# After the student's own limit, which is told apart from this one.
GRACE_SECONDS = 0.5
AGAIN_SECONDS = 0.1


class Overtime:
    """A pytest plugin: an alarm ends the test, as long as Python code is at work."""

    @pytest.hookimpl(wrapper=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> Generator[None, object, object]:
        student = pyfuncitem.funcargs.get("student")
        if not isinstance(student, Student):
            return (yield)
        with _alarm(student.deadline + GRACE_SECONDS - time.monotonic(), student.end_overtime):
            return (yield)


@contextlib.contextmanager
def limited(seconds: float) -> Iterator[None]:
    """TimeoutError when the block takes longer."""

    def end() -> None:
        raise TimeoutError

    with _alarm(seconds, end):
        yield


@contextlib.contextmanager
def _alarm(seconds: float, ring: Callable[[], None]) -> Iterator[None]:
    signal.signal(signal.SIGALRM, lambda *_: ring())
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.001), AGAIN_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
