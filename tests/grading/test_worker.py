"""The whole way: a POST, a broker, a worker process, a sandbox, a verdict in the same response."""

import datetime as dt
import os
import subprocess
import sys
import time
import uuid

import pytest
from django.db import connection
from django.utils import timezone

from grading.models import Status, Submission, Verdict
from tests.grading.rows import ANSWER

pytestmark = [pytest.mark.bubblewrap, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def worker(transactional_db, project, tmp_path):
    base, _, _ = os.environ["DATABASE_URL"].rpartition("/")
    environment = os.environ | {
        "DATABASE_URL": f"{base}/{connection.settings_dict['NAME']}",
        "SANDBOX_BACKEND": "bubblewrap",
    }
    log = tmp_path / "worker.log"
    command = [sys.executable, "-m", "celery", "-A", "bootcamp", "worker", "--pool", "threads"]
    command += ["--queues", "live", "--concurrency", "2", "--loglevel", "INFO"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=project, env=environment, stdout=output, stderr=output
        )
    try:
        wait_for(lambda: b" ready." in log.read_bytes() or process.poll() is not None, log)
        yield log
    finally:
        process.terminate()
        process.wait(30)


def wait_for(condition, log, seconds=30):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, log.read_text()[-3000:]
        time.sleep(0.1)


def test_the_verdict_is_in_the_response_to_the_post(worker, as_user, alice, exercise, settings):
    settings.VERDICT_WAIT_SECONDS = 20
    response = as_user(alice).post(
        exercise.get_absolute_url(),
        {"key": str(uuid.uuid4()), "file:solution.py": ANSWER},
        HTTP_HX_REQUEST="true",
    )
    assert 'data-verdict="passed"' in response.content.decode(), worker.read_text()[-3000:]


def test_an_answer_whose_message_was_lost_is_judged_all_the_same(worker, submission):
    long_ago = timezone.now() - dt.timedelta(minutes=1)
    Submission.objects.filter(pk=submission.pk).update(queued_at=long_ago)
    wait_for(lambda: Submission.objects.get(pk=submission.pk).final, worker)
    submission.refresh_from_db()
    assert (submission.status, submission.verdict) == (Status.FINISHED, Verdict.PASSED)
