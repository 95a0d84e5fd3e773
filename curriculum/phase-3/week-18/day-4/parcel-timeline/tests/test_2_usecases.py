import pytest


class Memory:
    """A unit without a database. It writes down what it is asked for, and may fail."""

    def __init__(self, *facts, fails=None):
        self.kept = list(facts)
        self.fails = fails
        self.log = []
        self.timelines = self

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, *_):
        self.log.append("leave")

    def facts(self, number):
        if self.log[-1:] != [f"facts {number}"]:  # twice in a row is as good as once
            self.log.append(f"facts {number}")
        return list(self.kept)

    def append(self, number, version, fresh):
        self.log.append(f"append {len(fresh)} to {number} at {version}")
        if self.fails:
            raise self.fails
        self.kept += fresh

    def commit(self):
        self.log.append("commit")


@pytest.mark.task(2)
@pytest.mark.hint("Compare the log with load, decide, save. Which step is missing, or comes twice?")
def test_each_change_is_one_unit(student):
    """Booking, a scan and a delivery each enter the unit, read, append one fact at the version 0,
    1 and 2, commit and leave."""

    @student.run(using=(Memory,))
    def logs():
        from usecases import book_parcel, record_delivery, record_scan

        unit, logs = Memory(), []
        for change, values in [
            (book_parcel, ["Chen"]),
            (record_scan, ["D2", "2026-05-04T09:30"]),
            (record_delivery, ["2026-05-04T17:00"]),
        ]:
            unit.log = []
            logs.append([change(unit, "WB-1", *values), *unit.log])
        return logs

    assert logs == [
        [None, "enter", "facts WB-1", f"append 1 to WB-1 at {version}", "commit", "leave"]
        for version in range(3)
    ]


@pytest.mark.task(2)
@pytest.mark.hint("Something was committed, or tried again, after an error. Who should hear of it?")
def test_errors_reach_the_caller(student):
    """A second booking is `Refused`, a scan of an unknown parcel is `UnknownParcel`, a failing
    append is a `Conflict`; the unit is left, and nothing committed."""

    @student.run(using=(Memory,))
    def seen():
        from facts import Booked, Conflict
        from usecases import book_parcel, place_of, record_delivery, record_scan

        seen = []
        for unit, change, values in [
            (Memory(Booked("Chen")), book_parcel, ["Dora"]),
            (Memory(), record_scan, ["D1", "2026-05-04T09:30"]),
            (Memory(), record_delivery, ["2026-05-04T09:30"]),
            (Memory(), place_of, []),
            (Memory(fails=Conflict()), book_parcel, ["Dora"]),
        ]:
            try:
                change(unit, "WB-1", *values)
                seen.append("nothing came")
            except NotImplementedError:
                raise
            except Exception as error:
                seen.append(type(error).__name__)
            seen[-1] += " commit" * unit.log.count("commit") + " " + "".join(unit.log[-1:])
        return seen

    assert seen == [
        "Refused leave",
        "UnknownParcel leave",
        "UnknownParcel leave",
        "UnknownParcel leave",
        "Conflict leave",
    ]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint("A doubled scan and a question change nothing. What does the unit hear of them?")
def test_nothing_fresh_is_nothing_kept(student):
    """A doubled scan and `place_of`, which returns "D2", append and commit nothing."""

    @student.run(using=(Memory,))
    def seen():
        from facts import Booked, Scanned
        from usecases import place_of, record_scan

        unit = Memory(Booked("Chen"), Scanned("D2", "2026-05-04T09:30"))
        record_scan(unit, "WB-1", "D2", "2026-05-04T09:30")
        return [place_of(unit, "WB-1"), *unit.log]

    assert seen == ["D2", *["enter", "facts WB-1", "leave"] * 2]
