"""The clerk who is acting, without handing the name through."""

from collections.abc import Iterator
from contextlib import contextmanager


def current_clerk() -> str | None:
    """The clerk who is acting."""
    raise NotImplementedError("task 1: nobody knows who is acting yet")


@contextmanager
def acting(clerk: str) -> Iterator[None]:
    """In this block `clerk` is acting."""
    raise NotImplementedError("task 1: nobody can act yet")
    yield
