"""An exercise in which the type of a number counts."""

import pytest


@pytest.mark.parametrize(
    ("name", "expected"), [("one", 1), ("zero", 0.0), ("five", 5), ("nothing", None)]
)
@pytest.mark.time_limit(0.4)
def test_exact(student, name, expected):
    """{name}() gives {expected}."""
    got = student.call(name).value
    assert (type(got).__name__, repr(got)) == (type(expected).__name__, repr(expected))
