import pytest


@pytest.mark.task(1)
@pytest.mark.hint("One belief that leads here, and what to look at.")
def test_light_and_heavy(student):
    """100 g are a letter, 2,000 g a parcel: the sentence is the requirement."""
    assert student.weight_class(100) == "letter"
    assert student.weight_class(2_000) == "parcel"


@pytest.mark.task(1)
@pytest.mark.points(2)
@pytest.mark.hidden
@pytest.mark.hint("Ask for exactly 500 grams. What do the instructions say of the limit?")
def test_the_limit_itself(student):
    """500 g are a letter, 501 g are none."""
    assert student.weight_class(500) == "letter"
    assert student.weight_class(501) == "parcel"
