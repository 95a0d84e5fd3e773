import pytest


class Book:
    """A register of the test that notes who was asked for; it may be out of order."""

    def __init__(self, **merchants):
        self.merchants = merchants
        self.asked = []
        self.error = None

    def merchant(self, number):
        from scans import UnknownParcel

        self.asked.append(number)
        if self.error:
            raise self.error
        if number not in self.merchants:
            raise UnknownParcel(number)
        return self.merchants[number]


def depots():
    """WB-1 passes D3, which north reports as well; D2 and the gate saw others before."""
    from depots import GateD3, NorthExport, SouthFile

    north = NorthExport(
        [
            {"parcel": "WB-1", "place": "D3", "time": "2026-05-04T10:00:00+02:00"},
            {"parcel": "WB-2", "place": "D1", "time": "2026-05-04T08:30:00+02:00"},
        ]
    )
    south = SouthFile("WB-1 D2 04.05.2026 09:15\nWB-77 D2 04.05.2026 09:20\nWB-3 wet")
    gate = GateD3([(1777882020, "WB-1"), (1777875900, "WB-2")])
    return north, south, gate


@pytest.mark.task(4)
@pytest.mark.hint(
    "Follow WB-1 at D3: which of your layers sees that two depots speak of the same scan?"
)
def test_one_night(student):
    """Of six scans, one is told by two depots and one parcel is unknown: four are recorded, two for
    Amina and two for Bruno, earliest first; the report names the unknown scan and the problem."""

    @student.run(using=(Book, depots))
    def seen():
        from intake import Intake

        kept, book = [], Book(**{"WB-1": "Amina", "WB-2": "Bruno"})
        report = Intake(*depots(), book, kept.append).take_in()
        recorded = [[scan.number, scan.depot, scan.at.strftime("%H:%M")] for scan in kept]
        unknown = [[scan.number, scan.depot] for scan in report.unknown]
        return [recorded, dict(report.recorded), unknown, list(report.problems)]

    assert seen == [
        [
            ["WB-2", "D3", "06:18"],
            ["WB-2", "D1", "06:30"],
            ["WB-1", "D2", "07:15"],
            ["WB-1", "D3", "08:00"],
        ],
        {"Amina": 2, "Bruno": 2},
        [["WB-77", "D2"]],
        ["WB-3 wet"],
    ]


@pytest.mark.task(4)
@pytest.mark.hint("What of the first night does your intake still know in the second?")
def test_the_second_night(student):
    """In the second night one scan is new: it is recorded and the others are not; the register has
    been asked for WB-1, WB-2 and WB-77 once each in both nights."""

    @student.run(using=(Book, depots))
    def seen():
        from intake import Intake

        kept, book = [], Book(**{"WB-1": "Amina", "WB-2": "Bruno"})
        north, south, gate = depots()
        intake = Intake(north, south, gate, book, kept.append)
        intake.take_in()
        row = {"parcel": "WB-1", "place": "D4", "time": "2026-05-05T03:00:00Z"}
        north.rows.append(row)
        report = intake.take_in()
        last = [kept[-1].number, kept[-1].depot, len(kept)]
        return [last, dict(report.recorded), report.unknown, report.problems, sorted(book.asked)]

    assert seen == [
        ["WB-1", "D4", 5],
        {"Amina": 1},
        [],
        ["WB-3 wet"],
        ["WB-1", "WB-2", "WB-77"],
    ]


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint(
    "Recording failed once, and the register once. Which scan was it, and where is it now?"
)
def test_goes_on_where_it_stopped(student):
    """Recording fails at the second scan, with an `UnknownParcel` of its own, and in the next night
    the register at the third, with a `KeyError`; both come through, the third night goes on there,
    and no scan is recorded twice."""

    @student.run(using=(Book, depots))
    def seen():
        from intake import Intake
        from scans import UnknownParcel

        kept, tries, outcomes = [], [], []

        def record(scan):
            tries.append(scan)
            if len(tries) == 2:
                raise UnknownParcel("base: closed")
            kept.append([scan.number, scan.depot])

        book = Book(**{"WB-1": "Amina", "WB-2": "", "WB-77": "Dora"})
        north, south, gate = depots()
        gate.passed[1] = (1777875900, "WB-77")
        intake = Intake(north, south, gate, book, record)
        for error in (None, KeyError("register: closed"), None):
            book.error = error
            try:
                outcomes.append(dict(intake.take_in().recorded))
            except (KeyError, UnknownParcel) as caught:
                outcomes.append(caught.args[0])
        return [outcomes, kept, book.asked]

    assert seen == [
        ["base: closed", "register: closed", {"Amina": 2, "Dora": 1}],
        [["WB-77", "D3"], ["WB-2", "D1"], ["WB-1", "D2"], ["WB-77", "D2"], ["WB-1", "D3"]],
        ["WB-77", "WB-2", "WB-1", "WB-1"],
    ]


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint(
    "The first night failed at its last scan. Of which scans does the second report speak, and "
    "which of them are private?"
)
def test_a_report_speaks_of_its_own_night(student):
    """One parcel is unknown, and then recording fails at the last scan: the next report counts this
    scan of Amina and a new one of a private parcel, names nothing unknown, and has the problem."""

    @student.run(using=(Book, depots))
    def seen():
        from intake import Intake

        kept, outcomes = [], []

        def record(scan):
            kept.append(scan)
            if len(kept) == 4:
                raise ConnectionError("base: closed")

        north, south, gate = depots()
        intake = Intake(north, south, gate, Book(**{"WB-1": "Amina", "WB-2": ""}), record)
        try:
            outcomes.append(dict(intake.take_in().recorded))
        except ConnectionError as error:
            outcomes.append(str(error))
        north.rows.append({"parcel": "WB-2", "place": "D4", "time": "2026-05-05T03:00:00Z"})
        report = intake.take_in()
        return [*outcomes, dict(report.recorded), list(report.unknown), list(report.problems)]

    assert seen == ["base: closed", {"Amina": 1, "": 1}, [], ["WB-3 wet"]]
