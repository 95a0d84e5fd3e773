"""The whole way: a POST, a broker, a worker process, a sandbox, a verdict in the same response."""

import datetime as dt
import json
import logging
import shutil
import tempfile
import uuid
from http import HTTPStatus
from pathlib import Path

import pytest
import requests
from django.utils import timezone

from grading.models import Fitness, Status, Submission, Verdict, Worker
from grading.submitting import send
from grading.tasks import judge
from tests.grading.rows import ANSWER, FAILED
from tests.grading.workers import WorkerProcess
from tests.servers import free_port

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
def metrics_port():
    return free_port()


@pytest.fixture
def worker(transactional_db, tmp_path, environments, metrics_port):
    worker = WorkerProcess(
        tmp_path / "worker.log",
        lanes="live,runs,background",
        SANDBOX_BACKEND="bubblewrap",
        SANDBOX_ACCEPT_BUBBLEWRAP="true",
        SANDBOX_WARM="0",
        LOG_FORMAT="json",
        METRICS_ADDRESS=f"127.0.0.1:{metrics_port}",
        VAR_DIR=str(environments.parent),
    )
    try:
        worker.wait_ready()
        yield worker
    finally:
        worker.stop()


def test_the_verdict_is_in_the_response_to_the_post(worker, as_user, alice, exercise, settings):
    settings.VERDICT_WAIT_SECONDS = 20
    response = as_user(alice).post(
        exercise.get_absolute_url(),
        {"key": str(uuid.uuid4()), "file:solution.py": ANSWER},
        HTTP_HX_REQUEST="true",
    )
    assert 'data-verdict="passed"' in response.content.decode(), worker.log.read_text()[-3000:]


def test_web_and_worker_log_under_the_same_ids(worker, as_user, alice, exercise, settings, caplog):
    settings.VERDICT_WAIT_SECONDS = 20
    data = {"key": str(uuid.uuid4()), "file:solution.py": ANSWER}
    with caplog.at_level(logging.INFO):
        as_user(alice).post(exercise.get_absolute_url(), data)
    events = [record.msg for record in caplog.records if isinstance(record.msg, dict)]
    sent = next(event for event in events if event["event"] == "answer sent")
    assert sent["submission_id"] == str(Submission.objects.get().pk)

    lines = [json.loads(line) for line in worker.log.read_text().splitlines() if line[:1] == "{"]
    judged = next(line for line in lines if line["event"] == "judged")
    assert judged["verdict"] == "passed"
    for name in ("request_id", "submission_id", "user_id"):
        assert judged[name] == sent[name]


def test_an_answer_whose_message_was_lost_is_judged_all_the_same(worker, submission):
    long_ago = timezone.now() - dt.timedelta(minutes=1)
    Submission.objects.filter(pk=submission.pk).update(queued_at=long_ago)
    worker.wait_for(lambda: Submission.objects.get(pk=submission.pk).final)
    submission.refresh_from_db()
    assert (submission.status, submission.verdict) == (Status.FINISHED, Verdict.PASSED)


def test_an_answer_judged_anew_keeps_its_first_verdict(worker, submission):
    submission.start()
    submission.record(FAILED)
    submission.judge_again()
    send(submission)
    worker.wait_for(lambda: Submission.objects.get(pk=submission.pk).final)
    submission.refresh_from_db()
    verdicts = [judging.verdict for judging in submission.judgings.all()]
    assert (submission.verdict, verdicts) == ("passed", ["failed", "passed"])


def test_prometheus_reads_what_was_judged_and_what_waits(
    worker, metrics_port, submission, make_submission, charlie
):
    def metrics() -> dict[str, float]:
        text = requests.get(f"http://127.0.0.1:{metrics_port}/metrics", timeout=10).text
        lines = [line.rpartition(" ") for line in text.splitlines() if line[0] != "#"]
        return {name: float(value) for name, _, value in lines if name.startswith("bootcamp")}

    make_submission(enrollment=charlie.enrollment, lane="background")
    send(submission)
    verdict = 'bootcamp_verdicts_total{lane="live",verdict="passed"}'
    worker.wait_for(lambda: metrics().get(verdict) == 1)
    found = metrics()
    assert found['bootcamp_judging_seconds_count{lane="live"}'] == 1
    assert found['bootcamp_wait_seconds_count{lane="live"}'] == 1
    assert found['bootcamp_sandboxes_taken_total{start="cold"}'] >= 1
    assert found["bootcamp_sandboxes_idle"] == 0
    assert found['bootcamp_workers{fitness="fit",lanes="live, runs, background"}'] == 1
    waits = found['bootcamp_unjudged{lane="background",status="queued"}']
    assert waits == (found['bootcamp_oldest_unjudged_seconds{lane="background"}'] > 0)


