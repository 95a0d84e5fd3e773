"""A day is read: its lesson, with the exercises where they belong."""

from http import HTTPStatus

import pytest

from courses.models import Completion, Exercise
from tests.grading.rows import make_day, make_exercise


@pytest.fixture
def url(day, exercise):
    return day.get_absolute_url()


def test_the_exercise_stands_where_the_lesson_has_it(as_user, alice, url):
    page = as_user(alice).get(url).content.decode()
    before, exercise, after = (
        page.index(text)
        for text in ("Before the exercise", "/exercises/add/", "After the exercise")
    )
    assert before < exercise < after
    assert "Quick exercise" in page
    assert "8 min" in page
    assert "Not passed yet" in page


def test_what_is_passed_is_said_to_be(as_user, alice, url, enrollment, exercise):
    Completion.objects.create(enrollment=enrollment, exercise=exercise)
    page = as_user(alice).get(url).content.decode()
    assert "Not passed yet" not in page
    assert "1 of 1 exercises passed" in page


def test_an_exercise_in_preparation_has_no_link(as_user, alice, url, exercise):
    Exercise.objects.filter(pk=exercise.pk).update(status="draft")
    page = as_user(alice).get(url).content.decode()
    assert "In preparation" in page
    assert "/exercises/add/" not in page


def test_a_retired_exercise_is_not_shown(as_user, alice, url, exercise):
    Exercise.objects.filter(pk=exercise.pk).update(status="retired", title="Gone for good")
    assert "Gone for good" not in as_user(alice).get(url).content.decode()


def test_the_live_days_before_and_after_are_linked(as_user, alice, week, day, exercise):
    make_day(week, 2, status="draft")
    following = make_day(week, 3)
    client = as_user(alice)
    assert following.get_absolute_url() in client.get(day.get_absolute_url()).content.decode()
    assert day.get_absolute_url() in client.get(following.get_absolute_url()).content.decode()


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_a_closed_day_is_not_found(as_user, alice, week, status):
    closed = make_day(week, 2, status=status)
    response = as_user(alice).get(closed.get_absolute_url())
    assert response.status_code == HTTPStatus.NOT_FOUND


def test_a_day_nobody_knows_is_not_found(as_user, alice, url):
    assert as_user(alice).get("/week-17/day-9/").status_code == HTTPStatus.NOT_FOUND


def test_a_visitor_logs_in_first(client, url):
    response = client.get(url)
    assert response.status_code == HTTPStatus.FOUND
    assert response["Location"].startswith("/login/")


def test_the_page_costs_the_same_however_long_the_day(
    as_user, alice, day, url, django_assert_max_num_queries
):
    for number in range(12):
        make_exercise(day, f"more-{number}", 10 + number)
    day.lesson += [{"exercise": f"more-{number}"} for number in range(12)]
    day.save()
    client = as_user(alice)
    with django_assert_max_num_queries(8):
        assert "more-11" in client.get(url).content.decode()
