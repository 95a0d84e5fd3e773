"""Hints open one after the other, and the platform remembers which."""

import pytest
from django.db import IntegrityError, transaction

from grading.models import OpenedHint

URL = "/exercises/add/hints/"
STEPS = [
    {"title": "Look", "html": "<p>Look at the sign.</p>"},
    {"title": "Plan", "html": "<p>Turn the sign round.</p>"},
]


@pytest.fixture
def exercise(exercise):
    exercise.hints = [{"task": 1, "steps": STEPS}, {"task": 2, "steps": STEPS[:1]}]
    exercise.save()
    return exercise


@pytest.fixture
def page(as_user, alice, exercise):
    return as_user(alice)


def opened():
    return list(OpenedHint.objects.order_by("task", "step").values_list("task", "step"))


def test_a_page_holds_no_hint_that_was_not_asked_for(page):
    content = page.get("/exercises/add/").content.decode()
    assert "Look at the sign" not in content
    assert 'value="1.1"' in content
    assert 'value="2.1"' in content


def test_steps_open_in_their_order_and_stay_open(page):
    content = page.post(URL, {"hint": "1.1"}).content.decode()
    assert "Look at the sign" in content
    assert "Turn the sign round" not in content
    page.post(URL, {"hint": "1.2"})
    content = page.get("/exercises/add/").content.decode()
    assert "Turn the sign round" in content
    assert content.count("Look at the sign") == 1  # that of task 2 is another one
    assert opened() == [(1, 1), (1, 2)]


@pytest.mark.parametrize("hint", ["1.2", "1.3", "3.1", "1.0", "1", "", "1.x", "-1.1", "1.1.1"])
def test_a_step_cannot_be_skipped_or_invented(page, hint):
    assert page.post(URL, {"hint": hint}).status_code == 404
    assert opened() == []


def test_asking_twice_is_written_down_once(page):
    for _ in range(2):
        assert page.post(URL, {"hint": "1.1"}).status_code == 200
    assert opened() == [(1, 1)]


def test_without_scripts_what_was_typed_comes_back_with_the_hint(page):
    typed = {"hint": "1.1", "file:solution.py": "half <done>"}
    content = page.post(URL, typed).content.decode()
    assert "half &lt;done&gt;</textarea>" in content
    assert "Look at the sign" in content


def test_with_scripts_only_the_hints_come_back(page):
    answer = page.post(URL, {"hint": "1.1"}, headers={"HX-Request": "true"})
    assert answer.content.decode().strip().startswith('<section id="hints"')


def test_hints_of_another_student_stay_closed(page, as_user, charlie):
    page.post(URL, {"hint": "1.1"})
    assert "Look at the sign" not in as_user(charlie).get("/exercises/add/").content.decode()


def test_whoever_is_not_enrolled_reads_them_all_and_leaves_no_trace(as_user, bob, exercise):
    client = as_user(bob)
    assert "Turn the sign round" in client.get("/exercises/add/").content.decode()
    assert client.post(URL, {"hint": "1.1"}).status_code == 404
    assert opened() == []


def test_a_closed_exercise_opens_no_hint(page, exercise):
    exercise.status = "draft"
    exercise.save()
    assert page.post(URL, {"hint": "1.1"}).status_code == 404


@pytest.mark.parametrize("values", [{"task": 1, "step": 1}, {"task": 0, "step": 2}])
def test_the_database_refuses_a_second_and_a_zeroth(enrollment, exercise, values):
    mine = {"enrollment": enrollment, "exercise": exercise}
    OpenedHint.objects.create(**mine, task=1, step=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        OpenedHint.objects.create(**mine, **values)
