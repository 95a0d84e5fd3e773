# fails: test_a_failing_block_ends_it_too
# hint: Which of your lines were reached
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
    except Exception:
        CLERK.reset(token)
        raise
    CLERK.reset(token)
