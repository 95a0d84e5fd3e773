import pytest


class Nights:
    """A source of the test: number, depot and hour at an offset; it gives all at each call."""

    def __init__(self, *rows):
        self.rows = list(rows)

    def scans(self):
        from datetime import datetime

        from scans import Scan

        for number, depot, time in self.rows:
            yield Scan(number, depot, datetime.fromisoformat(f"2026-05-{time}"))

    def problems(self):
        return ["torn"] * len(self.rows)


class Book:
    """A register of the test that notes who was asked for."""

    def __init__(self, **merchants):
        self.merchants = merchants
        self.asked = []

    def merchant(self, number):
        from scans import UnknownParcel

        self.asked.append(number)
        if number not in self.merchants:
            raise UnknownParcel(number)
        return self.merchants[number]


@pytest.mark.task(3)
@pytest.mark.hint("What does your decorator know at the second call, and whom does it ask?")
def test_doubles_are_dropped(student):
    """Of six scans, one comes again with another offset and one as it is: four are given, those
    with another depot or minute among them; the second call gives only what came since; the
    problems are those of the source; another OnlyNew gives its five."""

    @student.run(using=(Nights,))
    def seen():
        from intake import OnlyNew

        nights = Nights(
            ("WB-1", "D1", "04T09:30+00:00"),
            ("WB-1", "D2", "04T09:30+00:00"),
            ("WB-1", "D1", "04T11:30+02:00"),
            ("WB-1", "D1", "04T09:31+00:00"),
            ("WB-2", "D1", "04T09:30+00:00"),
            ("WB-2", "D1", "04T09:30+00:00"),
        )
        new = OnlyNew(nights)
        answers = [[[scan.number, scan.depot, scan.at.minute] for scan in new.scans()]]
        nights.rows.insert(0, ("WB-3", "D1", "05T09:30+00:00"))
        answers.append([scan.number for scan in new.scans()])
        answers.append([list(new.scans()), new.problems()])
        return [*answers, len(list(OnlyNew(nights).scans()))]

    assert seen == [
        [["WB-1", "D1", 30], ["WB-1", "D2", 30], ["WB-1", "D1", 31], ["WB-2", "D1", 30]],
        ["WB-3"],
        [[], ["torn"] * 7],
        5,
    ]


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint("A reader fails while it works on a scan. Is this scan in your memory by then?")
def test_an_unfinished_scan_comes_again(student):
    """A reader that fails at the second of three scans gets the second and third at its next
    call, and a reader that has finished gets nothing."""

    @student.run(using=(Nights,))
    def seen():
        from intake import OnlyNew

        rows = [(f"WB-{n}", "D1", "04T09:30+00:00") for n in range(1, 4)]
        new, taken = OnlyNew(Nights(*rows)), []
        for fails_at in ("WB-2", "WB-2", "WB-3", None, None):
            night = []
            try:
                for scan in new.scans():
                    night.append(scan.number)
                    if scan.number == fails_at:
                        raise ConnectionError("base: closed")
            except ConnectionError:
                night.append("failed")
            taken.append(night)
        return taken

    assert seen == [
        ["WB-1", "WB-2", "failed"],
        ["WB-2", "failed"],
        ["WB-2", "WB-3", "failed"],
        ["WB-3"],
        [],
    ]


@pytest.mark.task(3)
@pytest.mark.hint("Print who is asked for. Which parcel is asked for a second time, and why?")
def test_the_register_is_asked_once(student):
    """Asked for WB-1 of Amina three times and for the private WB-2 twice, the proxy has asked its
    register for each once; the proxy of another register answers Bruno for WB-1."""

    @student.run(using=(Book,))
    def seen():
        from intake import CachedRegister

        books = [Book(**{"WB-1": "Amina", "WB-2": ""}), Book(**{"WB-1": "Bruno"})]
        first, second = (CachedRegister(book) for book in books)
        numbers = ["WB-1", "WB-2", "WB-1", "WB-2", "WB-1"]
        answers = [first.merchant(number) for number in numbers]
        return [answers, second.merchant("WB-1"), [book.asked for book in books]]

    assert seen == [
        ["Amina", "", "Amina", "", "Amina"],
        "Bruno",
        [["WB-1", "WB-2"], ["WB-1"]],
    ]


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint("The parcel was unknown in the morning and is booked at noon. What is kept?")
def test_an_error_is_not_remembered(student):
    """WB-8 is unknown twice, then it belongs to Chen, and after that nobody is asked again."""

    @student.run(using=(Book,))
    def seen():
        from intake import CachedRegister
        from scans import UnknownParcel

        book = Book()
        register, answers = CachedRegister(book), []
        for time in range(4):
            if time == 2:
                book.merchants["WB-8"] = "Chen"
            try:
                answers.append(register.merchant("WB-8"))
            except UnknownParcel:
                answers.append("unknown")
        return [*answers, book.asked]

    assert seen == ["unknown", "unknown", "Chen", "Chen", ["WB-8"] * 3]
