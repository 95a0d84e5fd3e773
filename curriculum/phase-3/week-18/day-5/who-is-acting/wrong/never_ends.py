# fails: test_a_block_has_its_clerk
# hint: Ask before, inside and after
"""The clerk who is acting, without handing the name through."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

CLERK: ContextVar[str | None] = ContextVar("clerk", default=None)


def current_clerk() -> str | None:
    """The clerk who is acting."""
    return CLERK.get()


@contextmanager
def acting(clerk: str) -> Iterator[None]:
    """In this block `clerk` is acting."""
    CLERK.set(clerk)
    yield
