"""Rows in step with files: nothing that students did is ever lost."""

import pytest

from courses.models import Completion, Day, Exercise, Phase, Revision, Week
from courses.sync import sync
from tests.courses.rows import rows, told
from tests.courses.trees import ADD, DAY, LATER, PROJECT, TESTS, WEEK, Tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree(tree: Tree) -> Tree:
    tree.prove()
    return tree


def test_the_first_sync_adds_everything_and_the_second_nothing(tree: Tree):
    assert told(tree) == [
        "add phase phase-3",
        "add week week-17",
        "add day day-1",
        "add exercise add",
        "add day day-2",
        "add exercise parcel-desk",
    ]
    before = rows()
    assert told(tree) == []
    assert rows() == before


def test_rows_are_what_the_files_say(tree: Tree):
    sync(tree.load())
    day = Day.objects.get(slug="day-1")
    assert (day.title, day.first, day.last, day.minutes, day.status) == ("Sums", 1, 1, 60, "live")
    assert [sorted(segment) for segment in day.lesson] == [["html"], ["exercise"], ["html"]]
    add = Exercise.objects.open().get()
    assert (add.day, add.home_week.slug, add.kind, add.points) == (day, "week-17", "quick", 3)
    assert add.hints == [
        {"task": 1, "steps": [{"title": "Look", "html": "<p>At the <em>sign</em>.</p>\n"}]}
    ]
    assert add.revision is not None
    assert add.revision.tests == {"test_add.py": TESTS}
    assert [test["name"] for test in add.revision.manifest] == [
        "test_small_numbers",
        "test_below_zero",
    ]
    project = Exercise.objects.get(slug="parcel-desk")
    assert (project.day, project.status, project.revision) == (None, "draft", None)


def test_a_plan_tells_what_would_happen_and_writes_nothing(tree: Tree):
    assert len(told(tree, apply=False)) == 6
    assert not any(rows().values())
    sync(tree.load())
    before = rows()
    tree.set(f"{DAY}/day.yaml", title="Totals")
    tree.move(PROJECT, f"{WEEK}/letter-desk")
    tree.remove(LATER)
    tree.set(f"{WEEK}/week.yaml", days=["day-1"], exercises=["letter-desk", "new"])
    tree.draft(f"{WEEK}/new")
    plan = told(tree, apply=False)
    assert plan == [
        "change day day-1 (title)",
        "move exercise letter-desk (was parcel-desk)",
        "add exercise new",
        "retire day day-2",
    ]
    assert rows() == before
    assert told(tree) == plan


def test_what_is_renamed_keeps_its_row(tree: Tree):
    sync(tree.load())
    ids = {
        row.uuid: row.pk for model in (Phase, Week, Day, Exercise) for row in model.objects.all()
    }
    tree.write(f"{DAY}/lesson.md", "## Why\n")
    tree.move(ADD, f"{DAY}/sum")
    tree.set(f"{DAY}/day.yaml", exercises=["sum"])
    tree.move(DAY, f"{WEEK}/day-1-2")
    tree.set(f"{WEEK}/week.yaml", days=["day-1-2", "day-2"])
    tree.move(WEEK, "phase-3/week-18")
    tree.set("phase-3/phase.yaml", weeks=["week-18"])
    tree.move("phase-3", "phase-5")
    tree.yaml("curriculum.yaml", phases=["phase-5"])
    assert told(tree) == [
        "move phase phase-5 (was phase-3)",
        "move week week-18 (was week-17)",
        "change day day-1-2 (was day-1, lesson)",
        "move exercise sum (was add)",
    ]
    now = {
        row.uuid: row.pk for model in (Phase, Week, Day, Exercise) for row in model.objects.all()
    }
    assert now == ids


def test_two_may_swap_their_names(tree: Tree):
    sync(tree.load())
    first, second = Day.objects.in_order()
    tree.move(DAY, f"{WEEK}/aside")
    tree.move(LATER, DAY)
    tree.move(f"{WEEK}/aside", LATER)
    tree.set(f"{DAY}/day.yaml", first=1)
    tree.set(f"{LATER}/day.yaml", first=2)
    assert told(tree)[0].startswith("change day day-1 (was day-2,")
    assert [(day.pk, day.slug) for day in Day.objects.in_order()] == [
        (second.pk, "day-1"),
        (first.pk, "day-2"),
    ]


