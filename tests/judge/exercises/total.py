import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Work through `total([200, 300])` on paper: what is the sum after each parcel?")
def test_three_parcels(student):
    """Parcels of 200, 300 and 500 g weigh 1000 g together."""
    assert student.total([200, 300, 500]) == 1000


@pytest.mark.task(1)
def test_no_parcel(student):
    """Without any parcel the total is 0 g."""
    assert student.total([]) == 0


@pytest.mark.task(2)
@pytest.mark.hint("Whose list is it that your function works on?")
def test_the_list_stays(student):
    """The caller's list is the same after the call as before."""
    call = student.call("total", [500, 200])
    assert call.args == ([500, 200],)
