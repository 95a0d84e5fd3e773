"""What stands in the editor at first: it can be run, fails in a test, and gives nothing away."""


def weight_class(grams: int) -> str:
    """'letter' or 'parcel'."""
    raise NotImplementedError("task 1: nothing is weighed yet")
