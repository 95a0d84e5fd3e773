"""The made-up year has the flaws that it says, and its truth can be recovered."""

import csv
import hashlib
import importlib
import subprocess
import sys
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tests.conftest import ROOT

SHARED = ROOT / "curriculum/shared"


@pytest.fixture(scope="module")
def data():
    """The module as tests of exercises import it: by its name alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(SHARED)
        yield importlib.import_module("waybill_data")
    del sys.modules["waybill_data"]


@pytest.fixture(scope="module")
def year(data):
    return list(data.parcels(10_000, 17))


@pytest.fixture(scope="module")
def reports(data, year):
    return list(data.reports(year, 17))


def test_the_same_seed_makes_the_same_year_everywhere(data):
    """The figure was taken once; another one would stale what students were given."""

    def digest(seed):
        told = [f"{report}" for report in data.reports(data.parcels(300, seed), seed)]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]

    assert digest(17) == "389cc5549aafa7be"
    assert digest(17) != digest(18)


def test_every_parcel_is_there_once_and_in_order(year):
    assert [parcel.number for parcel in year] == [f"WB-{n}" for n in range(1, 10_001)]
    assert [parcel.booked for parcel in year] == sorted(parcel.booked for parcel in year)
    for parcel in year:
        times = [parcel.booked, *(scan.at for scan in parcel.scans), parcel.delivered]
        assert times == sorted(set(times))
        depots = [scan.depot for scan in parcel.scans]
        assert 2 <= len(depots) <= 5
        assert all(one != other for one, other in pairwise(depots))


@pytest.mark.parametrize("number", [0, 1, 364, 1000])
def test_as_many_parcels_are_made_as_were_asked_for(data, number):
    assert len(list(data.parcels(number, 1))) == number


def test_reports_come_in_order_of_coming_in_and_tell_every_scan(year, reports):
    times = [report.came_in for report in reports]
    assert times == sorted(times)
    told = Counter(report.scan for report in reports)
    assert set(told) == {scan for parcel in year for scan in parcel.scans}
    assert set(told.values()) == {1, 2}


def test_one_and_a_half_percent_are_reported_twice(reports):
    once = [report for report in reports if not report.again]
    twice = [report for report in reports if report.again]
    assert len(twice) / len(once) == pytest.approx(0.015, abs=0.002)
    assert len({report.scan for report in once}) == len(once)


def test_three_percent_come_in_behind_the_next_scan_of_their_parcel(year, reports):
    first = [report for report in reports if not report.again]
    came_in = {report.scan: report.came_in for report in first}
    behind = {
        one
        for parcel in year
        for one, other in pairwise(parcel.scans)
        if came_in[one] > came_in[other]
    }
    assert behind == {report.scan for report in first if report.late}
    assert len(behind) / len(first) == pytest.approx(0.03, abs=0.003)


def test_the_clock_of_d3_is_seven_minutes_fast(reports):
    passed = [report for report in reports if report.by == "D3"]
    assert {report.scan.depot for report in passed} == {"D3"}
    assert all(report.scan.depot != "D3" for report in reports if report.by != "D3")
    for report in passed:
        seconds, number = report.passage
        shown = datetime.fromtimestamp(seconds, UTC)
        assert shown - report.scan.at == timedelta(minutes=7)
        assert number == report.scan.number


def test_the_local_time_of_south_says_one_time_only(reports):
    """No hour that clocks skip or have twice: each line can be read in one way."""
    berlin = ZoneInfo("Europe/Berlin")
    offsets = set()
    for report in reports:
        if report.by != "south":
            continue
        number, depot, day, clock = report.line.split()
        local = datetime.strptime(f"{day} {clock}", "%d.%m.%Y %H:%M").replace(tzinfo=berlin)
        assert local.astimezone(UTC) == report.scan.at
        assert local.replace(fold=1).utcoffset() == local.utcoffset()
        assert (number, depot) == (report.scan.number, report.scan.depot)
        offsets.add(local.utcoffset())
    assert offsets == {timedelta(hours=1), timedelta(hours=2)}


def test_december_has_three_times_as_many_parcels_and_more_of_them_late(year):
    def of(first, last):
        return [one for one in year if first <= one.booked.date() <= last]

    def late(parcels):
        return sum(one.delivered.date() > one.promised for one in parcels) / len(parcels)

    # Weeks from Monday to Sunday, so that as many Sundays are in each.
    november = of(date(2026, 11, 2), date(2026, 11, 22))
    december = of(date(2026, 12, 1), date(2026, 12, 21))
    assert len(december) / len(november) == pytest.approx(3, abs=0.2)
    assert late(december) > 2 * late(november) > 0


def test_the_files_tell_the_same_year(data, reports, tmp_path):
    command = [sys.executable, SHARED / "waybill_files.py", tmp_path / "year"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    assert done.stdout == f"10000 parcels, {len(reports)} reports in {tmp_path / 'year'}\n"

    def read(name):
        with (tmp_path / "year" / name).open(newline="") as file:
            return list(csv.DictReader(file))

    truth = read("truth.csv")
    assert [(row["number"], row["at"]) for row in truth] == [
        (report.scan.number, report.scan.at.isoformat()) for report in reports
    ]
    assert read("west.csv") == [report.row for report in reports if report.by == "west"]
    assert read("north.csv") == [report.row for report in reports if report.by == "north"]
    lines = (tmp_path / "year/south.txt").read_text().splitlines()
    assert lines == [report.line for report in reports if report.by == "south"]
    passages = [(int(row["seconds"]), row["parcel"]) for row in read("gate.csv")]
    assert passages == [report.passage for report in reports if report.by == "D3"]
    assert len(read("parcels.csv")) == 10_000


def test_a_number_below_zero_is_refused_by_name(tmp_path):
    command = [sys.executable, SHARED / "waybill_files.py", tmp_path / "none", "--parcels", "-1"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "--parcels -1" in done.stderr
    assert not (tmp_path / "none").exists()


def test_a_large_year_is_never_held_as_a_whole(data):
    """Of 20,000 parcels no more than some days' wait at a time; two million scans go through."""
    made = 0

    def counted():
        nonlocal made
        for parcel in data.parcels(20_000, 1):
            made += 1
            yield parcel

    ahead = 0
    stream = data.reports(counted(), 1)
    seen = set()
    for report in stream:
        seen.add(report.scan.number)
        ahead = max(ahead, made - len(seen))
    assert made == 20_000
    assert ahead < 2_000
