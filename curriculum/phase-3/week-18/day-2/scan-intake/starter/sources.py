"""Scans of three depots in one form."""

from collections.abc import Iterable

from depots import GateD3, NorthExport, SouthFile
from scans import Scan, Source


class FromNorth:
    """Rows with an offset."""

    def __init__(self, export: NorthExport) -> None:
        self.export = export

    def scans(self) -> Iterable[Scan]:
        raise NotImplementedError("task 1: no row of north is a scan yet")

    def problems(self) -> list[str]:
        raise NotImplementedError("task 1: nobody has looked for problems of north yet")


class FromSouth:
    """Lines in local time."""

    def __init__(self, file: SouthFile) -> None:
        self.file = file

    def scans(self) -> Iterable[Scan]:
        raise NotImplementedError("task 1: no line of south is a scan yet")

    def problems(self) -> list[str]:
        raise NotImplementedError("task 1: nobody has looked for problems of south yet")


class FromGate:
    """Passages by a clock that is fast."""

    def __init__(self, gate: GateD3) -> None:
        self.gate = gate

    def scans(self) -> Iterable[Scan]:
        raise NotImplementedError("task 1: no passage of D3 is a scan yet")

    def problems(self) -> list[str]:
        raise NotImplementedError("task 1: nobody has looked for problems of D3 yet")


class Batch:
    """A source made of sources."""

    def __init__(self, *parts: Source) -> None:
        raise NotImplementedError("task 2: no batch can be made yet")
