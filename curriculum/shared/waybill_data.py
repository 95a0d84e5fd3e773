"""A made-up year of Waybill, with known flaws and the truth beside them.

The same seed gives the same year on every machine and in every version of Python. Standard library
only: tests import this module into the judge, and nothing else of the project is there.
`waybill_files.py` writes such a year as files.
"""

import heapq
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from math import fsum
from zoneinfo import ZoneInfo

DOUBLE = 0.015  # of all scans are reported a second time
LATE = 0.03  # of all scans are reported after the parcel's next one
D3_FAST = timedelta(minutes=7)
SOUTH_ZONE = ZoneInfo("Europe/Berlin")
PEAK = (date.fromisoformat("2026-12-01"), date.fromisoformat("2026-12-23"))
PEAK_FACTOR = 3  # times as many parcels a day, and each rests longer at a depot
YEAR = PEAK[0].year

DEPOTS = ("D1", "D2", "D3", "D4")
CARRIERS = {"north": 0.45, "south": 0.35, "west": 0.20}
MERCHANTS = {"Amina": 0.3, "Bruno": 0.25, "Chen": 0.2, "Dora": 0.15, "": 0.1}  # "": private
_WEEKDAYS = (1.0, 1.0, 1.0, 1.0, 1.0, 0.6, 0.15)  # Monday first
_OPEN = time(5), time(22)  # depots scan between; so no hour of south is skipped or comes twice
_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Scan:
    """What really happened; `at` is in UTC."""

    at: datetime
    number: str
    depot: str


@dataclass(frozen=True, slots=True)
class Parcel:
    """`scans` are true and in order; `promised` is the day told to the recipient."""

    number: str
    merchant: str
    carrier: str
    grams: int
    postcode: str
    booked: datetime
    promised: date
    scans: tuple[Scan, ...]
    delivered: datetime


@dataclass(frozen=True, slots=True)
class Report:
    """A scan as it comes in: `by` is north, south, west, or D3, whose gate reports for all.

    `again` marks the second report of one scan, `late` one that came in after the parcel's next.
    """

    came_in: datetime
    by: str
    scan: Scan
    again: bool = False
    late: bool = False

    @property
    def row(self) -> dict[str, str]:
        """As north and west write it: a time with its offset."""
        at = self.scan.at.isoformat().replace("+00:00", "Z")
        return {"parcel": self.scan.number, "place": self.scan.depot, "time": at}

    @property
    def line(self) -> str:
        """As south writes it: local time, without saying so."""
        local = self.scan.at.astimezone(SOUTH_ZONE)
        return f"{self.scan.number} {self.scan.depot} {local:%d.%m.%Y %H:%M}"

    @property
    def passage(self) -> tuple[int, str]:
        """As the gate of D3 keeps it: seconds since 1970 by a clock that is fast."""
        return int((self.scan.at + D3_FAST).timestamp()), self.scan.number


def parcels(number: int, seed: int) -> Iterator[Parcel]:
    """So many parcels, spread over the year, in the order in which they are booked."""
    draw = _Draw(f"parcels {seed}")
    numbers = count(1)
    for day, share in _shares(number):
        times = sorted(draw.between(8 * 60, 18 * 60) for _ in range(share))
        for minute in times:
            booked = datetime.combine(day, time(), UTC) + minute * _MINUTE
            yield _parcel(f"WB-{next(numbers)}", booked, draw)


def reports(sent: Iterable[Parcel], seed: int) -> Iterator[Report]:
    """What depots report of these parcels, in the order in which it comes in.

    Holds the parcels of some days at a time, never all. `sent` is in the order of booking.
    """
    draw = _Draw(f"reports {seed}")
    ticket = count()  # of two at one time the one made first comes first
    waiting: list[tuple[datetime, int, Report]] = []
    for parcel in sent:
        while waiting and waiting[0][0] < parcel.booked:
            yield heapq.heappop(waiting)[2]
        for report in _reports_of(parcel, draw):
            heapq.heappush(waiting, (report.came_in, next(ticket), report))
    while waiting:
        yield heapq.heappop(waiting)[2]


