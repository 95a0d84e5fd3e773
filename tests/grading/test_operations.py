"""What the staff sees of how judging goes."""

import datetime as dt
from http import HTTPStatus

import pytest
from django.utils import timezone

from grading import judging
from grading.figures import DAY, HOUR, period, queues
from grading.models import Fault, Judging, Lane, Status, Submission, Worker
from grading.sandbox.errors import StartFailed
from tests.grading.rows import FAILED

URL = "/operations/"


@pytest.fixture
def staff(bob, as_user):
    bob.is_staff = True
    bob.save()
    return as_user(bob)


@pytest.fixture
def judged(make_submission):
    """Answers whose verdict came `seconds` after they were stored, `ago` from now."""

    def make(*seconds: float, ago: dt.timedelta = dt.timedelta(minutes=1)) -> None:
        for wait in seconds:
            submission = make_submission()
            submission.start()
            submission.record(FAILED)
            end = timezone.now() - ago
            Submission.objects.filter(pk=submission.pk).update(
                created_at=end - dt.timedelta(seconds=wait)
            )
            Judging.objects.filter(submission=submission).update(
                started_at=end - dt.timedelta(seconds=wait / 10), finished_at=end
            )

    return make


def test_percentiles_are_of_the_period_and_of_first_verdicts(judged):
    judged(*range(1, 21))
    judged(500, ago=dt.timedelta(hours=3))
    again = Submission.objects.order_by("created_at").last()
    assert again
    again.judge_again()
    again.start()
    again.record(FAILED)
    hour = period("Last hour", HOUR)
    whole, work = hour.times
    assert hour.verdicts == 19  # the one that was judged anew went to another lane
    assert (whole.p50.total_seconds(), whole.p95.total_seconds()) in {(11, 20), (10, 19)}
    assert work.p50 == whole.p50 / 10
    assert period("Last day", DAY).verdicts == 20


def test_a_period_without_verdicts_has_no_times(db):
    assert period("Last hour", HOUR).times == ()


def test_queues_tell_lanes_apart(make_submission, charlie):
    old = timezone.now() - dt.timedelta(seconds=90)
    make_submission(created_at=old).start()
    make_submission()
    behind = make_submission(enrollment=charlie.enrollment, lane=Lane.BACKGROUND, created_at=old)
    live, runs, background = queues()
    assert (runs.queued, runs.running) == (0, 0)
    assert (live.lane, live.queued, live.running) == ("live", 1, 1)
    assert live.oldest is not None
    assert live.oldest.total_seconds() == pytest.approx(90, abs=30)
    assert (background.queued, background.running) == (1, 0)
    assert background.oldest is not None
    assert background.oldest.total_seconds() < 60  # since it was asked for
    behind.start()
    assert queues()[2].running == 1


def test_empty_queues_are_listed(db):
    assert [(q.lane, q.queued, q.oldest) for q in queues()] == [
        ("live", 0, None), ("runs", 0, None), ("background", 0, None)
    ]  # fmt: skip


def test_the_staff_sees_queue_times_workers_and_faults(staff, judged, make_submission, monkeypatch):
    judged(0.4)
    submission = make_submission()

    def no_sandbox():
        raise StartFailed("no more memory on this machine")

    monkeypatch.setattr(judging, "sandbox", no_sandbox)
    with pytest.raises(StartFailed):
        judging.judge(submission.pk)
    Worker.objects.create(name="cellar:7", sandbox="docker", why="", fitness="fit", threads=4)
    response = staff.get(URL)
    content = response.content.decode()
    assert response.status_code == HTTPStatus.OK
    for text in (
        "0.40&nbsp;s",
        "cellar:7",
        "no more memory on this machine",
        submission.short_receipt,
    ):
        assert text in content
    assert Fault.objects.get().attempt == 1


def test_it_costs_the_same_however_much_there_is(
    staff, judged, make_submission, django_assert_max_num_queries
):
    judged(*range(1, 9))
    for submission in Submission.objects.all():
        submission.faults.create(attempt=1, error="x")
    make_submission()
    with django_assert_max_num_queries(20):
        staff.get(URL)


@pytest.mark.parametrize("who", ["alice", "bob"])
def test_others_find_nothing_there(who, as_user, request):
    client = as_user(request.getfixturevalue(who))
    assert client.get(URL).status_code == HTTPStatus.NOT_FOUND
    assert URL not in client.get("/").content.decode()


def test_a_visitor_is_asked_to_log_in(client, db):
    response = client.get(URL)
    assert response.status_code == HTTPStatus.FOUND
    assert "/login/" in response["Location"]


def test_students_read_how_long_a_verdict_usually_takes(
    as_user, alice, exercise, judged, charlie, make_submission
):
    judged(3, 3, 3)
    for _ in range(2):
        make_submission(enrollment=charlie.enrollment)
    content = as_user(alice).get(exercise.get_absolute_url()).content.decode()
    assert "Usually judged in 0.3 s; now 2 ahead of you." in content
    Submission.objects.filter(status=Status.QUEUED).update(status=Status.CANCELLED)
    content = as_user(alice).get(exercise.get_absolute_url()).content.decode()
    assert "Usually judged in 0.3 s." in content
