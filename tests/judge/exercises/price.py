import pytest


@pytest.mark.task(1)
@pytest.mark.hint("How many cents are 19.99 euros? Print `19.99 * 100`.")
def test_cents(student):
    """19.99 euros are 1999 cents."""
    assert student.cents(19.99) == 1999


@pytest.mark.task(2)
def test_mean(student):
    """The mean of 1.1, 2.2 and 3.6 kg is 2.3 kg."""
    assert student.mean([1.1, 2.2, 3.6]) == pytest.approx(2.3)