class _Draw:
    """Random numbers; made of `random()` alone, the one method whose results never change."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed).random  # noqa: S311 -- made-up data, no secret

    def chance(self, probability: float) -> bool:
        return self._random() < probability

    def between(self, low: int, high: int) -> int:
        """Low, high, or a whole number between them."""
        return low + int(self._random() * (high - low + 1))

    def one_of[T](self, weights: dict[T, float]) -> T:
        left = self._random() * fsum(weights.values())
        return next(
            (value for value, weight in weights.items() if (left := left - weight) < 0),
            next(reversed(weights)),  # rounding may leave a crumb
        )


def _shares(number: int) -> Iterator[tuple[date, int]]:
    """How many of the parcels are booked on each day of the year; `number` in all."""
    days = [date(YEAR, 1, 1) + n * _DAY for n in range(365)]
    weights = [_WEEKDAYS[day.weekday()] * (PEAK_FACTOR if _peak(day) else 1) for day in days]
    total, so_far, given = fsum(weights), 0.0, 0
    for day, weight in zip(days, weights, strict=True):
        so_far += weight
        upto = round(number * so_far / total)
        yield day, upto - given
        given = upto


def _peak(day: date) -> bool:
    return PEAK[0] <= day <= PEAK[1]


def _parcel(number: str, booked: datetime, draw: _Draw) -> Parcel:
    carrier = draw.one_of(CARRIERS)
    route = _route(draw)
    at, scans = booked, []
    for depot in route:
        hours = draw.between(3, 18) * (2 if _peak(at.date()) and depot == "D2" else 1)
        at = _when_open(at + timedelta(hours=hours, minutes=draw.between(0, 59)))
        # South writes whole minutes: there is no more truth than that.
        seconds = timedelta(seconds=0 if carrier == "south" else draw.between(0, 59))
        scans.append(Scan(at.replace(second=0) + seconds, number, depot))
    return Parcel(
        number=number,
        merchant=draw.one_of(MERCHANTS),
        carrier=carrier,
        grams=draw.between(1, 60) * draw.between(1, 60) * 10,
        postcode=f"{draw.between(1000, 99999):05}",
        booked=booked,
        promised=booked.date() + timedelta(days=1 + len(route) // 2),
        scans=tuple(scans),
        delivered=_when_open(at + timedelta(hours=draw.between(2, 9))),
    )


def _route(draw: _Draw) -> list[str]:
    """Two to five depots, none twice in a row."""
    route = [DEPOTS[draw.between(0, 3)]]
    for _ in range(draw.between(1, 4)):
        others = [depot for depot in DEPOTS if depot != route[-1]]
        route.append(others[draw.between(0, 2)])
    return route


def _when_open(at: datetime) -> datetime:
    """The same time, or the next morning when depots are closed then."""
    local = at.astimezone(SOUTH_ZONE)
    if _OPEN[0] <= local.time() < _OPEN[1]:
        return at
    day = local.date() + (_DAY if local.time() >= _OPEN[1] else timedelta())
    opens = datetime.combine(day, _OPEN[0], SOUTH_ZONE).astimezone(UTC)
    return opens + at.minute * _MINUTE


def _reports_of(parcel: Parcel, draw: _Draw) -> Iterator[Report]:
    # The last scan of a parcel has no next one to come behind: the others make up for it.
    late = LATE * len(parcel.scans) / (len(parcel.scans) - 1)
    after: datetime | None = None
    for scan in reversed(parcel.scans):
        by = "D3" if scan.depot == "D3" else parcel.carrier
        if after is not None and draw.chance(late):
            report = Report(after + draw.between(5, 40) * _MINUTE, by, scan, late=True)
        else:
            report = Report(scan.at + draw.between(1, 3) * _MINUTE, by, scan)
        yield report
        if draw.chance(DOUBLE):
            again = report.came_in + draw.between(1, 360) * _MINUTE
            yield Report(again, by, scan, again=True, late=report.late)
        after = report.came_in
