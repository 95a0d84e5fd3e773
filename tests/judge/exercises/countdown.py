import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Which is the last number that your loop visits?")
def test_from_five(student):
    """`countdown(5)` is a list from 5 down to 1."""
    assert student.countdown(5) == [5, 4, 3, 2, 1]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint("What should happen when there is nothing to count?")
def test_from_zero(student):
    """`countdown(0)` is an empty list."""
    assert student.countdown(0) == []
