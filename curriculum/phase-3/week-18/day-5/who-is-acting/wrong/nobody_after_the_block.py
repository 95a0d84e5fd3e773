# fails: test_blocks_in_blocks
# hint: Who was acting when the inner block began?
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
    token = CLERK.set(clerk)
    try:
        yield
    finally:
        CLERK.set(None)
