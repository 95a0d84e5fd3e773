import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Where is the list of a shelf made, and how often does that line run?")
def test_two_shelves(student):
    """What is put on one shelf is not on another."""

    @student.run
    def seen():
        from solution import Shelf

        first, second = Shelf(), Shelf()
        first.put("P-1")
        second.put("P-2")
        return [first.parcels, second.parcels]

    assert seen == [["P-1"], ["P-2"]]


@pytest.mark.task(2)
def test_take(student):
    """`take` gives back the parcel that was put last and takes it off the shelf."""

    @student.run
    def seen():
        from solution import Shelf

        shelf = Shelf()
        shelf.put("P-1")
        shelf.put("P-2")
        taken = shelf.take()
        return {"taken": taken, "left": shelf.parcels}

    assert seen == {"taken": "P-2", "left": ["P-1"]}
