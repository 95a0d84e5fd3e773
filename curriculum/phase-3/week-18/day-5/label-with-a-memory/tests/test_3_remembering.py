import pytest


@pytest.mark.task(3)
@pytest.mark.hint("Print `changes` after each assignment. Which of them changed something?")
def test_changes_are_remembered(student):
    """zone 1, 4, 4, 2 and grams 5 are two changes, in order; another object has none."""

    @student.run
    def seen():
        from solution import Remembering

        class Parcel(Remembering):
            pass

        parcel, other = Parcel(), Parcel()
        found = [parcel.changes]
        for zone in (1, 4, 4, 2):
            parcel.zone = zone
        parcel.grams = 5
        other.zone = 9
        return [*found, parcel.changes, other.changes]

    assert seen == [(), (("zone", 1, 4), ("zone", 4, 2)), ()]


@pytest.mark.task(3)
@pytest.mark.hint("Compare what was assigned with what can be read. And what if it is refused?")
def test_what_can_be_read_is_remembered(student):
    """An attribute that rounds is remembered as it reads; one that refuses, and one that begins
    with an underscore, is not; a default of the class is a value already, and `None` is one."""

    @student.run
    def seen():
        from solution import Remembering

        class Base:
            copies = 1

            @property
            def grams(self):
                return self._grams

            @grams.setter
            def grams(self, value):
                if value < 0:
                    raise ValueError(value)
                self._grams = round(value)

        class Parcel(Remembering, Base):
            pass

        parcel = Parcel()
        for name, value in (
            *(("grams", 1.2), ("grams", 1.4), ("grams", 2.6), ("grams", -1)),
            *(("copies", 2), ("note", None), ("note", "dry"), ("_hidden", 1), ("_hidden", 2)),
        ):
            try:
                setattr(parcel, name, value)
            except ValueError:
                pass
        return parcel.changes

    assert seen == (("grams", 1, 3), ("copies", 1, 2), ("note", None, "dry"))


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint(
    "Put a class behind yours whose `__setattr__` turns texts to capitals. Is it asked each time? "
    "And which texts are in `changes`: those that were assigned, or those that can be read?"
)
def test_classes_behind_are_asked(student):
    """A class behind it that turns texts to capitals still does; what was read from `changes` does
    not grow afterwards, and `changes` cannot be set."""

    @student.run
    def seen():
        from solution import Remembering

        class Loud:
            def __setattr__(self, name, value):
                super().__setattr__(name, value.upper() if isinstance(value, str) else value)

        class Note(Remembering, Loud):
            pass

        note = Note()
        note.text = "a"
        note.text = "A"
        note.text = "b"
        old = note.changes
        note.text = "c"
        try:
            note.changes = ()
        except AttributeError:
            return [old, note.changes]
        return "changes were set"

    assert seen == [(("text", "A", "B"),), (("text", "A", "B"), ("text", "B", "C"))]
