"""What the carrier host can find out about a plugin."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any


def misfits(plugin: type, interface: type) -> list[tuple[str, str]]:
    """What keeps a plugin from being used as the interface says."""
    raise NotImplementedError("task 1: misfits does not compare anything yet")


@contextmanager
def recorded(cls: type) -> Iterator[list[tuple[str, Any]]]:
    """Record for the block which attributes of objects of `cls` are set."""
    raise NotImplementedError("task 2: recorded does not record anything yet")
    yield


def crash_report(
    error: BaseException, secrets: Sequence[str] = ("key", "password", "token")
) -> list[dict[str, Any]]:
    """The functions that an error has passed, with their local variables."""
    raise NotImplementedError("task 3: crash_report does not report anything yet")


def call_tree(func: Callable[..., Any], /, *args: Any, **kwargs: Any) -> list[tuple[int, str]]:
    """The calls that are made while `func` runs, with their depth."""
    raise NotImplementedError("task 4: call_tree does not call anything yet")
