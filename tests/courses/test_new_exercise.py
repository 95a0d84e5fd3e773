"""A new exercise is whole at once, and nothing else is touched."""

import pytest
import yaml

from courses.content import ContentError
from courses.new_exercise import Refused, new_exercise
from tests.courses.trees import ADD, DAY, LATER, WEEK


def exercises(tree, file):
    return yaml.safe_load((tree.root / file).read_text())["exercises"]


def test_it_can_be_loaded_at_once(tree):
    folder = new_exercise(tree.root, "weigh", "week-17/day-1", "quick", 'Weigh "it": now')
    (found,) = (one for one in tree.load().exercises() if one.slug == "weigh")
    assert (found.folder, found.status, found.kind) == (folder, "draft", "quick")
    assert found.title == 'Weigh "it": now'
    assert found.uuid.version == 4
    assert exercises(tree, f"{DAY}/day.yaml") == ["add", "weigh"]


@pytest.mark.bubblewrap
def test_it_can_be_proven_at_once(tree, manage):
    new_exercise(tree.root, "weigh", "week-17", "project", "Weigh")
    tree.prove()
    done = manage(
        "check_curriculum", "weigh", "--path", str(tree.root), "--backend", "bubblewrap",
        "--proofs", str(tree.root.parent / "proofs"), "--write",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert exercises(tree, f"{WEEK}/week.yaml") == ["parcel-desk", "weigh"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("exercises: [add]  # in order\n", "exercises: [add, weigh]  # in order\n"),
        ("exercises: []\n", "exercises: [weigh]\n"),
        ("exercises:\n- add  # first\n", "exercises:\n- add  # first\n- weigh\n"),
        ("exercises:\n  - add\n\n# The end.\n", "exercises:\n  - add\n  - weigh\n\n# The end.\n"),
        ("exercises: # all\n  # one\n  - add", "exercises: # all\n  # one\n  - add\n  - weigh\n"),
    ],
)
def test_the_list_keeps_its_form_and_its_comments(tree, before, after):
    head = "# Mine.\nuuid: 3ce745a3-51c6-545f-becb-363fbf79580d\ntitle: Sums\nfirst: 1\n"
    if "add" not in before:
        tree.remove(ADD)
        tree.remove(f"{DAY}/lesson.md")
    tree.write(f"{DAY}/day.yaml", head + before)
    new_exercise(tree.root, "weigh", "week-17/day-1", "quick", "Weigh")
    assert (tree.root / DAY / "day.yaml").read_text() == head + after


def test_a_day_without_exercises_gets_its_first(tree):
    new_exercise(tree.root, "weigh", "week-17/day-2", "quick", "Weigh")
    assert exercises(tree, f"{LATER}/day.yaml") == ["weigh"]


@pytest.mark.parametrize(
    "place", ["week-17/day-2/", "phase-3/week-17/day-2", "curriculum/phase-3/week-17/day-2/"]
)
def test_the_place_may_be_a_path(tree, place):
    new_exercise(tree.root, "weigh", place, "quick", "Weigh")
    assert exercises(tree, f"{LATER}/day.yaml") == ["weigh"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("weigh", "day-2", "quick", "W"), "week-17 (a day is written week-17/day-1)"),
        (("Weigh it", "week-17/day-1", "quick", "W"), "'Weigh it' cannot be a slug: use a-z"),
        (("../out", "week-17/day-1", "quick", "W"), "'../out' cannot be a slug"),
        (("weigh", "week-17/day-9", "quick", "W"), "there are: week-17/day-1, week-17/day-2"),
        (("weigh", "week-99", "quick", "W"), "there is no 'week-99'; there are: week-17"),
        (("add", "week-17/day-2", "quick", "W"), "add is there already: "),
        (("weigh", "week-17/day-1", "quiz", "W"), "'quiz' is no kind: use quick, assignment"),
        (("weigh", "week-17/day-1", "quick", " "), "a title has 1 to 200 characters"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(tree, arguments, said):
    before = sorted(tree.root.rglob("*"))
    with pytest.raises(Refused) as refused:
        new_exercise(tree.root, *arguments)
    assert said in str(refused.value)
    assert sorted(tree.root.rglob("*")) == before


def test_a_broken_curriculum_stays_as_it_is(tree):
    tree.set(f"{DAY}/day.yaml", minutes="long")
    before = (tree.root / DAY / "day.yaml").read_text()
    with pytest.raises(ContentError):
        new_exercise(tree.root, "weigh", "week-17/day-1", "quick", "Weigh")
    assert (tree.root / DAY / "day.yaml").read_text() == before
    assert not (tree.root / DAY / "weigh").exists()


def test_the_command_says_what_comes_next(tree, manage):
    done = manage("new_exercise", "weigh-it", "week-17/day-1", "--path", str(tree.root))
    assert done.returncode == 0, done.stderr
    assert "manage.py check_curriculum --quick weigh-it" in done.stdout
    assert 'title: "Weigh it"' in (tree.root / DAY / "weigh-it/exercise.yaml").read_text()
    done = manage("new_exercise", "weigh-it", "week-17/day-1", "--path", str(tree.root))
    assert done.returncode == 2
    assert "weigh-it is there already" in done.stderr
