"""From what depots report to what is recorded."""

from collections.abc import Callable

from depots import GateD3, NorthExport, SouthFile
from scans import Register, Report, Scan, Source


class OnlyNew:
    """A source without what it has given before."""

    def __init__(self, source: Source) -> None:
        raise NotImplementedError("task 3: doubles are not dropped yet")


class CachedRegister:
    """A register that remembers."""

    def __init__(self, register: Register) -> None:
        raise NotImplementedError("task 3: no merchant is remembered yet")


class Intake:
    """All depots behind one call."""

    def __init__(
        self,
        north: NorthExport,
        south: SouthFile,
        gate: GateD3,
        register: Register,
        record: Callable[[Scan], object],
    ) -> None:
        raise NotImplementedError("task 4: there is no intake yet")

    def take_in(self) -> Report:
        raise NotImplementedError("task 4: nothing is taken in yet")
