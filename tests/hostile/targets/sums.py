"""A small exercise whose every test shows a false pass: a visible one, a probe, a hidden one."""

import random

import pytest
from reference import add as right


@pytest.mark.time_limit(0.4)
@pytest.mark.hint("Add them.")
def test_visible(student):
    """add(2, 3) gives 5."""
    assert student.add(2, 3) == 5


@pytest.mark.time_limit(0.4)
def test_probe(student):
    """Two sums are right, and what cannot be added is refused."""

    @student.run
    def seen():
        from solution import add

        return [add(1, 1), add(2, 20)]

    assert seen == [2, 22]
    with student.raises(TypeError, match="unsupported"):
        student.add(1, "1")


@pytest.mark.hidden
@pytest.mark.time_limit(0.4)
def test_hidden(student):
    """Sums nobody has seen are right."""
    secret = "7c1f-expected-only-by-the-judge"
    draw = random.Random(20)
    for _ in range(3):
        a, b = draw.randrange(10**6), draw.randrange(10**6)
        assert student.add(a, b) == right(a, b), secret
