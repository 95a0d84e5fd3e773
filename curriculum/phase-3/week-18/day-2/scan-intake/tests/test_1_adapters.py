import pytest


def told(source):
    """What the source gives, as plain values."""
    return [[scan.number, scan.depot, scan.at.isoformat()] for scan in source.scans()]


@pytest.mark.task(1)
@pytest.mark.hint("Print one `at` with `isoformat()`. Which offset does it have?")
def test_rows_of_north(student):
    """Rows of north with 11:30 at +02:00, 09:31 at Z and 22:15 at -05:00 give three scans, all of
    them in UTC: 09:30, 09:31, and 03:15 of the next day; there are no problems."""

    @student.run(using=(told,))
    def seen():
        from depots import NorthExport
        from sources import FromNorth

        times = ["2026-05-04T11:30:00+02:00", "2026-05-04T09:31:00Z", "2026-05-04T22:15:00-05:00"]
        rows = [
            {"parcel": f"WB-{n}", "place": f"D{n}", "time": time} for n, time in enumerate(times, 1)
        ]
        source = FromNorth(NorthExport(rows))
        return [*told(source), list(source.problems())]

    assert seen == [
        ["WB-1", "D1", "2026-05-04T09:30:00+00:00"],
        ["WB-2", "D2", "2026-05-04T09:31:00+00:00"],
        ["WB-3", "D3", "2026-05-05T03:15:00+00:00"],
        [],
    ]


@pytest.mark.task(1)
@pytest.mark.hint("How far is local time of south from UTC in July, and how far in January?")
def test_lines_of_south(student):
    """In south 14:05 on 1 July is 12:05 in UTC, 00:30 on 9 January is 23:30 of the day before."""

    @student.run(using=(told,))
    def seen():
        from depots import SouthFile
        from sources import FromSouth

        text = "WB-7 D2 01.07.2026 14:05\nWB-8 D4 09.01.2026 00:30\n"
        return told(FromSouth(SouthFile(text)))

    assert seen == [
        ["WB-7", "D2", "2026-07-01T12:05:00+00:00"],
        ["WB-8", "D4", "2026-01-08T23:30:00+00:00"],
    ]


@pytest.mark.task(1)
@pytest.mark.hint("Which of the lines came out as a scan, which as a problem, which not at all?")
def test_lines_that_cannot_be_read(student):
    """Among five lines of south, one has three words, one five, and one the 31st of June; these
    are the problems, in their order; the other two, one with more blanks, are scans."""

    @student.run(using=(told,))
    def seen():
        from depots import SouthFile
        from sources import FromSouth

        lines = [
            "WB-1 D2 04.05.2026 11:30",
            "WB-2 D2 yesterday",
            "WB-3 D2 31.06.2026 11:30",
            "WB-4 D2 04.05.2026 11:30 torn",
            "WB-5  D4 04.05.2026   11:32",
        ]
        source = FromSouth(SouthFile("\n".join(lines)))
        return [[number for number, *_ in told(source)], list(source.problems())]

    assert seen == [
        ["WB-1", "WB-5"],
        ["WB-2 D2 yesterday", "WB-3 D2 31.06.2026 11:30", "WB-4 D2 04.05.2026 11:30 torn"],
    ]


@pytest.mark.task(1)
@pytest.mark.hint("The clock of D3 shows 08:07. How late is it really?")
def test_passages_of_d3(student):
    """When the clock of D3 shows 08:07:00 and 06:06:59, it is 08:00:00 and 05:59:59."""

    @student.run(using=(told,))
    def seen():
        from depots import GateD3
        from sources import FromGate

        source = FromGate(GateD3([(1777882020, "WB-4"), (1777874819, "WB-5")]))
        return [*told(source), list(source.problems())]

    assert seen == [
        ["WB-4", "D3", "2026-05-04T08:00:00+00:00"],
        ["WB-5", "D3", "2026-05-04T05:59:59+00:00"],
        [],
    ]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint("What the depots have changes. When do your sources ask, and what do they keep?")
def test_each_call_asks_anew(student):
    """Three sources are made before anything is there; what comes later is in the next calls,
    what was there before is in them as well, and so are the problems."""

    @student.run(using=(told,))
    def seen():
        from depots import GateD3, NorthExport, SouthFile
        from sources import FromGate, FromNorth, FromSouth

        north, south, gate = NorthExport([]), SouthFile(""), GateD3([])
        sources = [FromNorth(north), FromSouth(south), FromGate(gate)]
        answers = [[told(source) for source in sources]]
        north.rows.append({"parcel": "WB-1", "place": "D1", "time": "2026-12-31T23:59:30Z"})
        south.text = "WB-2 D2 24.12.2026 18:00\nwet, see WB-3"
        gate.passed.append((1798761990, "WB-3"))
        answers += [[told(source) for source in sources] for _ in range(2)]
        return [*answers, [list(source.problems()) for source in sources]]

    later = [
        [["WB-1", "D1", "2026-12-31T23:59:30+00:00"]],
        [["WB-2", "D2", "2026-12-24T17:00:00+00:00"]],
        [["WB-3", "D3", "2026-12-31T23:59:30+00:00"]],
    ]
    assert seen == [[[], [], []], later, later, [[], ["wet, see WB-3"], []]]
