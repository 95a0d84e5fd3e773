"""Each verdict is kept with all that belongs to it when an answer is judged anew."""

import uuid
from http import HTTPStatus

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from courses.models import Completion
from grading.models import Judging, Lane, Result, Status, Submission, Verdict
from grading.submitting import send, submit
from tests.grading.rows import ANSWER, FAILED, PASSED, make_exercise


@pytest.fixture
def judged(submission):
    submission.start()
    submission.record(PASSED)
    return submission


def test_a_verdict_is_kept_when_the_answer_is_judged_anew(judged, exercise):
    before = exercise.revision
    exercise.revision = make_exercise(exercise.day, "other").revision
    exercise.save()
    judged.refresh_from_db()
    assert judged.judge_again()
    assert (judged.status, judged.verdict, judged.results) == (Status.QUEUED, None, [])

    again = Submission.objects.get(pk=judged.pk)
    assert again.start()
    assert again.record(FAILED)

    first, second = again.judgings.all()
    assert (first.verdict, first.revision, first.results.count()) == ("passed", before, 2)
    assert (second.verdict, second.revision) == ("failed", exercise.revision)
    assert (again.verdict, again.earlier) == ("failed", [first])
    assert {result.outcome for result in again.results} == {"failed"}
    assert Completion.objects.filter(exercise=judged.exercise).exists()


def test_only_what_has_a_verdict_is_judged_anew(submission):
    assert not submission.judge_again()
    submission.start()
    assert not submission.judge_again()
    submission.record(FAILED)
    stale = Submission.objects.get(pk=submission.pk)
    assert submission.judge_again()
    assert not stale.judge_again()


def test_what_is_judged_anew_goes_behind_all_live_answers(judged, make_submission, monkeypatch):
    queues: list[str] = []
    monkeypatch.setattr(
        "grading.tasks.judge.apply_async", lambda kwargs, queue: queues.append(queue)
    )
    judged.judge_again()
    send(judged)
    send(make_submission())
    assert queues == ["background", "live"]


def test_a_student_answers_while_an_earlier_answer_is_judged_anew(judged, enrollment, settings):
    settings.STUDENT_QUEUE_MAX = 1
    judged.judge_again()
    live = submit(enrollment, judged.exercise, {"solution.py": ANSWER}, uuid.uuid4())
    judged.refresh_from_db()
    assert (judged.status, judged.lane) == (Status.QUEUED, Lane.BACKGROUND)
    assert not judged.cancel()
    assert judged.start()
    assert live.start()
    assert live.record(PASSED)
    assert judged.record(FAILED)


def test_the_page_shows_the_verdicts_of_before(as_user, alice, judged):
    assert "Earlier verdicts" not in as_user(alice).get(judged.get_absolute_url()).content.decode()
    judged.judge_again()
    shown = as_user(alice).get(judged.get_absolute_url()).content.decode()
    assert "Earlier verdicts" in shown
    assert "2 of 2 points" in shown
    assert "Take it back" not in shown


def test_the_history_costs_the_same_however_long(
    as_user, alice, judged, django_assert_max_num_queries
):
    for _ in range(5):
        judged.judge_again()
        judged.start()
        judged.record(PASSED)
    assert Judging.objects.count() == 6
    page = as_user(alice)
    with django_assert_max_num_queries(8):
        assert page.get(judged.get_absolute_url()).status_code == HTTPStatus.OK


def result(judging: Judging, **values) -> Result:
    known = {"position": 3, "name": "test_it", "sentence": "It.", "outcome": "failed", "points": 1}
    return Result.objects.create(judging=judging, **known | {"visible": True} | values)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"position": 4}),
        ({}, {"name": "test_other"}),
    ],
    ids=["one result for a test", "one place for a result"],
)
def test_results_are_distinct(judged, first, second):
    result(judged.judgings.get(), **first)
    with pytest.raises(IntegrityError), transaction.atomic():
        result(judged.judgings.get(), **second)


@pytest.mark.parametrize("field", ["call", "expected", "got", "message", "output", "traceback"])
def test_a_hidden_result_keeps_its_secret(judged, field):
    with (
        pytest.raises(IntegrityError, match="result_hidden_keeps_secrets"),
        transaction.atomic(),
    ):
        result(judged.judgings.get(), visible=False, **{field: "-7917"})


@pytest.mark.django_db(transaction=True)
def test_verdicts_of_before_this_table_are_brought_over():
    """On the tables as they were: an answer with a verdict, and one without."""
    try:
        then = MigrationExecutor(connection)
        before = [
            ("grading", "0004_one_running_per_student"),
            ("courses", "0002_enrollment_message"),
        ]
        then.migrate(before)
        rows = then.loader.project_state(before).apps
        pk = _finished_long_ago(rows)
    finally:
        MigrationExecutor(connection).migrate(
            MigrationExecutor(connection).loader.graph.leaf_nodes()
        )
    now = Submission.objects.get(pk=pk)
    [judging] = now.judgings.all()
    assert (judging.number, judging.verdict, judging.score) == (1, Verdict.PASSED, 1)
    assert [result.name for result in now.results] == ["test_it"]
    assert Judging.objects.count() == 1


def _finished_long_ago(rows) -> uuid.UUID:
    def make(model: str, **values):
        return rows.get_model(model).objects.create(**values)

    user = make("courses.User", username="ann")
    cohort = make("courses.Cohort", name="C", slug="c", starts_on="2026-09-07")
    enrollment = make("courses.Enrollment", user=user, cohort=cohort)
    phase = make("courses.Phase", uuid=uuid.uuid4(), slug="p", title="P", number=1, position=1)
    week = make(
        "courses.Week", uuid=uuid.uuid4(), slug="w", title="W", number=1, phase=phase, position=1
    )
    exercise = make(
        "courses.Exercise", uuid=uuid.uuid4(), slug="e", title="E", kind="quick", minutes=5,
        points=1, home_week=week, position=1, status="draft",
    )  # fmt: skip
    revision = make(
        "courses.Revision", exercise=exercise, digest="0" * 64, environment="python", size="small",
        entry="solution.py", files=[], tests={}, given={}, reference={}, manifest=[],
    )  # fmt: skip
    common = {"enrollment": enrollment, "exercise": exercise, "revision": revision, "files": {}}
    make("grading.Submission", **common, key=uuid.uuid4())
    done = {"status": "finished", "verdict": "passed", "score": 1, "max_score": 1}
    times = {"started_at": "2026-09-07T12:00Z", "finished_at": "2026-09-07T12:01Z"}
    answer = make("grading.Submission", **common, key=uuid.uuid4(), **done, **times)
    make(
        "grading.Result", submission=answer, position=1, name="test_it", sentence="It.",
        outcome="passed", visible=True, points=1,
    )  # fmt: skip
    return uuid.UUID(str(answer.pk))
