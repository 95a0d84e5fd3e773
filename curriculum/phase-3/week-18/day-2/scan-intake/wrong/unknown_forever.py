# fails: test_an_error_is_not_remembered
# hint: What is kept?
# file: intake.py
"""From what depots report to what is recorded."""

from collections import Counter
from collections.abc import Callable, Iterator

from depots import GateD3, NorthExport, SouthFile
from scans import Register, Report, Scan, Source, UnknownParcel
from sources import Batch, FromGate, FromNorth, FromSouth


class OnlyNew:
    """A source without what it has given before."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._given: set[Scan] = set()

    def scans(self) -> Iterator[Scan]:
        for scan in self._source.scans():
            if scan not in self._given:
                yield scan
                # Not before: a reader that fails never comes back to this line.
                self._given.add(scan)

    def problems(self) -> list[str]:
        return self._source.problems()


class CachedRegister:
    """A register that asks another one once for each parcel."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._merchants: dict[str, str | None] = {}

    def merchant(self, number: str) -> str:
        if number not in self._merchants:
            try:
                self._merchants[number] = self._register.merchant(number)
            except UnknownParcel:
                self._merchants[number] = None
        merchant = self._merchants[number]
        if merchant is None:
            raise UnknownParcel(number)
        return merchant


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
        self._source = OnlyNew(Batch(FromNorth(north), FromSouth(south), FromGate(gate)))
        self._register = CachedRegister(register)
        self._record = record

    def take_in(self) -> Report:
        """Record what is new; after an error the next call goes on where it happened."""
        recorded: Counter[str] = Counter()
        unknown = []
        for scan in self._source.scans():
            try:
                merchant = self._register.merchant(scan.number)
            except UnknownParcel:
                unknown.append(scan)
            else:
                self._record(scan)
                recorded[merchant] += 1
        return Report(recorded, unknown, self._source.problems())
