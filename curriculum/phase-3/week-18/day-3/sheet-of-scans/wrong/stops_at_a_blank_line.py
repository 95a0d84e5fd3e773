# fails: test_each_line_is_a_scan
# hint: Print each line that is read
"""Scans of a depot, read line by line."""

from collections.abc import Callable, Iterator


class Sheet:
    """The scans on a sheet; every loop over it begins at the top."""

    def __init__(self, read: Callable[[], Iterator[str]]) -> None:
        self.read = read

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for line in self.read():
            if not line.strip():
                return
            number, depot = line.split(";")
            yield number.strip(), depot.strip()


def first_at(sheet: Sheet, depot: str) -> str | None:
    """The number of the first scan at `depot`."""
    return next((number for number, place in sheet if place == depot), None)