def test_days_of_one_name_may_swap_their_weeks(tree: Tree):
    tree.yaml(f"{WEEK}/../week-18/week.yaml", "next", number=18, title="Next", days=["day-2"])
    tree.day("phase-3/week-18/day-2", 2, "Other")
    tree.set("phase-3/phase.yaml", weeks=["week-17", "week-18"])
    sync(tree.load())
    tree.move(LATER, "phase-3/aside")
    tree.move("phase-3/week-18/day-2", LATER)
    tree.move("phase-3/aside", "phase-3/week-18/day-2")
    assert told(tree) == ["move day day-2 (week, position)"] * 2
    assert Day.objects.get(title="Later").week.slug == "week-18"
    assert told(tree) == []


def test_an_exercise_moved_to_another_day_keeps_its_row_and_completions(
    tree: Tree, make_enrollment
):
    sync(tree.load())
    add = Exercise.objects.get(slug="add")
    Completion.objects.create(enrollment=make_enrollment(), exercise=add)
    tree.move(ADD, f"{LATER}/add")
    tree.write(f"{DAY}/lesson.md", "## Why\n")
    tree.set(f"{DAY}/day.yaml", exercises=[])
    tree.set(f"{LATER}/day.yaml", exercises=["add"])
    assert "move exercise add (day)" in told(tree)
    moved = Completion.objects.get().exercise
    assert (moved.pk, moved.revision) == (add.pk, add.revision)
    assert Day.objects.get(exercises=moved).slug == "day-2"


def test_what_leaves_the_files_is_retired_and_comes_back_with_them(tree: Tree, make_enrollment):
    sync(tree.load())
    add = Exercise.objects.get(slug="add")
    Completion.objects.create(enrollment=make_enrollment(), exercise=add)
    tree.move("phase-3", "../aside")
    tree.yaml("curriculum.yaml", phases=[])
    assert told(tree) == [
        "retire exercise add",
        "retire exercise parcel-desk",
        "retire day day-1",
        "retire day day-2",
        "retire week week-17",
        "retire phase phase-3",
    ]
    assert not Exercise.objects.open().exists()
    assert Completion.objects.get().exercise == add
    assert told(tree) == []
    tree.move("../aside", "phase-3")
    tree.yaml("curriculum.yaml", phases=["phase-3"])
    assert "change exercise add (status)" in told(tree)
    assert Exercise.objects.open().get() == add


def test_changed_tests_make_a_new_revision_and_keep_the_old(tree: Tree):
    sync(tree.load())
    old = Revision.objects.get()
    tree.write(f"{ADD}/tests/test_add.py", TESTS.replace("-7, 2", "-9, 4"))
    tree.prove()
    assert told(tree) == ["change exercise add (revision)"]
    new = Exercise.objects.get(slug="add").revision
    assert new is not None
    assert new != old
    assert "-9, 4" in new.tests["test_add.py"]
    assert "-7, 2" in Revision.objects.get(pk=old.pk).tests["test_add.py"]
    tree.write(f"{ADD}/tests/test_add.py", TESTS)
    tree.prove()
    sync(tree.load())
    assert Exercise.objects.get(slug="add").revision == old
    assert Revision.objects.count() == 2


def test_a_better_sentence_needs_no_new_revision(tree: Tree):
    sync(tree.load())
    tree.write(f"{ADD}/instructions.md", "## 1. Add\n\nBetter.\n\n## 2. Below\n")
    assert told(tree) == ["change exercise add (instructions_html)"]
    assert Revision.objects.count() == 1


def test_an_exercise_taken_back_keeps_the_revision_it_was_judged_by(tree: Tree):
    sync(tree.load())
    revision = Revision.objects.get()
    tree.set(f"{ADD}/exercise.yaml", status="draft")
    tree.write(f"{ADD}/tests/test_add.py", TESTS.replace("-7, 2", "-9, 4"))
    assert told(tree) == ["change exercise add (status)"]
    add = Exercise.objects.get(slug="add")
    assert (add.status, add.revision) == ("draft", revision)
    assert not Exercise.objects.open().exists()
    assert told(tree) == []
