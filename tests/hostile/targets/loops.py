"""An exercise whose test walks over what comes back."""

import pytest


@pytest.mark.time_limit(0.4)
def test_sum(student):
    """The even numbers add up."""
    total = 0
    for number in student.numbers():
        if number % 2 == 0:
            total += number
    assert total == 30
