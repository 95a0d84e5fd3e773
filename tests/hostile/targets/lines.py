"""An exercise whose tests compute with what comes back, and compare long values."""

import pytest


@pytest.mark.time_limit(0.4)
def test_listed(student):
    """The lines of a label come one by one."""
    assert list(student.lines("a\nb")) == ["a", "b"]


@pytest.mark.hidden
@pytest.mark.time_limit(0.4)
def test_text(student):
    """A long label is right in every line."""
    expected = "\n".join(f"{n} line of a label, nearly right{n % 7}" for n in range(15_000))
    assert student.text() == expected
