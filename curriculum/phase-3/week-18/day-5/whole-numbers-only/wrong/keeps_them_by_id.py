# fails: test_reading_what_is_not_there
# hint: after a parcel with a number is gone
"""Attributes that check what they are given."""

from typing import Any


class Whole:
    """A whole number from `least` to `most`."""

    def __init__(self, least: int = 0, most: int | None = None) -> None:
        self.least = least
        self.most = most
        self.values: dict[int, int] = {}

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, thing: Any, owner: type | None = None) -> Any:
        if thing is None:
            return self
        try:
            return self.values[id(thing)]
        except KeyError:
            raise AttributeError(f"{self.name} has not been set") from None

    def __set__(self, thing: Any, value: int) -> None:
        if type(value) is not int:
            raise TypeError(f"{self.name} is a whole number, not {value!r}")
        if value < self.least or (self.most is not None and value > self.most):
            raise ValueError(f"{self.name} cannot be {value}")
        self.values[id(thing)] = value
