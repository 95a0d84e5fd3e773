"""Attempts side by side, and the author's solution once the exercise is passed."""

from http import HTTPStatus

import pytest

from grading.comparing import Row, compare
from grading.models import Submission
from tests.grading.rows import ANSWER, FAILED, PASSED

URL = "/exercises/add/compare/"


@pytest.fixture
def page(as_user, alice, exercise):
    return as_user(alice)


@pytest.fixture
def attempt(make_submission):
    def make(text, report=FAILED):
        submission = make_submission()
        Submission.objects.filter(pk=submission.pk).update(files={"solution.py": text})
        submission.start()
        submission.record(report)
        return submission

    return make


def kinds(rows):
    return [(row.kind, row.left, row.right) for row in rows]


def test_changed_lines_stand_beside_each_other():
    rows = compare("a\nb\nc\n", "a\nB\nc\nd\n")
    assert kinds(rows) == [
        ("same", 1, 1),
        ("changed", 2, 2),
        ("same", 3, 3),
        ("changed", 0, 4),
    ]
    assert (rows[1].before, rows[1].after, rows[3].before, rows[3].after) == ("b", "B", "", "d")


def test_what_is_alike_is_left_out():
    text = "".join(f"line {number}\n" for number in range(40))
    assert compare(text, text) == []
    rows = compare(text, text.replace("line 20\n", ""))
    assert rows[0] == Row("skipped")
    assert kinds(rows)[1:] == [
        *(("same", n, n) for n in (18, 19, 20)),
        ("changed", 21, 0),
        *(("same", n, n - 1) for n in (22, 23, 24)),
    ]


def test_the_last_two_attempts_are_compared(page, attempt):
    attempt("def add(a, b):\n    return <a>\n")
    attempt(ANSWER)
    response = page.get(URL)
    text = response.content.decode()
    assert "<del>    return &lt;a&gt;</del>" in text
    assert "<ins>    return a + b</ins>" in text
    assert "<a>" not in text


def test_any_two_can_be_chosen(page, attempt):
    first, second = attempt("one = 1\n"), attempt("two = 2\n")
    attempt("three = 3\n")
    text = page.get(URL, {"a": second.pk, "b": first.pk}).content.decode()
    assert "<del>two = 2</del>" in text
    assert "<ins>one = 1</ins>" in text
    same = page.get(URL, {"a": first.pk, "b": first.pk}).content.decode()
    assert "No line is different." in same


def test_one_attempt_is_compared_with_itself(page, attempt):
    attempt(ANSWER)
    assert "No line is different." in page.get(URL).content.decode()


def test_the_solution_opens_after_a_pass(page, attempt):
    failed = attempt("def add(a, b):\n    return 0\n")
    assert "The author" not in page.get(URL).content.decode()
    asked = {"a": failed.pk, "b": "solution"}
    assert page.get(URL, asked).status_code == HTTPStatus.NOT_FOUND
    attempt("add = lambda a, b: a + b\n", PASSED)
    response = page.get(URL, asked)
    assert "The author&#x27;s solution" in response.content.decode()
    assert "<ins>    return a + b</ins>" in response.content.decode()


def test_without_an_attempt_there_is_nothing_to_compare(page):
    assert page.get(URL).status_code == HTTPStatus.NOT_FOUND


def test_nobody_else_s_attempts_can_be_chosen(page, attempt, charlie, bob, as_user, client):
    mine = attempt(ANSWER, PASSED)
    for user in (charlie, bob):
        response = as_user(user).get(URL, {"a": mine.pk, "b": "solution"})
        assert response.status_code == HTTPStatus.NOT_FOUND
    assert client.get(URL).status_code == HTTPStatus.FOUND
    assert page.get(URL, {"a": "nonsense"}).status_code == HTTPStatus.NOT_FOUND


def test_it_costs_the_same_however_many_attempts(page, attempt, django_assert_max_num_queries):
    for number in range(5):
        attempt(f"x = {number}\n")
    with django_assert_max_num_queries(8):
        page.get(URL)
