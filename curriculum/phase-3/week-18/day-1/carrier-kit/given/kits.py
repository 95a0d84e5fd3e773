"""Numbers and layouts of the carriers. Each layout accepts its own carrier's numbers only."""

from typing import Protocol


class Numbers(Protocol):
    """Gives away numbers, each once."""

    def next(self) -> str: ...


class Layout(Protocol):
    """Knows how a label looks."""

    def render(self, number: str, recipient: str) -> str: ...


class CarrierKit(Protocol):
    """Makes what belongs to one carrier."""

    def numbering(self, start: int) -> Numbers: ...

    def layout(self) -> Layout: ...


class NorthNumbers:
    """N-000041, N-000042 …"""

    def __init__(self, start: int) -> None:
        self.upcoming = start

    def next(self) -> str:
        number = f"N-{self.upcoming:06}"
        self.upcoming += 1
        return number


class NorthLayout:
    """One line with the number between stars."""

    def render(self, number: str, recipient: str) -> str:
        if not number.startswith("N-"):
            raise ValueError(f"north cannot read {number}")
        return f"*{number}* {recipient}"


class NorthKit:
    """Numbers and layout of north."""

    def numbering(self, start: int) -> NorthNumbers:
        return NorthNumbers(start)

    def layout(self) -> NorthLayout:
        return NorthLayout()


class SouthNumbers:
    """41/6, 42/0 …: the last digit is the remainder of a division by 7."""

    def __init__(self, start: int) -> None:
        self.upcoming = start

    def next(self) -> str:
        number = f"{self.upcoming}/{self.upcoming % 7}"
        self.upcoming += 1
        return number


class SouthLayout:
    """Upper case, the recipient first."""

    def render(self, number: str, recipient: str) -> str:
        if "/" not in number:
            raise ValueError(f"south cannot read {number}")
        return f"{recipient.upper()} {number}"
