# fails: test_every_loop_sees_everything
# hint: was `read` called less often
"""Scans of a depot, read line by line."""

from collections.abc import Callable, Iterator


class Sheet:
    """The scans on a sheet; every loop over it begins at the top."""

    def __init__(self, read: Callable[[], Iterator[str]]) -> None:
        self.read = read
        self.lines = None

    def __iter__(self) -> Iterator[tuple[str, str]]:
        if self.lines is None:
            self.lines = list(self.read())
        for line in self.lines:
            if line.strip():
                number, depot = line.split(";")
                yield number.strip(), depot.strip()


def first_at(sheet: Sheet, depot: str) -> str | None:
    """The number of the first scan at `depot`."""
    return next((number for number, place in sheet if place == depot), None)
