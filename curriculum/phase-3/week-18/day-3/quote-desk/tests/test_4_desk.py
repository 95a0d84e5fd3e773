import pytest


def tariffs():
    return {
        "north": lambda parcel: 5 * parcel.grams if parcel.zone != "D4" else None,
        "west": lambda parcel: 300 if parcel.grams > 20 else None,
    }


class Seen:
    """A desk, and all that its subscribers hear."""

    def __init__(self, tariffs, failing=""):
        from depot import Event
        from solution import Desk, Events

        self.told = []
        self.failing = failing
        events = Events()
        events.subscribe(Event, self.hear)
        self.desk = Desk(tariffs(), events)

    def hear(self, event):
        self.told.append(f"{type(event).__name__} {event.number}")
        if type(event).__name__ == self.failing:
            raise ConnectionError(event.number)

    def attempt(self, step, *args):
        try:
            step(*args)
        except Exception as error:
            self.told.append(type(error).__name__)

    def table(self):
        return {n: (quote.carrier, quote.cents) for n, quote in self.desk.bookings.items()}


@pytest.mark.task(4)
@pytest.mark.hint("Print `bookings` and what was told after each of the three calls.")
def test_book_cancel_and_take_back(student):
    """Two parcels are booked with north and west, the first is canceled, and both calls are taken
    back: the table is as it was each time, and everybody hears of it."""

    @student.run(using=(tariffs, Seen))
    def seen():
        from depot import Parcel

        at = Seen(tariffs)
        tables = []
        at.desk.book(Parcel("WB-1", 20, "D1"), Parcel("WB-2", 90, "D4"))
        for step in (lambda: at.desk.cancel("WB-1"), at.desk.undo, at.desk.undo, at.desk.undo):
            tables.append(at.table())
            at.attempt(step)
        return [tables, at.told]

    both = {"WB-1": ("north", 100), "WB-2": ("west", 300)}
    assert seen == [
        [both, {"WB-2": ("west", 300)}, both, {}],
        [
            *("Booked WB-1", "Booked WB-2", "Canceled WB-1", "TakenBack WB-1"),
            *("TakenBack WB-2", "TakenBack WB-1", "NothingToUndo"),
        ],
    ]


@pytest.mark.task(4)
@pytest.mark.hint("One of the parcels cannot be booked. What is in the table, and who heard of it?")
def test_all_or_none(student):
    """A parcel that nobody takes, a number that is booked already and one that comes twice are
    refused with all that came with them: the table stays, nobody is told, and `undo` takes back
    what was booked before."""

    @student.run(using=(tariffs, Seen))
    def seen():
        from depot import Parcel

        at = Seen(tariffs)
        good, island = Parcel("WB-1", 30, "D1"), Parcel("WB-2", 5, "D4")
        other = Parcel("WB-3", 10, "D2")
        at.desk.book(good)
        at.attempt(at.desk.book, other, island)
        at.attempt(at.desk.book, other, good)
        at.attempt(at.desk.book, other, other)
        at.attempt(at.desk.cancel, "WB-3")
        table = at.table()
        at.desk.undo()
        return [table, at.table(), at.told]

    assert seen == [
        {"WB-1": ("north", 150)},
        {},
        ["Booked WB-1", *["Refused"] * 4, "TakenBack WB-1"],
    ]


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint(
    "A handler failed, first when you booked, then when you took it back. Is the booking there, is "
    "it gone then, and who heard of both parcels?"
)
def test_a_failed_handler_undoes_nothing(student):
    """When the telling of two bookings fails, both are booked, both are told and the caller gets
    one group of two errors; they can be taken back, also when telling of that fails: both are
    told. A canceled number can be booked again, at the price of another parcel."""

    @student.run(using=(tariffs, Seen))
    def seen():
        from depot import Parcel

        at = Seen(tariffs, failing="Booked")
        at.attempt(at.desk.book, Parcel("WB-1", 20, "D1"), Parcel("WB-2", 22, "D1"))
        table = at.table()
        at.failing = "TakenBack"
        at.attempt(at.desk.undo)
        at.failing = ""
        at.desk.book(Parcel("WB-2", 2, "D1"))
        at.desk.cancel("WB-2")
        at.desk.book(Parcel("WB-2", 70, "D1"))
        last = at.table()
        at.desk.undo()
        at.desk.undo()
        return [table, last, at.table(), at.told[:6]]

    assert seen == [
        {"WB-1": ("north", 100), "WB-2": ("north", 110)},
        {"WB-2": ("west", 300)},
        {"WB-2": ("north", 10)},
        [
            *("Booked WB-1", "Booked WB-2", "ExceptionGroup"),
            *("TakenBack WB-2", "TakenBack WB-1", "ExceptionGroup"),
        ],
    ]
