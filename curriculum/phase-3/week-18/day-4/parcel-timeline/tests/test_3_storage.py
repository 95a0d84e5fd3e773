import pytest


class Base:
    """A database in a new file; remembers the connections it has opened."""

    def __init__(self):
        from pathlib import Path
        from tempfile import mkdtemp

        from storage import create_tables

        self.path = Path(mkdtemp()) / "parcels.db"
        self.opened = []
        create_tables(self.connect())

    def connect(self):
        import sqlite3

        self.opened.append(sqlite3.connect(self.path, timeout=0))
        return self.opened[-1]

    def unit(self):
        from storage import SqliteUnit

        return SqliteUnit(self.connect)


@pytest.mark.task(3)
@pytest.mark.hint("Read with a second unit. What was committed, and in which order does it come?")
def test_facts_come_back_in_order(student):
    """A booking, then two scans in a second block, come back equal and in this order from a third
    one; a block that does not commit leaves nothing, and another parcel has no facts."""

    @student.run(using=(Base,))
    def seen():
        from facts import Booked, Scanned

        base = Base()
        scans = [Scanned("D2", "2026-05-04T09:30"), Scanned("D1", "2026-05-04T06:00")]
        with base.unit() as unit:
            unit.timelines.append("WB-1", 0, [Booked("Chen")])
            unit.commit()
        with base.unit() as unit:
            unit.timelines.append("WB-1", 1, scans)
            unit.commit()
        with base.unit() as unit:
            unit.timelines.append("WB-2", 0, [Booked("Dora")])
        with base.unit() as unit:
            kept = unit.timelines.facts("WB-1")
            return [kept == [Booked("Chen"), *scans], unit.timelines.facts("WB-2")]

    assert seen == [True, []]


@pytest.mark.task(3)
@pytest.mark.hint("How many facts does the parcel have, and which number came with the new ones?")
def test_who_read_too_early_gets_a_conflict(student):
    """On a parcel with two facts, appending at version 1 and at version 3 raises `Conflict`, and
    there are still two facts after a commit."""

    @student.run(using=(Base,))
    def seen():
        from facts import Booked, Conflict, Scanned

        base, seen = Base(), []
        scan = Scanned("D2", "2026-05-04T09:30")
        with base.unit() as unit:
            unit.timelines.append("WB-1", 0, [Booked("Chen"), scan])
            unit.commit()
            for version in (1, 3):
                try:
                    unit.timelines.append("WB-1", version, [scan])
                    seen.append("nothing came")
                except Conflict:
                    seen.append("Conflict")
            unit.commit()
        with base.unit() as unit:
            return [*seen, len(unit.timelines.facts("WB-1"))]

    assert seen == ["Conflict", "Conflict", 2]


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint(
    "Count the connections and look which are open. And which error comes when a position is taken?"
)
def test_unit_closes_and_translates(student):
    """Making a unit opens nothing; its blocks open one connection each and close it, even after
    an error. A position that is taken is a `Conflict`."""

    @student.run(using=(Base,))
    def seen():
        import sqlite3

        from encoding import to_text
        from facts import Booked, Conflict, Scanned

        base, came = Base(), []
        row = ("WB-1", 1, to_text(Booked("Chen")))
        base.opened[0].execute("INSERT INTO facts VALUES (?, ?, ?)", row)
        base.opened[0].commit()
        base.opened[0].close()
        unit = base.unit()
        opened = [len(base.opened)]
        for _ in range(2):
            try:
                with unit:
                    opened.append(len(base.opened))
                    unit.timelines.append("WB-1", 1, [Scanned("D1", "2026-05-04T09:30")])
            except Conflict:
                came.append("Conflict")
            try:
                base.opened[-1].execute("SELECT 1")
            except sqlite3.ProgrammingError:
                came.append("closed")
        return [opened, came]

    assert seen == [[1, 2, 3], ["Conflict", "closed"] * 2]
