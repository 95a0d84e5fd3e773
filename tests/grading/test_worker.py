"""The whole way: a POST, a broker, a worker process, a sandbox, a verdict in the same response."""

import datetime as dt
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
from http import HTTPStatus
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from grading.models import Fitness, Status, Submission, Verdict, Worker
from grading.tasks import judge
from tests.grading.rows import ANSWER

pytestmark = [pytest.mark.bubblewrap, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def environments(project):
    """The sandbox's environments, by a link that a test may cut."""
    folder = Path(tempfile.mkdtemp(prefix="bootcamp-worker-"))
    folder.chmod(0o755)
    link = folder / "environments"
    link.symlink_to(project / "var/environments")
    yield link
    shutil.rmtree(folder)


@pytest.fixture
def worker(transactional_db, project, tmp_path, environments):
    base, _, _ = os.environ["DATABASE_URL"].rpartition("/")
    environment = os.environ | {
        "DATABASE_URL": f"{base}/{connection.settings_dict['NAME']}",
        "SANDBOX_BACKEND": "bubblewrap",
        "SANDBOX_WARM": "0",
        "VAR_DIR": str(environments.parent),
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


def test_a_worker_shows_that_it_is_fit(worker, client):
    [shown] = client.get("/readyz").json()["workers"]
    assert shown == {"sandbox": "bubblewrap", "fitness": "fit", "trouble": ""}


def test_a_worker_whose_sandbox_breaks_takes_nothing_until_it_is_whole(
    worker, client, submission, environments
):
    whole = environments.readlink()
    environments.unlink()
    judge.delay(submission_id=str(submission.pk))
    wait_for(lambda: Worker.objects.filter(fitness=Fitness.UNFIT).exists(), worker)
    shown = client.get("/readyz")
    assert shown.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert "“good” could not be judged" in shown.json()["workers"][0]["trouble"]
    submission.refresh_from_db()
    assert (submission.status, submission.attempts) == (Status.QUEUED, 1)

    environments.symlink_to(whole)
    wait_for(lambda: Worker.objects.filter(fitness=Fitness.FIT).exists(), worker)
    long_ago = timezone.now() - dt.timedelta(minutes=1)
    Submission.objects.filter(pk=submission.pk).update(queued_at=long_ago)
    wait_for(lambda: Submission.objects.get(pk=submission.pk).final, worker)
    submission.refresh_from_db()
    assert (submission.verdict, submission.attempts) == (Verdict.PASSED, 2)
    assert client.get("/readyz").status_code == HTTPStatus.OK
    log = worker.read_text()
    assert log.index("Canceling queue live") < log.index("Started consuming from live")
