import pytest


class Base:
    """A database in a new file, which counts how often it is opened."""

    def __init__(self):
        import sqlite3
        from pathlib import Path
        from tempfile import mkdtemp

        from store import create_tables

        self.path = Path(mkdtemp()) / "booking.db"
        self.opened = []
        first = sqlite3.connect(self.path)
        create_tables(first)
        first.close()

    def connect(self):
        import sqlite3

        self.opened.append(sqlite3.connect(self.path, timeout=0))
        return self.opened[-1]

    def rows(self):
        import sqlite3

        connection = sqlite3.connect(self.path)
        charges = connection.execute("SELECT parcel FROM charges ORDER BY 1").fetchall()
        labels = connection.execute("SELECT parcel FROM labels ORDER BY 1").fetchall()
        connection.close()
        return [[row[0] for row in charges], [row[0] for row in labels]]

    def is_closed(self, number):
        import sqlite3

        try:
            self.opened[number].execute("SELECT 1")
        except sqlite3.ProgrammingError:
            return True
        return False


@pytest.mark.task(1)
@pytest.mark.hint(
    "Read the file from another connection. What has `commit` kept, and what of the rest was there "
    "when the block had ended well?"
)
def test_what_is_committed_is_kept(student):
    """A unit adds WB-1 to both tables and commits, then charges WB-2 and ends: both tables have
    WB-1, and none has WB-2."""

    @student.run(using=(Base,))
    def rows():
        from solution import UnitOfWork

        base = Base()
        with UnitOfWork(base.connect) as unit:
            unit.charges.add("WB-1", 420)
            unit.labels.add("WB-1", "S-1")
            unit.commit()
            unit.charges.add("WB-2", 999)
        return base.rows()

    assert rows == [["WB-1"], ["WB-1"]]


@pytest.mark.task(1)
@pytest.mark.hint("What does your way out return, and what does `with` make of that?")
def test_an_error_undoes_and_comes_through(student):
    """A block that fails after a charge has charged nothing, and its `OSError` reaches the
    caller."""

    @student.run(using=(Base,))
    def seen():
        from solution import UnitOfWork

        base, came = Base(), "nothing came"
        try:
            with UnitOfWork(base.connect) as unit:
                unit.charges.add("WB-204", 576)
                raise OSError("south: closed")
        except OSError:
            came = "OSError"
        return [came, base.rows()]

    assert seen == ["OSError", [[], []]]


@pytest.mark.task(1)
@pytest.mark.hint(
    "Count the connections: one for each block, none before the first, none left open. Which of "
    "your lines opens, and does every way out close?"
)
def test_each_block_has_a_connection_of_its_own(student):
    """Making a unit opens nothing; two blocks of it open two connections, one each for both
    repositories, and both are closed, the second after an error."""

    @student.run(using=(Base,))
    def seen():
        from solution import UnitOfWork

        base = Base()
        unit = UnitOfWork(base.connect)
        opened = [len(base.opened)]
        with unit as same:
            shared = [same is unit, unit.charges.connection is unit.labels.connection]
            opened.append(len(base.opened))
        try:
            with unit:
                opened.append(len(base.opened))
                raise OSError("south: closed")
        except OSError:
            pass
        closed = [base.is_closed(number) for number in range(len(base.opened))]
        return {"opened": opened, "shared": shared, "closed": closed}

    assert seen == {"opened": [0, 1, 2], "shared": [True, True], "closed": [True, True]}


@pytest.mark.task(2)
@pytest.mark.hint("Look into both tables after the booking. Which step keeps, and was it reached?")
def test_booking_keeps_both(student):
    """`book` for WB-5 asks for WB-5 once, returns the code "N-5" and leaves a charge and a
    label."""

    @student.run(using=(Base,))
    def seen():
        from solution import UnitOfWork, book

        base, asked = Base(), []

        def ask(parcel):
            asked.append(parcel)
            return "N-5"

        code = book(UnitOfWork(base.connect), "WB-5", 310, ask)
        return [code, asked, base.rows()]

    assert seen == ["N-5", ["WB-5"], [["WB-5"], ["WB-5"]]]


@pytest.mark.task(2)
@pytest.mark.hint("The carrier refuses. What has been committed by then?")
def test_refused_booking_charges_nothing(student):
    """When the carrier raises `ConnectionError`, `book` raises it, too, and there is no charge;
    the next booking of the same parcel works."""

    @student.run(using=(Base,))
    def seen():
        from solution import UnitOfWork, book

        def refuse(parcel):
            raise ConnectionError("south: closed")

        base, came = Base(), "nothing came"
        unit = UnitOfWork(base.connect)
        try:
            book(unit, "WB-204", 576, refuse)
        except ConnectionError:
            came = "ConnectionError"
        left = base.rows()
        return [came, left, book(unit, "WB-204", 576, lambda parcel: "S-204"), base.rows()]

    assert seen == [
        "ConnectionError",
        [[], []],
        "S-204",
        [["WB-204"], ["WB-204"]],
    ]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "The table refuses the label. Does its error reach the caller of `book`, and is the charge "
    "before it undone?"
)
def test_second_label_is_refused_as_a_whole(student):
    """When a parcel has a label but no charge, booking it raises `sqlite3.IntegrityError` and
    adds no charge."""

    @student.run(using=(Base,))
    def seen():
        import sqlite3

        from solution import UnitOfWork, book

        base, came = Base(), "nothing came"
        with UnitOfWork(base.connect) as unit:
            unit.labels.add("WB-6", "N-6")
            unit.commit()
        try:
            book(UnitOfWork(base.connect), "WB-6", 310, lambda parcel: "N-7")
        except sqlite3.IntegrityError:
            came = "IntegrityError"
        return [came, base.rows()]

    assert seen == ["IntegrityError", [[], ["WB-6"]]]
