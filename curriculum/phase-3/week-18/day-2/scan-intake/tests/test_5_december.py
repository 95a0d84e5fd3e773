from datetime import UTC, datetime, timedelta

import pytest
from waybill_data import parcels, reports

FIRST = datetime(2026, 12, 14, 22, tzinfo=UTC)
NIGHTS = [FIRST + n * timedelta(days=1) for n in range(5)]


class Ledger:
    """A register of the test."""

    def __init__(self, merchants):
        self.merchants = merchants

    def merchant(self, number):
        return self.merchants[number]


def taken_in(nights, merchants):
    """What one intake records and counts, night after night."""
    from depots import GateD3, NorthExport, SouthFile
    from intake import Intake

    north, south, gate, kept, told = NorthExport([]), SouthFile(""), GateD3([]), [], []
    intake = Intake(north, south, gate, Ledger(merchants), kept.append)
    for rows, lines, passages in nights:
        north.rows += rows
        south.text += lines
        gate.passed += passages
        kept.clear()
        report = intake.take_in()
        recorded = [f"{scan.number} {scan.depot} {scan.at.isoformat()}" for scan in kept]
        told.append([recorded, dict(report.recorded)])
    return told


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint(
    "Nothing here is new: three clocks, doubles in another night, scans that come late. Which of "
    "them have you not tried with two calls of `take_in`?"
)
def test_five_nights_of_december(student):
    """In five nights of December the depots report 171 times, some scans twice and some after a
    later one: each scan is recorded once, at its true time, and counted for its merchant."""
    sent = [parcel for parcel in parcels(1_500, seed=20) if parcel.booked.month == 12]
    merchants = {parcel.number: parcel.merchant for parcel in sent}
    nights, expected, known = [], [], set()
    coming = [report for report in reports(sent, seed=20) if report.by != "west"]
    for night in NIGHTS:
        came = [r for r in coming if night - timedelta(days=1) <= r.came_in < night]
        rows = [report.row for report in came if report.by == "north"]
        lines = [report.line + "\n" for report in came if report.by == "south"]
        passages = [report.passage for report in came if report.by == "D3"]
        nights.append([rows, "".join(lines), passages])
        # Of equal times the intake has its own order: north, south, gate, as they were handed over.
        came.sort(key=lambda report: (report.scan.at, ["north", "south", "D3"].index(report.by)))
        new = [scan for scan in dict.fromkeys(r.scan for r in came) if scan not in known]
        known.update(new)
        counts = {}
        for scan in new:
            counts[merchants[scan.number]] = counts.get(merchants[scan.number], 0) + 1
        recorded = [f"{scan.number} {scan.depot} {scan.at.isoformat()}" for scan in new]
        expected.append([recorded, counts])
    asked = {scan.number: merchants[scan.number] for scan in known}
    assert student.run(taken_in, nights, asked, using=(Ledger,)) == expected
