import pytest


class Parcel:
    def __init__(self):
        self.zone = 1
        self.grams = 500


@pytest.mark.task(1)
@pytest.mark.hint(
    "Print the attribute after making the change, after `do` and after `undo`. And what if there "
    "is no such attribute?"
)
def test_a_change_can_be_taken_back(student):
    """Zone 1 stays 1 until `do`, is 4 then, and 1 again after `undo`; the grams stay 500.
    There is no color: AttributeError, and none afterwards."""

    @student.run(using=(Parcel,))
    def seen():
        from solution import Change

        parcel = Parcel()
        change = Change(parcel, "zone", 4)
        zones = [parcel.zone]
        change.do()
        zones.append(parcel.zone)
        change.undo()
        try:
            Change(parcel, "color", "red").do()
        except AttributeError:
            zones.append("no color")
        return [*zones, vars(parcel)]

    assert seen == [1, 4, "no color", {"zone": 1, "grams": 500}]


@pytest.mark.task(1)
@pytest.mark.hint("Two changes are made before either is done. When do you look at the old value?")
def test_the_value_before_do_comes_back(student):
    """Two changes of the zone are made, then done: taking back the second gives 2, the first 1.
    The zone is set to 8, and the first is done and taken back again: 8."""

    @student.run(using=(Parcel,))
    def seen():
        from solution import Change

        parcel = Parcel()
        first, second = Change(parcel, "zone", 2), Change(parcel, "zone", 3)
        zones = []
        for step in (first.do, second.do, second.undo, first.undo):
            step()
            zones.append(parcel.zone)
        parcel.zone = 8
        first.do()
        first.undo()
        return [*zones, parcel.zone]

    assert seen == [2, 3, 2, 1, 8]
