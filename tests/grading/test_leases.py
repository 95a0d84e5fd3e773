"""Claims are renewed while their process is alive; nobody else waits for one that is not."""

import datetime as dt
import os
import signal
import subprocess
import sys
import threading

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from grading.leases import Keeper
from grading.models import Submission
from tests.conftest import ROOT
from tests.grading.workers import database_of_the_test, wait_for

pytestmark = pytest.mark.django_db(transaction=True)

FREEZES_WHILE_CLAIMING = """
import os, signal
from django.db import transaction
from grading.models import Submission
with transaction.atomic():
    assert Submission.objects.get().start()
    os.kill(os.getpid(), signal.SIGSTOP)
"""


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


def test_who_freezes_while_claiming_keeps_nobody_from_it(submission, tmp_path):
    """The kernel keeps its connection open, and so PostgreSQL must end its transaction."""
    log = tmp_path / "frozen.log"
    with log.open("wb") as output:
        frozen = subprocess.Popen(
            [sys.executable, "manage.py", "shell", "-c", FREEZES_WHILE_CLAIMING],
            cwd=ROOT,
            env=os.environ | database_of_the_test(),
            stdout=output,
            stderr=output,
        )
    try:
        wait_for(lambda: is_stopped(frozen), 60, log)
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '120s'")  # against hanging
        assert submission.start()
        frozen.send_signal(signal.SIGCONT)
        assert frozen.wait(60) != 0
    finally:
        frozen.kill()
        frozen.wait()
        connection.close()
    assert "idle-in-transaction timeout" in log.read_text()
    assert Submission.objects.get().lease_token == submission.lease_token


def is_stopped(process: subprocess.Popen[bytes]) -> bool:
    status = os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WNOHANG | os.WNOWAIT)
    return status is not None
