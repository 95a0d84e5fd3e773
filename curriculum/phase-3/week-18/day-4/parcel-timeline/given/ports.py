"""What the use cases need from outside. They know nothing else of it."""

from collections.abc import Sequence
from typing import Protocol, Self

from facts import Fact


class Timelines(Protocol):
    """A repository of facts."""

    def facts(self, number: str) -> list[Fact]:
        """All facts of a parcel, the oldest first; none for an unknown parcel."""
        ...

    def append(self, number: str, version: int, fresh: Sequence[Fact]) -> None:
        """Add facts to a parcel that has `version` of them; raises Conflict."""
        ...


class Unit(Protocol):
    """A unit of work; what is not committed is undone at the end of its block."""

    @property
    def timelines(self) -> Timelines: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...

    def commit(self) -> None: ...
