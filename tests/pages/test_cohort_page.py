import uuid

import pytest

from courses.models import Completion, Enrollment
from grading.models import Submission

pytestmark = pytest.mark.django_db


def try_once(user, exercise):
    return Submission.objects.create(
        enrollment=user.enrollment,
        exercise=exercise,
        revision=exercise.revision,
        files={"solution.py": ""},
        receipt="0" * 64,
        key=uuid.uuid4(),
        status="finished",
        verdict="failed",
    )


def test_an_instructor_sees_who_has_not_begun_who_tries_and_who_has_passed(
    alice, bob, exercises, as_user
):
    first, second = exercises
    try_once(alice, first)
    Completion.objects.create(enrollment=alice.enrollment, exercise=first)
    try_once(alice, second)
    try_once(alice, second)
    page = as_user(bob).get("/cohorts/autumn/")
    (row,) = page.context["table"].rows
    assert row.name == "Alice"
    assert [(str(cell.state), cell.tries) for cell in row.cells] == [("passed", 1), ("tried", 2)]
    assert "tried 2" in page.text
    assert page.context["table"].totals == [1, 0]


def test_someone_who_left_the_cohort_is_not_in_its_table(alice, bob, exercises, as_user):
    Enrollment.objects.update(active=False)
    page = as_user(bob).get("/cohorts/autumn/")
    assert "Alice" not in page.text
    assert "Nobody is enrolled yet" in page.text


def test_a_cohort_without_open_exercises_says_so(alice, bob, as_user):
    assert "No exercise is open yet" in as_user(bob).get("/cohorts/autumn/").text


def test_students_and_strangers_find_no_cohort_page(alice, charlie, exercises, as_user):
    for user in (alice, charlie):
        assert as_user(user).get("/cohorts/autumn/").status_code == 404


def test_an_instructor_of_another_cohort_finds_no_page(bob, alice, as_user):
    assert as_user(bob).get("/cohorts/unknown/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_cohort(
    rows, alice, bob, cohort, exercises, as_user, open_another, django_assert_num_queries
):
    client = as_user(bob)
    # session, user, cohort, exercises, enrollments, tries, completions
    with django_assert_num_queries(7):
        client.get("/cohorts/autumn/")
    open_another(10)
    for number in range(10):
        try_once(rows.student(f"student-{number}", cohort), exercises[0])
    with django_assert_num_queries(7):
        client.get("/cohorts/autumn/")