def test_a_worker_that_is_told_to_stop_finishes_what_it_judges(worker, make_submission):
    slow = "import time\n\n\ndef add(a, b):\n    time.sleep(1)\n    return a + b\n"
    submission = make_submission(slow)
    send(submission)
    worker.wait_for(lambda: Submission.objects.filter(status=Status.RUNNING).exists())
    worker.stop()
    submission.refresh_from_db()
    assert (submission.verdict, submission.attempts) == (Verdict.PASSED, 1)
    assert not Worker.objects.exists()


def test_code_is_run_without_a_grade_in_the_same_response(
    worker, as_user, alice, exercise, settings
):
    settings.VERDICT_WAIT_SECONDS = 20
    data = {
        "key": str(uuid.uuid4()), "file:solution.py": ANSWER,
        "after": "print(add(2, int(input())))", "stdin": "40\n",
    }  # fmt: skip
    url = f"{exercise.get_absolute_url()}run/"
    content = as_user(alice).post(url, data, HTTP_HX_REQUEST="true").content.decode()
    assert 'data-run="passed"' in content, worker.log.read_text()[-3000:]
    assert "42\n" in content
    assert not Submission.objects.exists()


def test_a_worker_shows_that_it_is_fit(worker, client):
    [shown] = client.get("/readyz").json()["workers"]
    assert shown == {
        "lanes": "live, runs, background",
        "sandbox": "bubblewrap",
        "fitness": "fit",
        "trouble": "",
    }
    worker.wait_for(lambda: Worker.objects.filter(threads=2).exists())


def test_a_worker_whose_sandbox_breaks_takes_nothing_until_it_is_whole(
    worker, client, submission, environments
):
    whole = environments.readlink()
    environments.unlink()
    judge.delay(submission_id=str(submission.pk))
    worker.wait_for(lambda: Worker.objects.filter(fitness=Fitness.UNFIT).exists())
    shown = client.get("/readyz")
    assert shown.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert "“good” could not be judged" in shown.json()["workers"][0]["trouble"]
    submission.refresh_from_db()
    assert (submission.status, submission.attempts) == (Status.QUEUED, 1)

    environments.symlink_to(whole)
    worker.wait_for(lambda: Worker.objects.filter(fitness=Fitness.FIT).exists())
    long_ago = timezone.now() - dt.timedelta(minutes=1)
    Submission.objects.filter(pk=submission.pk).update(queued_at=long_ago)
    worker.wait_for(lambda: Submission.objects.get(pk=submission.pk).final)
    submission.refresh_from_db()
    assert (submission.verdict, submission.attempts) == (Verdict.PASSED, 2)
    assert client.get("/readyz").status_code == HTTPStatus.OK
    log = worker.log.read_text()
    for lane in ("live", "runs", "background"):
        left = log.index(f"Canceling queue {lane}")
        assert left < log.index(f"Started consuming from {lane}")


@pytest.mark.django_db
def test_bubblewrap_is_refused_unless_it_was_accepted(tmp_path):
    worker = WorkerProcess(
        tmp_path / "worker.log", SANDBOX_BACKEND="bubblewrap", SANDBOX_ACCEPT_BUBBLEWRAP="false"
    )
    try:
        assert worker.process.wait(60) != 0
    finally:
        worker.stop()
    assert "SANDBOX_ACCEPT_BUBBLEWRAP=true" in worker.log.read_text()
    assert " ready." not in worker.log.read_text()


@pytest.mark.django_db
def test_an_address_for_metrics_that_is_none_is_named(tmp_path):
    worker = WorkerProcess(
        tmp_path / "worker.log",
        SANDBOX_BACKEND="bubblewrap",
        SANDBOX_ACCEPT_BUBBLEWRAP="true",
        METRICS_ADDRESS="9464",
    )
    try:
        assert worker.process.wait(60) != 0
    finally:
        worker.stop()
    assert "METRICS_ADDRESS is '9464', not host:port" in worker.log.read_text()
