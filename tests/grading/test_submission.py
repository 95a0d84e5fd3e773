"""A submission's life: every step is won by one, and the database holds the rules."""

import datetime as dt
import uuid

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from courses.models import Completion
from grading.models import ATTEMPTS, Result, Status, Submission, Verdict
from grading.sandbox.job import Verdict as Judged
from tests.grading.rows import FAILED, INVALID, PASSED, report_of


def another_process(submission: Submission) -> Submission:
    return Submission.objects.get(pk=submission.pk)


def expire(submission: Submission) -> None:
    past = timezone.now() - dt.timedelta(seconds=1)
    Submission.objects.filter(pk=submission.pk).update(lease_until=past)


def test_only_one_of_two_workers_starts(submission):
    other = another_process(submission)
    assert submission.start()
    assert not other.start()
    assert (submission.status, submission.attempts) == (Status.RUNNING, 1)


def test_one_answer_of_a_student_is_judged_at_a_time(make_submission):
    first, second = make_submission(), make_submission()
    assert first.start()
    assert not second.start()
    assert (second.status, second.attempts) == (Status.QUEUED, 0)
    assert first.record(PASSED)
    assert second.start()


def test_the_database_holds_to_one_at_a_time_too(make_submission):
    first, second = make_submission(), make_submission()
    first.start()
    running = {"lease_token": uuid.uuid4(), "lease_until": timezone.now()}
    with pytest.raises(IntegrityError, match="one_running"), transaction.atomic():
        Submission.objects.filter(pk=second.pk).update(status=Status.RUNNING, **running)


def test_a_verdict_is_written_with_its_results(submission):
    submission.start()
    assert submission.record(FAILED)
    assert (submission.status, submission.verdict) == (Status.FINISHED, Verdict.FAILED)
    assert [result.name for result in submission.results] == [
        "test_small_numbers",
        "test_below_zero",
    ]
    assert submission.final
    assert submission.lease_token is None


def test_passing_completes_the_exercise_once(make_submission):
    for submission in (make_submission(), make_submission()):
        submission.start()
        assert submission.record(PASSED)
    assert Completion.objects.count() == 1


def test_an_exercise_was_completed_when_its_answer_was_sent(make_submission):
    yesterday = timezone.now() - dt.timedelta(days=1)
    submission = make_submission(created_at=yesterday)
    submission.start()
    submission.record(PASSED)
    assert Completion.objects.get().at == yesterday


@pytest.mark.parametrize("report", [FAILED, INVALID], ids=["failed", "invalid"])
def test_anything_else_completes_nothing(submission, report):
    submission.start()
    submission.record(report)
    assert not Completion.objects.exists()


def test_a_verdict_is_never_written_twice(submission):
    submission.start()
    late = another_process(submission)
    assert submission.record(FAILED)
    assert not late.record(PASSED)
    assert another_process(submission).verdict == Verdict.FAILED
    assert not Completion.objects.exists()


def test_a_worker_whose_lease_passed_on_writes_nothing(submission):
    submission.start()
    expire(submission)
    second = another_process(submission)
    assert second.start()
    assert Submission.objects.renew([submission.lease_token]) == 0
    assert not submission.record(PASSED)
    assert not submission.give_back()
    assert not Result.objects.exists()
    assert second.record(FAILED)


def test_a_fault_of_the_platform_gives_it_back(submission):
    submission.start()
    assert submission.give_back()
    assert submission.status == Status.QUEUED
    assert submission.start()


def test_the_third_fault_ends_it_without_a_verdict(submission):
    for _ in range(ATTEMPTS):
        assert submission.start()
        assert submission.give_back()
    assert submission.status == Status.NOT_JUDGED
    assert submission.verdict is None
    assert not submission.start()


def test_workers_that_die_three_times_end_it_too(submission):
    for _ in range(ATTEMPTS):
        assert submission.start()
        expire(submission)
    assert not submission.start()
    assert submission.give_up()
    assert submission.status == Status.NOT_JUDGED


def test_forgotten_are_the_long_queued_and_those_past_their_lease(make_submission, charlie):
    fresh, old, expired, done = (make_submission() for _ in range(4))
    running = make_submission(enrollment=charlie.enrollment)
    long_ago = timezone.now() - dt.timedelta(minutes=1)
    Submission.objects.filter(pk=old.pk).update(queued_at=long_ago)
    done.start()
    done.record(PASSED)
    running.start()
    expired.start()
    expire(expired)
    assert set(Submission.objects.forgotten()) == {old, expired}
    assert set(Submission.objects.waiting()) == {fresh, old, running, expired}


def test_resending_puts_it_out_of_mind_for_a_while(submission):
    long_ago = timezone.now() - dt.timedelta(minutes=1)
    Submission.objects.filter(pk=submission.pk).update(queued_at=long_ago)
    assert another_process(submission).resent()
    assert not Submission.objects.forgotten().exists()


def test_results_and_verdict_come_together_or_not_at_all(submission):
    submission.start()
    twice = report_of(Judged.PASSED, Judged.PASSED)
    twice = type(twice)(twice.verdict, tests=twice.tests[:1] * 2, max_score=2)
    with pytest.raises(IntegrityError), transaction.atomic():
        submission.record(twice)
    assert another_process(submission).status == Status.RUNNING
    assert not Completion.objects.exists()


def test_by_finds_ones_own_and_those_one_teaches(submission, alice, bob, charlie):
    assert Submission.objects.by(alice).get() == submission
    assert Submission.objects.by(bob).get() == submission
    assert not Submission.objects.by(charlie).exists()


def test_a_submission_holds_its_enrollment(submission, enrollment):
    with pytest.raises(ProtectedError):
        enrollment.delete()


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("submission_status", {"status": "lost"}),
        ("submission_finished_iff_verdict", {"status": "finished"}),
        ("submission_finished_iff_verdict", {"verdict": "passed"}),
        ("submission_running_iff_lease", {"status": "running"}),
        ("submission_running_iff_lease", {"lease_token": uuid.UUID(int=1)}),
        ("submission_score_in_range", {"score": 2, "max_score": 1}),
    ],
)
def test_the_database_refuses(submission, constraint, values):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Submission.objects.filter(pk=submission.pk).update(**values)


def test_a_form_gives_one_submission(make_submission):
    key = uuid.uuid4()
    make_submission(key=key)
    with (
        pytest.raises(IntegrityError, match=r"submission_once_per_form|enrollment_id"),
        transaction.atomic(),
    ):
        make_submission(key=key)


def test_only_what_was_not_judged_is_run_again_and_begins_anew(submission):
    assert not submission.run_again()
    for _ in range(ATTEMPTS):
        assert submission.start()
        assert not submission.run_again()
        submission.give_back()
    assert submission.status == Status.NOT_JUDGED

    assert submission.run_again()
    assert not another_process(submission).run_again()

    assert (submission.status, submission.attempts) == (Status.QUEUED, 0)
    assert submission.start()
    assert submission.record(PASSED)
