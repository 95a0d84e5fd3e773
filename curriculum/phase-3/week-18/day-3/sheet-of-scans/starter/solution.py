"""Scans of a depot, read line by line."""

from collections.abc import Callable, Iterator


class Sheet:
    """The scans on a sheet; every loop over it begins at the top."""

    def __init__(self, read: Callable[[], Iterator[str]]) -> None:
        self.read = read

    def __iter__(self) -> Iterator[tuple[str, str]]:
        raise NotImplementedError("task 1: the sheet cannot be walked through yet")


def first_at(sheet: Sheet, depot: str) -> str | None:
    """The number of the first scan at `depot`."""
    raise NotImplementedError("task 2: nobody looks for the depot yet")
