import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Run it with two numbers of your own and compare.")
def test_sum(student):
    """Run with the input 2 and 3, the program prints "5" and ends well."""
    done = student.program(stdin="2\n3\n")
    assert (done.stdout, done.exit_code) == ("5\n", 0)
