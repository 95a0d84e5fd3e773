"""What one test saw of an answer, kept as values until somebody has to read about it."""

from dataclasses import dataclass, field
from typing import Any


class Ended(BaseException):
    """The student process is gone; no test can catch this as an `Exception`."""

    def __init__(self, outcome: str, message: str, lines: list[list[Any]] | None = None) -> None:
        super().__init__(message)
        self.outcome = outcome
        self.lines = lines or []


@dataclass(frozen=True, slots=True)
class Seen:
    """One request and what came of it; `sent` are the arguments before the call."""

    call: str
    name: str = ""
    value: Any = None
    sent: tuple[Any, ...] = ()
    args: Any = None
    output: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """An assertion that failed: left is what the answer gave, right what was expected."""

    op: str
    got: object
    expected: object


@dataclass(frozen=True, slots=True)
class Raising:
    """An error that was asked for, and what came instead."""

    kind: str
    match: str | None
    got: str = ""


@dataclass
class Evidence:
    seen: list[Seen] = field(default_factory=list)
    asked: Seen | None = None
    comparison: Comparison | None = None
    raising: Raising | None = None
    output: bytearray = field(default_factory=bytearray)
    ended: Ended | None = None

    def ask(self, call: str, name: str = "") -> None:
        """Before a request: what it looks like, should it never come back."""
        self.asked = Seen(call, name)
        self.comparison = None

    def saw(self, seen: Seen) -> None:
        self.asked = seen
        self.seen = [*self.seen[-49:], seen]

    def source_of(self, got: object) -> Seen | None:
        """The request that a value came from; the last one for a value made of several."""
        for seen in reversed(self.seen):
            parts = [seen.value, seen.output, seen.args]
            parts += seen.args if type(seen.args) is tuple else ()
            if any(part is got for part in parts):
                return seen
        return self.asked
