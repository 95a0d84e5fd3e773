"""A row meets the sandbox."""

import pytest

from courses.models import Completion
from grading import judging
from grading.models import Status, Submission, Verdict
from grading.sandbox.errors import ProtocolError, StartFailed
from tests.grading.rows import ANSWER, TESTS

pytestmark = pytest.mark.bubblewrap


@pytest.fixture(scope="module")
def _real_sandbox(project):
    from grading.sandbox.backends import make_sandbox

    made = make_sandbox("bubblewrap", root=project / "var")
    yield made
    made.close()


@pytest.fixture
def sandbox(monkeypatch, _real_sandbox):
    monkeypatch.setattr(judging, "sandbox", lambda: _real_sandbox)


@pytest.fixture
def judged(sandbox, make_submission):
    def judge(text: str) -> Submission:
        submission = make_submission(text)
        judging.judge(submission.pk)
        return Submission.objects.get(pk=submission.pk)

    return judge


def test_a_right_answer_passes_and_completes(judged, enrollment, exercise):
    submission = judged(ANSWER)
    assert (submission.verdict, submission.score, submission.max_score) == (Verdict.PASSED, 2, 2)
    assert Completion.objects.get(enrollment=enrollment).exercise == exercise


def test_a_wrong_answer_is_told_what_was_seen(judged):
    submission = judged("def add(a, b):\n    return abs(a) + b\n")
    assert (submission.verdict, submission.score) == (Verdict.FAILED, 1)
    visible, hidden = submission.results
    assert visible.outcome == Verdict.PASSED
    assert hidden.hint == "Try numbers below zero."
    assert not hidden.got


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("def add(a, b:\n", Verdict.INVALID),
        ("import os\nos._exit(0)\n", Verdict.CRASHED),
        ("def add(a, b):\n    while True: pass\n", Verdict.TIMED_OUT),
        ("def add(a, b):\n    return bytearray(10**10)\n", Verdict.MEMORY_EXCEEDED),
        ('print(\'{"verdict": "passed"}\')\nraise SystemExit(0)\n', Verdict.CRASHED),
    ],
    ids=["syntax error", "exit", "endless", "memory", "forged report"],
)
def test_each_way_of_failing_has_its_verdict(judged, text, verdict):
    submission = judged(text)
    assert submission.verdict == verdict
    assert not Completion.objects.exists()


def test_files_the_answer_was_given_are_there(judged):
    assert judged("from carriers import RATE\n" + ANSWER).verdict == Verdict.PASSED


def test_the_pinned_revision_judges_not_the_newest(sandbox, make_submission, exercise):
    submission = make_submission(ANSWER)
    newer = exercise.revision
    newer.pk, newer.digest = None, "f" * 64
    newer.tests = {"test_add.py": TESTS.replace("== 5", "== 6")}
    newer.save()
    exercise.revision = newer
    exercise.save()
    judging.judge(submission.pk)
    submission.refresh_from_db()
    assert submission.verdict == Verdict.PASSED


def test_tests_other_than_those_proved_are_a_fault_of_the_platform(
    sandbox, make_submission, exercise
):
    exercise.revisions.update(manifest=exercise.revision.manifest[:1])
    submission = make_submission()
    with pytest.raises(ProtocolError):
        judging.judge(submission.pk)
    submission.refresh_from_db()
    assert (submission.status, submission.verdict) == (Status.QUEUED, None)


def test_a_sandbox_that_does_not_start_costs_nothing(monkeypatch, make_submission):
    def no_sandbox():
        raise StartFailed("no more memory on this machine")

    monkeypatch.setattr(judging, "sandbox", no_sandbox)
    submission = make_submission()
    with pytest.raises(StartFailed):
        judging.judge(submission.pk)
    submission.refresh_from_db()
    assert submission.status == Status.QUEUED


def test_the_students_next_answer_is_sent_when_one_is_judged(sandbox, make_submission, monkeypatch):
    sent = []
    monkeypatch.setattr(judging, "send", lambda submission: sent.append(submission.pk))
    first, second, third = (make_submission() for _ in range(3))
    judging.judge(first.pk)
    assert sent == [second.pk]
    judging.judge(second.pk)
    judging.judge(third.pk)
    assert sent == [second.pk, third.pk]


def test_what_is_judged_already_is_left_alone(sandbox, submission):
    submission.start()
    judging.judge(submission.pk)
    submission.refresh_from_db()
    assert submission.status == Status.RUNNING
