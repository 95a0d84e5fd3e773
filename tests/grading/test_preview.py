"""Authors see their files at once, with all that students never see; nobody else sees them."""

from http import HTTPStatus

import pytest
from django.contrib.auth.models import Permission

from courses.models import Exercise
from tests.courses.trees import ADD, DAY, TESTS, Tree

EXERCISE_URL = "/preview/exercises/add/"
URLS = ["/preview/", "/preview/week-17/day-1/", EXERCISE_URL]


@pytest.fixture
def files(tmp_path, settings):
    tree = Tree(tmp_path / "curriculum")
    settings.CURRICULUM_DIR = tree.root
    return tree


@pytest.fixture
def author(bob, as_user):
    bob.is_staff = True
    bob.save()
    bob.user_permissions.add(Permission.objects.get(codename="view_revision"))
    return as_user(bob)


def test_all_that_is_written_is_listed(author, files):
    page = author.get("/preview/").content.decode()
    for text in ("Features", "Sums", "Add", "quick · live · not proven"):
        assert text in page


def test_a_lesson_is_shown_with_its_exercises_in_place(author, files):
    page = author.get("/preview/week-17/day-1/").content.decode()
    before, exercise, after = (page.index(text) for text in ("Before.", EXERCISE_URL, "After."))
    assert before < exercise < after


def test_an_exercise_is_shown_with_hidden_tests_hints_and_solution(author, files):
    page = author.get(EXERCISE_URL).content.decode()
    for text in (
        "<em>sign</em>",
        "Numbers below zero are added, too.",
        "task 2 · 2 points · hidden",
        "Try numbers below zero.",
        "return a + b",
        "takes_the_larger.py",
    ):
        assert text in page
    assert page.count("· hidden") == 1
    assert not Exercise.objects.exists()  # nothing is synced for it


def test_the_page_follows_the_files(author, files):
    first = author.get(EXERCISE_URL)
    seen = {"seen": first.context["stamp"]}
    assert author.get(EXERCISE_URL, seen).status_code == HTTPStatus.NO_CONTENT
    files.write(f"{ADD}/tests/test_add.py", TESTS.replace("are added, too", "count, too"))
    page = author.get(EXERCISE_URL, seen).content.decode()
    assert "Numbers below zero count, too." in page


def test_what_is_wrong_with_the_files_is_said(author, files):
    files.set(f"{DAY}/day.yaml", minutes="long")
    page = author.get(EXERCISE_URL).content.decode()
    assert "The files cannot be read" in page
    assert "day.yaml" in page
    assert "&#x27;long&#x27;" in page


def test_what_authors_write_is_data(author, files):
    marked = TESTS.replace("are added, too", "are <b>added</b>").replace(
        "Try numbers", "<i>Try</i>"
    )
    files.write(f"{ADD}/tests/test_add.py", marked)
    page = author.get(EXERCISE_URL).content.decode()
    assert "&lt;b&gt;added&lt;/b&gt;" in page
    assert "<b>added" not in page
    assert "<i>Try" not in page


def test_what_is_not_there_is_not_found(author, files):
    for url in ("/preview/exercises/gone/", "/preview/week-17/day-9/", "/preview/week-9/day-1/"):
        assert author.get(url).status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("url", URLS)
def test_students_and_instructors_without_the_right_find_nothing(alice, bob, as_user, files, url):
    assert as_user(alice).get(url).status_code == HTTPStatus.NOT_FOUND
    bob.is_staff = True
    bob.save()
    assert as_user(bob).get(url).status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("url", URLS)
def test_strangers_are_asked_to_log_in(client, files, url):
    assert client.get(url).status_code == HTTPStatus.FOUND
