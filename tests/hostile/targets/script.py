"""An exercise that is answered by a script."""

import pytest


@pytest.mark.time_limit(0.4)
def test_output(student):
    """It greets whom it reads."""
    done = student.program(stdin="Ada\n")
    assert (done.stdout, done.exit_code) == ("Hello, Ada!\n", 0)


@pytest.mark.hidden
@pytest.mark.time_limit(0.4)
def test_another(student):
    """It greets somebody else."""
    assert student.program(stdin="Bo\n").stdout == "Hello, Bo!\n"
