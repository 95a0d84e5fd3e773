"""What north will put on its invoice."""

from collections.abc import Callable
from functools import wraps
from typing import Any

BILL: list[str] = []


def metered(func: Callable[..., Any]) -> Callable[..., Any]:
    """Write the name of `func` on the bill for each call it has answered."""
    raise NotImplementedError("task 1: metered does not wrap anything yet")


def remembered(func: Callable[..., Any]) -> Callable[..., Any]:
    """Answer a question that was asked before from memory. (Complete, leave it.)"""
    answers: dict[tuple[Any, ...], Any] = {}

    @wraps(func)
    def wrapper(*args: Any) -> Any:
        if args not in answers:
            answers[args] = func(*args)
        return answers[args]

    return wrapper


# Task 2: decorate quote.
def quote(grams: int) -> int:
    """The price in cents that north asks for a parcel."""
    return 340 + grams // 10
