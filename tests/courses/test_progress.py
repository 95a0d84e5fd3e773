"""What is done and what is next, at a cost that does not grow with the course."""

import pytest

from courses.models import Completion, Day, Exercise, Week
from courses.progress import progress_of
from courses.sync import sync
from tests.courses.trees import ADD, DAY, LATER, WEEK, Tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def course(tree: Tree):
    """Week 17 with three live exercises on two live days and a live project; week 18 with one."""
    tree.set(f"{LATER}/day.yaml", status="live", minutes=60, exercises=["carry", "borrow"])
    tree.write(f"{LATER}/lesson.md", "## Why\n")
    tree.live_exercise(f"{LATER}/carry")
    tree.live_exercise(f"{LATER}/borrow")
    tree.set(f"{WEEK}/week.yaml", exercises=["parcel-desk", "tariff"])
    tree.live_exercise(f"{WEEK}/tariff")
    tree.set("phase-3/phase.yaml", weeks=["week-17", "week-18"])
    tree.yaml("phase-3/week-18/week.yaml", "18", number=18, title="Next", days=["day-1"])
    tree.day("phase-3/week-18/day-1", 1, "One", status="live", minutes=5, exercises=["scale"])
    tree.write("phase-3/week-18/day-1/lesson.md", "## Why\n")
    tree.live_exercise("phase-3/week-18/day-1/scale")
    folders = (ADD, f"{LATER}/carry", f"{LATER}/borrow", f"{WEEK}/tariff")
    for folder in (*folders, "phase-3/week-18/day-1/scale"):
        tree.prove(folder)
    sync(tree.load())
    return tree


def complete(enrollment, *slugs):
    for slug in slugs:
        exercise = Exercise.objects.get(slug=slug)
        Completion.objects.create(enrollment=enrollment, exercise=exercise)


def next_slug(enrollment):
    upcoming = progress_of(enrollment).next_exercise
    return upcoming and upcoming.slug


def test_exercises_come_day_by_day_then_the_weeks_project(course):
    assert [exercise.slug for exercise in progress_of(None).exercises] == [
        "add", "carry", "borrow", "tariff", "scale",
    ]  # fmt: skip


def test_counts_are_of_open_exercises_by_day_and_week(course, make_enrollment):
    alice = make_enrollment()
    complete(alice, "add", "borrow", "tariff")
    progress = progress_of(alice)
    days = {day.pk: f"{day.week.slug}/{day.slug}" for day in Day.objects.all()}
    weeks = dict(Week.objects.values_list("pk", "slug"))
    assert {days[day]: count for day, count in progress.by_day.items()} == {
        "week-17/day-1": (1, 1),
        "week-17/day-2": (1, 2),
        "week-18/day-1": (0, 1),
    }
    assert {weeks[week]: count for week, count in progress.by_week.items()} == {
        "week-17": (3, 4),
        "week-18": (0, 1),
    }
    assert progress.total == (3, 5)


def test_the_next_exercise_is_the_first_not_yet_done(course, make_enrollment):
    alice = make_enrollment()
    assert next_slug(alice) == "add"
    complete(alice, "borrow")
    assert next_slug(alice) == "add"
    complete(alice, "add")
    assert next_slug(alice) == "carry"
    complete(alice, "carry", "tariff")
    assert next_slug(alice) == "scale"
    complete(alice, "scale")
    assert next_slug(alice) is None


def test_what_is_closed_again_counts_no_more_but_stays_done(course: Tree, make_enrollment):
    alice = make_enrollment()
    complete(alice, "add", "carry")
    course.set(f"{ADD}/exercise.yaml", status="retired")
    sync(course.load())
    progress = progress_of(alice)
    assert progress.total == (1, 4)
    assert Exercise.objects.get(slug="add").pk in progress.done
    course.set(f"{DAY}/day.yaml", status="draft")
    course.set(f"{LATER}/day.yaml", status="draft")
    sync(course.load())
    assert [exercise.slug for exercise in progress_of(alice).exercises] == ["tariff", "scale"]


def test_nobody_sees_the_progress_of_another(course, make_enrollment):
    complete(make_enrollment("bob"), "add", "carry")
    alice = make_enrollment("alice")
    assert progress_of(alice).total == (0, 5)
    assert progress_of(None).total == (0, 5)


def test_two_queries_whatever_the_number_of_days(
    course: Tree, make_enrollment, django_assert_num_queries
):
    alice = make_enrollment()
    complete(alice, "add")

    def read():
        progress = progress_of(alice)
        assert progress.next_exercise
        assert progress.next_exercise.day
        where = [(e.home_week.slug, e.day and e.day.slug) for e in progress.exercises]
        return where, progress.by_day, progress.by_week, progress.total

    with django_assert_num_queries(2):
        read()
    folders = [f"phase-3/week-18/day-{number}" for number in range(2, 7)]
    for number, folder in enumerate(folders, 2):
        exercise = f"more-{number}"
        course.day(folder, number, "More", status="live", minutes=5, exercises=[exercise])
        course.write(f"{folder}/lesson.md", "## Why\n")
        course.live_exercise(f"{folder}/{exercise}")
    names = [f"day-{number}" for number in range(1, 7)]
    course.set("phase-3/week-18/week.yaml", days=names)
    for number, folder in enumerate(folders, 2):
        course.prove(f"{folder}/more-{number}")
    sync(course.load())
    with django_assert_num_queries(2):
        assert len(read()[0]) == 10
