import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Put `repr(…)` around your text and print it: what stands at its ends?")
def test_label(student):
    """The label of P-17 has the name, the street and the town in capitals on three lines."""
    assert student.label("Ada Byron", "Mill Lane 4", "Leeds") == "Ada Byron\nMill Lane 4\nLEEDS"


@pytest.mark.task(2)
def test_receipt(student):
    """The receipt of a sender with 40 parcels has a line for each parcel and the total."""
    lines = [f"P-{n:03}   {n * 5:4} cents" for n in range(1, 41)]
    assert student.receipt(40) == "\n".join([*lines, "total    4100 cents"])
