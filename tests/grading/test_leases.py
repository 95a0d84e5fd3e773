"""One thread renews all claims of a process, and is gone when there are none."""

import datetime as dt
import threading

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from grading.leases import Keeper
from grading.models import Submission
from tests.grading.workers import wait_for

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def running(make_submission, charlie):
    rows = [make_submission(), make_submission(enrollment=charlie.enrollment)]
    for row in rows:
        assert row.start()
    nearly = timezone.now() + dt.timedelta(seconds=2)
    Submission.objects.update(lease_until=nearly)
    return rows


def leases_end() -> list[dt.datetime]:
    ends = Submission.objects.values_list("lease_until", flat=True)
    return [end for end in ends if end is not None]


def test_all_that_is_held_is_renewed_until_it_is_let_go(running):
    keeper = Keeper(seconds=0.05)
    soon = timezone.now() + dt.timedelta(seconds=5)
    with keeper.keep(running[0]), keeper.keep(running[1]):
        thread = keeper.thread
        wait_for(lambda: all(end > soon for end in leases_end()))
        assert keeper.thread is thread
    assert thread
    thread.join(30)
    assert not thread.is_alive()
    assert keeper.thread is None
    Submission.objects.update(lease_until=soon)
    with keeper.keep(running[1]):
        wait_for(lambda: max(leases_end()) > soon)
    assert min(leases_end()) == soon


def test_all_are_renewed_by_one_update(running):
    tokens = [row.lease_token for row in running]
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert Submission.objects.renew(tokens) == 2
    assert len(queries) == 1


def test_what_was_not_claimed_cannot_be_held(submission):
    keeper = Keeper(seconds=0.05)
    before = set(threading.enumerate())  # those of another test may still be ending
    with pytest.raises(ValueError, match="was not claimed"), keeper.keep(submission):
        pass
    assert set(threading.enumerate()) <= before
