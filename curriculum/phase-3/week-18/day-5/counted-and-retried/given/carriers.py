"""Two carriers; `line` is how they are reached."""

from collections.abc import Callable


class North:
    def __init__(self, line: Callable[[str], str]) -> None:
        self.line = line

    def book(self, parcel: str) -> str:
        return self.line(f"north {parcel}")


class South:
    def __init__(self, line: Callable[[str], str], *, key: str = "") -> None:
        self.line = line
        self.key = key

    def book(self, parcel: str) -> str:
        return self.line(f"south {self.key}{parcel}")
