"""Parts are killed while they judge: one right verdict all the same, and nothing left behind."""

import os
import signal

import pytest

from grading.models import Fitness, Status, Submission, Verdict, Worker
from grading.tasks import judge
from tests.grading.dockerd import Daemon, own_daemon
from tests.grading.workers import WorkerProcess

pytestmark = [pytest.mark.docker, pytest.mark.django_db(transaction=True)]

SLOW = "import time\n\n\ndef add(a, b):\n    time.sleep(1.2)\n    return a + b\n"
JUDGE, STUDENT = 10001, 10002


@pytest.fixture(scope="module")
def daemon():
    if os.geteuid() != 0:
        pytest.skip("a Docker daemon of one's own needs root")
    with own_daemon() as daemon:
        yield daemon


@pytest.fixture
def start_worker(daemon, tmp_path, transactional_db):
    started: list[WorkerProcess] = []

    def start(warm: int = 1) -> WorkerProcess:
        worker = WorkerProcess(
            tmp_path / f"worker-{len(started)}.log",
            SANDBOX_BACKEND="docker",
            SANDBOX_WARM=str(warm),
            DOCKER_HOST=daemon.address,
        )
        started.append(worker)
        worker.wait_ready()
        return worker

    yield start
    for worker in started:
        worker.stop()
    for worker in started:
        worker.wait_for(lambda: not daemon.sandboxes(), 30)


@pytest.fixture
def being_judged(daemon, make_submission):
    """An answer in the middle of its judging, and the container it is in."""

    def send(worker: WorkerProcess) -> tuple[Submission, str]:
        submission = make_submission(SLOW)
        judge.delay(submission_id=str(submission.pk))
        worker.wait_for(lambda: container_with_a_student(daemon))
        assert status_of(submission) == Status.RUNNING
        return submission, container_with_a_student(daemon)

    return send


def container_with_a_student(daemon: Daemon) -> str:
    """The one in which a test runs: idle ones have no process of that user."""
    for container in daemon.sandboxes():
        if STUDENT in daemon.processes(container).values():
            return container
    return ""


def status_of(submission: Submission) -> str:
    return Submission.objects.get(pk=submission.pk).status


def verdict_of(submission: Submission, worker: WorkerProcess) -> str | None:
    worker.wait_for(lambda: status_of(submission) == Status.FINISHED, 90)
    submission.refresh_from_db()
    assert len(submission.results) in {0, 2}
    return submission.verdict


def test_a_container_that_is_removed(start_worker, being_judged, daemon):
    worker = start_worker()
    submission, container = being_judged(worker)
    daemon.remove(container)
    assert verdict_of(submission, worker) == Verdict.PASSED


def test_a_judge_that_is_killed(start_worker, being_judged, daemon):
    worker = start_worker()
    submission, container = being_judged(worker)
    for pid, user in daemon.processes(container).items():
        if user == JUDGE:
            os.kill(pid, signal.SIGKILL)
    assert verdict_of(submission, worker) == Verdict.PASSED


def test_a_student_that_is_killed_crashed(start_worker, being_judged, daemon):
    worker = start_worker()
    submission, container = being_judged(worker)
    for pid, user in daemon.processes(container).items():
        if user == STUDENT:
            os.kill(pid, signal.SIGKILL)
    assert verdict_of(submission, worker) == Verdict.CRASHED


def test_a_pool_emptied_by_hand(start_worker, make_submission, daemon):
    worker = start_worker(warm=2)
    worker.wait_for(lambda: len(daemon.sandboxes()) >= 2)
    for container in daemon.sandboxes():
        daemon.remove(container)
    submission = make_submission()
    judge.delay(submission_id=str(submission.pk))
    assert verdict_of(submission, worker) == Verdict.PASSED


def test_a_daemon_that_is_killed_and_comes_again(start_worker, being_judged, daemon):
    worker = start_worker()
    submission, _ = being_judged(worker)
    daemon.kill()
    worker.wait_for(lambda: Worker.objects.filter(fitness=Fitness.UNFIT).exists())
    daemon.start()
    assert verdict_of(submission, worker) == Verdict.PASSED
    assert submission.attempts <= 2


def test_a_worker_that_is_killed(start_worker, being_judged, daemon):
    first = start_worker()
    submission, _ = being_judged(first)
    first.kill()
    first.wait_for(lambda: not daemon.sandboxes(), 30)
    second = start_worker()
    assert verdict_of(submission, second) == Verdict.PASSED
    assert submission.attempts == 2
