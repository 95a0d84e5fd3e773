# fails: test_only_an_answered_call_is_billed
# hint: Your bill grows before north has said anything.
"""What north will put on its invoice."""

from collections.abc import Callable
from functools import wraps
from typing import Any

BILL: list[str] = []


def metered(func: Callable[..., Any]) -> Callable[..., Any]:
    """Write the name of `func` on the bill for each call it has answered."""

    @wraps(func)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        BILL.append(func.__name__)
        return func(*args, **kwargs)

    return wrapper


def remembered(func: Callable[..., Any]) -> Callable[..., Any]:
    """Answer a question that was asked before from memory."""
    answers: dict[tuple[Any, ...], Any] = {}

    @wraps(func)
    def wrapper(*args: Any) -> Any:
        if args not in answers:
            answers[args] = func(*args)
        return answers[args]

    return wrapper


@remembered
@metered
def quote(grams: int) -> int:
    """The price in cents that north asks for a parcel."""
    return 340 + grams // 10
