# fails: test_repeated_question_is_billed_once
# hint: A repeated question passes your meter before the memory can answer it.
"""What north will put on its invoice."""

from collections.abc import Callable
from functools import wraps
from typing import Any

BILL: list[str] = []


def metered(func: Callable[..., Any]) -> Callable[..., Any]:
    """Write the name of `func` on the bill for each call it has answered."""

    @wraps(func)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        answer = func(*args, **kwargs)
        BILL.append(func.__name__)
        return answer

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


@metered
@remembered
def quote(grams: int) -> int:
    """The price in cents that north asks for a parcel."""
    return 340 + grams // 10
