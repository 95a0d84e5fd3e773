import pytest


class Depots:
    """Two parcels, and a screen that writes down what it is told."""

    def __init__(self):
        self.told = []
        self.asked = []

    def find(self, number):
        from datetime import date

        from screens import Parcel, UnknownParcel

        self.asked.append(number)
        places = {"WB-1": "D2", "WB-2": "delivered"}
        if number not in places:
            raise UnknownParcel(number)
        return Parcel(number, places[number], date(2026, 5, 4))

    def show(self, number, place):
        self.told.append(f"show {number} {place}")

    def warn(self, word):
        self.told.append(f"warn {word}")


def told_for(text, day):
    from datetime import date

    from solution import TrackingPresenter

    depots = Depots()
    TrackingPresenter(depots, depots.find).open(text, date(2026, 5, day))
    return depots.told


@pytest.mark.task(1)
@pytest.mark.hint("The promised day is May 4. What does your rule say on May 3, 4 and 5?")
def test_late_begins_after_the_promised_day(student):
    """A parcel promised for May 4 is not late on May 3 and 4, late on May 5, and never late once
    it is delivered."""

    @student.run
    def seen():
        from datetime import date

        from screens import Parcel
        from solution import is_late

        def late(place, day):
            return is_late(Parcel("WB-1", place, date(2026, 5, 4)), date(2026, 5, day))

        return [late("D2", 3), late("D2", 4), late("D2", 5), late("delivered", 5)]

    assert seen == [False, False, True, False]


@pytest.mark.task(2)
@pytest.mark.hint("Which methods of the screen does your presenter call, and how often?")
def test_parcel_in_time_is_shown(student):
    """The number WB-1 on the promised day tells the screen to show "WB-1" and "D2", nothing
    else."""

    @student.run(using=(Depots, told_for))
    def told():
        return told_for("WB-1", 4)

    assert told == ["show WB-1 D2"]


@pytest.mark.task(2)
@pytest.mark.hint("Who decides what is late: your presenter, or the rule of task 1?")
def test_late_parcel_is_shown_with_a_warning(student):
    """WB-1 on the day after the promised one is shown, then warned of as late; WB-2, delivered,
    is shown only."""

    @student.run(using=(Depots, told_for))
    def told():
        return [told_for("WB-1", 5), told_for("WB-2", 5)]

    assert told == [["show WB-1 D2", "warn late"], ["show WB-2 delivered"]]


@pytest.mark.task(2)
@pytest.mark.hint("What was typed is not always a number as it is stored. What did `find` get?")
def test_what_is_typed_is_cleaned(student):
    """The text " wb-2 " finds WB-2, and `find` is asked once."""

    @student.run(using=(Depots,))
    def seen():
        from datetime import date

        from solution import TrackingPresenter

        depots = Depots()
        TrackingPresenter(depots, depots.find).open(" wb-2 ", date(2026, 5, 3))
        return [depots.asked, depots.told]

    assert seen == [["WB-2"], ["show WB-2 delivered"]]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "For an unknown number the screen gets one warning. What happens to another error of `find`?"
)
def test_unknown_number_is_a_warning(student):
    """An unknown number is warned of as unknown, and nothing is shown. A `ConnectionError` and a
    `KeyError` of `find` reach the caller and tell the screen nothing."""

    @student.run(using=(Depots, told_for))
    def seen():
        from datetime import date

        from solution import TrackingPresenter

        def broken(number):
            raise errors[number]

        depots, came = Depots(), []
        errors = {"WB-1": ConnectionError("no base"), "WB-2": KeyError("place")}
        for number in errors:
            try:
                TrackingPresenter(depots, broken).open(number, date(2026, 5, 4))
            except (ConnectionError, KeyError) as error:
                came.append(type(error).__name__)
        return [told_for("WB-9", 5), came, depots.told]

    assert seen == [["warn unknown"], ["ConnectionError", "KeyError"], []]
