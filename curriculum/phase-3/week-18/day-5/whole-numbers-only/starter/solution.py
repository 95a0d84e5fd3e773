"""Attributes that check what they are given."""

from typing import Any


class Whole:
    """A whole number of at least 0."""

    def __init__(self) -> None:
        """Task 2 has two limits here."""

    def __get__(self, thing: Any, owner: type | None = None) -> Any:
        raise NotImplementedError("task 1: nothing can be read yet")

    def __set__(self, thing: Any, value: int) -> None:
        raise NotImplementedError("task 1: nothing can be set yet")
