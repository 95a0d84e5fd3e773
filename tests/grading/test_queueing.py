"""Waiting: who is ahead, how long it takes, and how a student may change their mind."""

import datetime as dt
import uuid
from http import HTTPStatus

import pytest
from django.utils import timezone

from grading import judging, queueing
from grading.models import Fitness, Lane, Status, Submission, Worker
from grading.submitting import TooManyWaiting, submit
from grading.waiting import poll_seconds
from tests.grading.rows import ANSWER, PASSED, make_exercise

HTMX = {"HTTP_HX_REQUEST": "true"}


def answer(enrollment, exercise, text=ANSWER):
    return submit(enrollment, exercise, {"solution.py": text}, uuid.uuid4())


def form(text=ANSWER):
    return {"key": str(uuid.uuid4()), "file:solution.py": text}


@pytest.fixture
def others(day):
    return [make_exercise(day, f"other-{number}", number + 1) for number in (1, 2, 3)]


def test_a_newer_answer_takes_the_place_of_one_not_yet_started(enrollment, exercise):
    older, newer = answer(enrollment, exercise), answer(enrollment, exercise, "x = 1\n")
    older.refresh_from_db()
    assert (older.status, newer.status) == (Status.CANCELLED, Status.QUEUED)
    assert older.files == {"solution.py": ANSWER}
    assert not older.start()


def test_what_is_being_judged_already_goes_on(enrollment, exercise):
    older = answer(enrollment, exercise)
    older.start()
    answer(enrollment, exercise, "x = 1\n")
    assert older.record(PASSED)


def test_another_students_answer_stays(enrollment, exercise, charlie):
    theirs = answer(charlie.enrollment, exercise)
    answer(enrollment, exercise)
    theirs.refresh_from_db()
    assert theirs.status == Status.QUEUED


def test_a_student_has_a_few_places_in_the_queue(enrollment, exercise, others, settings):
    settings.STUDENT_QUEUE_MAX = 2
    answer(enrollment, others[0])
    second = answer(enrollment, others[1])
    with pytest.raises(TooManyWaiting) as refused:
        answer(enrollment, exercise)
    assert refused.value.count == 2
    answer(enrollment, others[1], "x = 2\n")  # in the place of its elder: no place more
    second.refresh_from_db()
    assert second.status == Status.CANCELLED
    assert Submission.objects.queued().count() == 2


@pytest.mark.parametrize("options", [{}, HTMX], ids=["plain", "htmx"])
def test_too_many_are_refused_kindly_with_the_text_kept(
    as_user, alice, enrollment, exercise, others, settings, options
):
    settings.STUDENT_QUEUE_MAX = 1
    answer(enrollment, others[0])
    response = as_user(alice).post(exercise.get_absolute_url(), form("mine = 'kept'"), **options)
    content = response.content.decode()
    assert response.status_code == (200 if options else HTTPStatus.TOO_MANY_REQUESTS)
    assert int(response["Retry-After"]) >= 1
    assert "1 of your answers wait to be judged already" in content
    assert "mine = &#x27;kept&#x27;" in content
    assert Submission.objects.filter(exercise=exercise).count() == 0


def test_the_page_says_how_many_are_ahead(as_user, alice, enrollment, exercise, charlie):
    answer(charlie.enrollment, exercise)
    own = answer(enrollment, exercise)
    assert queueing.position(own) == 1
    assert "1 answer before yours" in as_user(alice).get(own.get_absolute_url()).content.decode()


def test_the_wait_follows_what_judging_has_taken_and_how_many_judge(
    charlie, exercise, make_submission
):
    assert queueing.usual_time() == queueing.GUESS
    now = timezone.now()
    for seconds in (4, 6, 8):
        submission = make_submission()
        submission.start()
        submission.record(PASSED)
        submission.judgings.update(started_at=now - dt.timedelta(seconds=seconds), finished_at=now)
    assert queueing.usual_time() == dt.timedelta(seconds=6)
    for _ in range(3):
        make_submission()
    own = answer(charlie.enrollment, exercise)
    assert queueing.expected_wait(own) == dt.timedelta(seconds=24)
    Worker.objects.create(name="a:1", sandbox="docker", why="", fitness=Fitness.FIT, threads=2)
    assert queueing.expected_wait(own) == dt.timedelta(seconds=12)


@pytest.mark.parametrize(
    ("age", "wait", "seconds"),
    [(0, None, 1), (0, 2, 1), (0, 40, 10), (0, 900, 15), (60, 8, 5), (600, 8, 15)],
)
def test_pages_ask_less_often_where_the_wait_is_long(make_submission, age, wait, seconds):
    sent = timezone.now() - dt.timedelta(seconds=age)
    known = None if wait is None else dt.timedelta(seconds=wait)
    assert poll_seconds(make_submission(created_at=sent), known) == seconds


def test_what_is_judged_anew_waits_for_live_answers(submission, monkeypatch):
    """Here they end at the third look; nobody who is impatient would see that."""
    looks = []

    def look(seconds: float) -> None:
        looks.append(seconds)
        if len(looks) == 3:
            submission.cancel()

    monkeypatch.setattr("time.sleep", look)
    queueing.let_live_answers_go_first()
    assert len(looks) == 3
    queueing.let_live_answers_go_first()
    assert len(looks) == 3


def test_it_does_not_wait_for_ever(submission, monkeypatch):
    monkeypatch.setattr(queueing, "PATIENCE_SECONDS", 0.05)
    monkeypatch.setattr(queueing, "LOOK_SECONDS", 0.01)
    queueing.let_live_answers_go_first()
    submission.refresh_from_db()
    assert submission.status == Status.QUEUED


@pytest.mark.parametrize(("lane", "asked"), [(Lane.LIVE, False), (Lane.BACKGROUND, True)])
def test_only_what_is_judged_anew_lets_others_go_first(make_submission, monkeypatch, lane, asked):
    seen = []
    monkeypatch.setattr(judging, "let_live_answers_go_first", lambda: seen.append(True))
    submission = make_submission(lane=lane)
    submission.start()  # so that nothing is left to judge
    judging.judge(submission.pk)
    assert bool(seen) == asked


def test_an_answer_can_be_taken_back_until_it_is_judged(as_user, alice, submission):
    page = as_user(alice)
    shown = page.get(submission.get_absolute_url()).content.decode()
    assert "Take it back" in shown
    response = page.post(f"{submission.get_absolute_url()}cancel/", follow=True)
    assert "You took it back" in response.content.decode()
    submission.refresh_from_db()
    assert submission.status == Status.CANCELLED
    assert not submission.start()


def test_taking_back_comes_too_late_once_somebody_judges(as_user, alice, submission):
    submission.start()
    response = as_user(alice).post(f"{submission.get_absolute_url()}cancel/", follow=True)
    assert response.status_code == HTTPStatus.OK
    submission.refresh_from_db()
    assert submission.status == Status.RUNNING


@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_nobody_else_takes_it_back(as_user, request, submission, who):
    client = as_user(request.getfixturevalue(who))
    response = client.post(f"{submission.get_absolute_url()}cancel/")
    assert response.status_code == HTTPStatus.NOT_FOUND
    assert "Take it back" not in client.get(submission.get_absolute_url()).content.decode()
    submission.refresh_from_db()
    assert submission.status == Status.QUEUED


def test_taking_back_wants_a_post(as_user, alice, submission):
    response = as_user(alice).get(f"{submission.get_absolute_url()}cancel/")
    assert response.status_code == HTTPStatus.METHOD_NOT_ALLOWED
