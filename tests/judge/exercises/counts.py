import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Print the dictionary after each parcel.")
def test_counts(student):
    """Each town is counted, and nothing else."""
    towns = ["Leeds", "York", "Hull", "York", "Leeds", "York"]
    assert student.counts(towns) == {"Leeds": 2, "York": 3, "Hull": 1}


@pytest.mark.task(2)
def test_hundred(student):
    """The 100 parcel numbers of a day, in order."""
    assert student.numbers(100) == [f"P-{n:03}" for n in range(100)]


@pytest.mark.task(3)
def test_greeting(student):
    """`greet("Ada")` prints "Hello, Ada!" on a line of its own."""
    assert student.call("greet", "Ada").output == "Hello, Ada!\n"
