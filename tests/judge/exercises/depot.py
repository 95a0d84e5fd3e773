import pytest


@pytest.mark.task(1)
@pytest.mark.hint("What does a dictionary do when it is asked for a key it does not have?")
def test_known_depot(student):
    """The depot of the code `LDS` is Leeds."""
    assert student.depot_of("LDS-00017") == "Leeds"


@pytest.mark.task(2)
@pytest.mark.hint("Which error does your function raise, and which one do the instructions name?")
def test_unknown_depot(student):
    """An unknown code raises a ValueError that names the code."""
    with student.raises(ValueError, match="XXX"):
        student.depot_of("XXX-00017")
