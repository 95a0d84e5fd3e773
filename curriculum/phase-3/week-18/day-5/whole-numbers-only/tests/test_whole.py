import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "Set two attributes of two objects and print all four. Where is each number kept?"
)
def test_each_object_has_its_own(student):
    """Two parcels with grams and pieces keep four numbers apart, and take new ones."""

    @student.run
    def seen():
        from solution import Whole

        class Parcel:
            grams = Whole()
            pieces = Whole()

        first, second = Parcel(), Parcel()
        first.grams, first.pieces, second.grams, second.pieces = 500, 1, 900, 2
        first.grams += 50
        return [first.grams, first.pieces, second.grams, second.pieces]

    assert seen == [550, 1, 900, 2]


@pytest.mark.task(1)
@pytest.mark.hint(
    "Who asks when there is no object? What is there before the first number, and what is left "
    "after a parcel with a number is gone?"
)
def test_reading_what_is_not_there(student):
    """Read from the class it is the descriptor; from an object without a number AttributeError,
    also when fifty parcels had a number before and are gone."""

    @student.run
    def seen():
        from solution import Whole

        class Parcel:
            grams = Whole()

        try:
            found = Parcel().grams
        except AttributeError:
            found = "AttributeError"
        for _ in range(50):
            Parcel().grams = 900
        if hasattr(Parcel(), "grams"):
            found = "a new parcel has the number of one that is gone"
        return [type(Parcel.grams).__name__, found, hasattr(Parcel(), "grams")]

    assert seen == ["Whole", "AttributeError", False]


@pytest.mark.task(1)
@pytest.mark.hint("Which values got in? Print `type(value)` of each.")
def test_only_whole_numbers(student):
    """ "1200", 2.0, `None` and `True` are TypeErrors, and the 7 that was there stays."""

    @student.run
    def seen():
        from solution import Whole

        class Parcel:
            grams = Whole()

        parcel = Parcel()
        parcel.grams = 7
        found = []
        for value in ("1200", 2.0, None, True):
            try:
                parcel.grams = value
            except TypeError:
                found.append(parcel.grams)
        return found

    assert seen == [7, 7, 7, 7]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Try the limits themselves and one beyond. What names the attribute in the error?"
)
def test_limits(student):
    """From 1 to 30,000 both ends are accepted, 0 and 30,001 are ValueErrors that name `grams`;
    without limits 0 is accepted and -1 is not."""

    @student.run
    def seen():
        from solution import Whole

        class Parcel:
            grams = Whole(1, 30_000)
            copies = Whole()

        found = []
        for name, value in (
            *(("grams", 1), ("grams", 30_000), ("grams", 0), ("grams", 30_001)),
            *(("copies", 0), ("copies", -1), ("copies", 10**12)),
        ):
            parcel = Parcel()
            try:
                setattr(parcel, name, value)
            except ValueError as error:
                found.append(name if name in str(error) else str(error))
            else:
                found.append(getattr(parcel, name))
        return found

    assert seen == [1, 30_000, "grams", "grams", 0, "copies", 10**12]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Try a limit of 0: does it count? Then use one class twice and inherit from it. Whose limits "
    "and numbers are they?"
)
def test_limits_belong_to_their_class(student):
    """A limit of 0 is a limit, negative ones are, too; a subclass with narrower limits does not
    change those of its parent; a refused number leaves the old one."""

    @student.run
    def seen():
        from solution import Whole

        class Parcel:
            floor = Whole(-3, 0)
            grams = Whole(least=5, most=9)

        class Letter(Parcel):
            grams = Whole(most=6)

        parcel, letter = Parcel(), Letter()
        parcel.grams = 9
        letter.grams = 0
        found = []
        for thing, name, value in (
            (parcel, "floor", 1),
            (parcel, "floor", -3),
            (letter, "grams", 7),
            (parcel, "grams", 4),
            (parcel, "floor", -4),
        ):
            try:
                setattr(thing, name, value)
            except ValueError:
                found.append("ValueError")
            else:
                found.append(getattr(thing, name))
        return [*found, parcel.grams, letter.grams, parcel.floor]

    assert seen == ["ValueError", -3, "ValueError", "ValueError", "ValueError", 9, 0, -3]
