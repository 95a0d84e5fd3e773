# fails: test_lines_that_cannot_be_read
# hint: which as a problem
# file: sources.py
"""Scans of three depots in one form."""

from collections.abc import Iterator
from datetime import UTC, datetime

from depots import D3_FAST, SOUTH_ZONE, GateD3, NorthExport, SouthFile
from scans import Scan, Source


class FromNorth:
    """Rows whose times have an offset."""

    def __init__(self, export: NorthExport) -> None:
        self._export = export

    def scans(self) -> Iterator[Scan]:
        for row in self._export.fetch_rows():
            at = datetime.fromisoformat(row["time"]).astimezone(UTC)
            yield Scan(row["parcel"], row["place"], at)

    def problems(self) -> list[str]:
        return []


class FromSouth:
    """Lines in local time, some of them by hand."""

    def __init__(self, file: SouthFile) -> None:
        self._file = file

    def scans(self) -> list[Scan]:
        scans, _ = self._read()
        return scans

    def problems(self) -> list[str]:
        _, problems = self._read()
        return problems

    def _read(self) -> tuple[list[Scan], list[str]]:
        scans, problems = [], []
        for line in self._file.lines():
            try:
                scans.append(_scan_of(line))
            except ValueError:
                problems.append(line)
        return scans, problems


def _scan_of(line: str) -> Scan:
    number, depot, day, time = line.split(" ")
    local = datetime.strptime(f"{day} {time}", "%d.%m.%Y %H:%M").replace(tzinfo=SOUTH_ZONE)
    return Scan(number, depot, local.astimezone(UTC))


class FromGate:
    """Passages of D3, by a clock that is fast."""

    def __init__(self, gate: GateD3) -> None:
        self._gate = gate

    def scans(self) -> Iterator[Scan]:
        for seconds, number in self._gate.read_passed():
            yield Scan(number, "D3", datetime.fromtimestamp(seconds, UTC) - D3_FAST)

    def problems(self) -> list[str]:
        return []


class Batch:
    """A source made of sources, batches among them."""

    def __init__(self, *parts: Source) -> None:
        self._parts = parts

    def scans(self) -> list[Scan]:
        scans = (scan for part in self._parts for scan in part.scans())
        return sorted(scans, key=lambda scan: scan.at)

    def problems(self) -> list[str]:
        return [problem for part in self._parts for problem in part.problems()]
