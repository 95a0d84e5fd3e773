"""Concepts are defined once, build on what was taught before, and are used."""

import pytest

from courses.content import load
from tests.conftest import ROOT
from tests.courses.trees import ADD, LATER, PROJECT

SUM = {"slug": "sum", "title": "Sum", "means": "One number of many.", "taught": "week-17/day-1"}
NUMBER = {"slug": "number", "title": "Number", "means": "What can be added."}


@pytest.fixture
def taught(tree):
    def define(*concepts, **keys):
        tree.yaml("concepts.yaml", concepts=list(concepts) or [SUM, NUMBER])
        tree.set(f"{ADD}/exercise.yaml", **{"concepts": ["sum"], "needs": ["number"]} | keys)
        return tree

    return define


def said(tree):
    return "\n".join(str(problem) for problem in tree.problems())


def test_a_sound_graph_is_loaded(taught):
    curriculum = taught().load()
    assert [concept.slug for concept in curriculum.concepts] == ["sum", "number"]
    (exercise,) = (one for one in curriculum.exercises() if one.slug == "add")
    assert (exercise.concepts, exercise.needs) == (("sum",), ("number",))


def test_without_the_file_nothing_is_checked(tree):
    tree.set(f"{ADD}/exercise.yaml", concepts=["anything"])
    assert tree.load().concepts == ()


@pytest.mark.parametrize(
    ("concepts", "keys", "problem"),
    [
        ([SUM, NUMBER], {"needs": ["nummer"]}, "needs: found 'nummer', expected a concept"),
        ([SUM, NUMBER], {"concepts": ["number"], "needs": []}, "sum: found a concept that no"),
        ([SUM, NUMBER], {"concepts": ...}, "concepts: found nothing, expected what it trains"),
        ([SUM, NUMBER], {"needs": ["sum"]}, "needs: found sum, expected what it does not train"),
        ([SUM, NUMBER, NUMBER], {}, "slug: found number twice"),
        ([SUM | {"taught": "week-17/day-9"}, NUMBER], {}, "sum: taught: found 'week-17/day-9'"),
        ([SUM | {"taught": "week-17/day-2"}, NUMBER], {}, "sum, taught in week-17/day-2, expected"),
        ([SUM, NUMBER | {"taught": "week-17"}], {}, "needs: found number, taught in week-17"),
        ([SUM | {"builds_on": ["nummer"]}, NUMBER], {}, "sum: builds_on: found 'nummer'"),
        ([SUM, NUMBER | {"builds_on": ["sum"]}], {}, "found sum, taught in week-17/day-1"),
        (
            [SUM | {"builds_on": ["number"]}, NUMBER | SUM | {"slug": "number"}
             | {"builds_on": ["sum"]}],
            {},
            "builds_on: found ",
        ),
        ([SUM | {"slug": "a sum"}, NUMBER], {"concepts": ["a sum"]}, "slug: found 'a sum'"),
        ([SUM | {"meens": "x"}, NUMBER], {}, "meens: found an unknown key"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(taught, concepts, keys, problem):
    assert problem in said(taught(*concepts, **keys))


def test_a_circle_is_shown(taught):
    circle = [
        NUMBER | {"builds_on": ["sum"], "taught": "week-17/day-1"},
        SUM | {"builds_on": ["number"]},
    ]
    assert "concepts.yaml: builds_on: found number -> sum -> number" in said(
        taught(*circle)
    ) or "concepts.yaml: builds_on: found sum -> number -> sum" in said(taught(*circle))


def test_a_week_s_project_comes_after_its_days(taught):
    tree = taught(SUM | {"taught": "week-17"}, NUMBER, concepts=["number"], needs=[])
    tree.set(f"{PROJECT}/exercise.yaml", concepts=["sum"])
    assert tree.load()


def test_a_later_day_may_need_what_an_earlier_one_taught(taught):
    tree = taught(SUM, NUMBER)
    tree.draft(f"{LATER}/more", concepts=[], needs=["sum"])
    tree.set(f"{LATER}/day.yaml", exercises=["more"])
    assert tree.load()


def test_the_course_s_own_concepts_are_many_and_sound():
    assert len(load(ROOT / "curriculum").concepts) > 100
