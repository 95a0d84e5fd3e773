"""What three depots hand over, each in its own way. None of it can be changed by us."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from zoneinfo import ZoneInfo

SOUTH_ZONE = ZoneInfo("Europe/Berlin")
D3_FAST = timedelta(minutes=7)


class NorthExport:
    """Rows with the keys parcel, place and time; a time is ISO 8601 and has an offset."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self.rows = list(rows)

    def fetch_rows(self) -> list[dict[str, str]]:
        return [dict(row) for row in self.rows]


class SouthFile:
    """Lines like "WB-7 D2 04.05.2026 11:30" in the local time of south, some of them by hand."""

    def __init__(self, text: str) -> None:
        self.text = text

    def lines(self) -> list[str]:
        return self.text.splitlines()


class GateD3:
    """Seconds since 1970 and the parcel's number; the clock of D3 is 7 minutes fast."""

    def __init__(self, passed: Iterable[tuple[int, str]]) -> None:
        self.passed = list(passed)

    def read_passed(self) -> list[tuple[int, str]]:
        return list(self.passed)
