"""Weeks 17 and 18 hold all that the course's outline promises, each word of it at some content.

`outline.yaml` beside this file has the outline's own words for these weeks.
"""

import ast

import pytest
import yaml

from courses.content import load
from courses.content.markdown import Document
from tests.conftest import ROOT

OUTLINE = yaml.safe_load((ROOT / "tests/curriculum/outline.yaml").read_text(encoding="utf-8"))
DAYS = [(week, day) for week, promised in OUTLINE.items() for day in promised["days"]]

# Days whose lesson is still being written: (week, day).
STILL_DRAFT: tuple[tuple[int, int], ...] = ()


@pytest.fixture(scope="module")
def curriculum():
    return load(ROOT / "curriculum")


@pytest.fixture(scope="module")
def weeks(curriculum):
    return {week.number: week for phase in curriculum.phases for week in phase.weeks}


@pytest.fixture
def day(weeks, place):
    week, number = place
    (found,) = (day for day in weeks[week].days if day.first == number)
    return found


@pytest.fixture
def promised(place):
    week, number = place
    return OUTLINE[week]["days"][number]


@pytest.fixture
def sections(day):
    """The lesson's sections: heading and body, in order."""
    folder = day.exercises[0].folder.parent
    document = Document((folder / "lesson.md").read_text(encoding="utf-8"))
    return {
        heading.text: document.tokens[heading.start : heading.end]
        for heading in document.headings(2)
    }


every_day = pytest.mark.parametrize("place", [p for p in DAYS if p not in STILL_DRAFT], ids=str)


def live(exercises, *kinds):
    return [e for e in exercises if e.status == "live" and e.kind in kinds]


def words(exercises):
    return {text for exercise in exercises for text in exercise.outline}


def defined(exercise):
    """The functions and classes of its reference, and those that are given to build upon."""
    return {
        node.name
        for name, code in [*exercise.solution.items(), *exercise.given.items()]
        if name.endswith(".py")
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }


def test_the_days_that_are_live_are_those_of_the_outline(weeks):
    for number, promised in OUTLINE.items():
        days = {day.first: day.title for day in weeks[number].days}
        assert weeks[number].title == promised["title"]
        assert days == {day: said["title"] for day, said in promised["days"].items()}
    draft = tuple(
        (number, day.first)
        for number in OUTLINE
        for day in weeks[number].days
        if day.status != "live"
    )
    assert draft == STILL_DRAFT


@every_day
def test_every_section_is_taught_in_the_lesson(day, promised, sections):
    assert list(day.sections) == promised["sections"]
    assert [heading for heading in sections if heading in promised["sections"]] == list(
        day.sections
    )
    without_code = [
        heading
        for heading in day.sections
        if not any(token.type == "fence" for token in sections[heading])
    ]
    assert without_code == []


@every_day
def test_every_objective_is_shown_by_an_exercise(day, promised):
    assert list(day.objectives) == promised["objectives"]
    shown = words(live(day.exercises, "quick", "assignment"))
    assert [text for text in day.objectives if text not in shown] == []


@every_day
def test_every_quick_exercise_is_there_under_its_names(day, promised):
    quick = live(day.exercises, "quick")
    assert 3 <= len(quick) <= 5
    (exercise,) = (e for e in quick if set(promised["quick"]) <= set(e.outline))
    assert set(promised["quick"]) <= defined(exercise)


@every_day
def test_every_quick_exercise_stands_in_a_section(day, sections):
    embedded = {
        token.content for body in sections.values() for token in body if token.type == "inline"
    }
    loose = [
        exercise.slug
        for exercise in live(day.exercises, "quick")
        if f"[[exercise: {exercise.slug}]]" not in embedded
    ]
    assert loose == []


@every_day
def test_the_assignment_covers_its_bullets(day, promised):
    (assignment,) = live(day.exercises, "assignment")
    assert [text for text in promised["assignment"] if text not in assignment.outline] == []


@pytest.mark.parametrize("number", OUTLINE)
def test_the_project_covers_its_requirements(weeks, number):
    promised = OUTLINE[number]["project"]
    (project,) = live(weeks[number].exercises, "project")
    assert project.title.startswith(promised["title"])
    assert list(project.outline) == promised["requirements"]


def test_everything_else_is_still_draft(weeks):
    others = [week for number, week in weeks.items() if number not in OUTLINE]
    assert [week.number for week in others] == list(range(19, 41))
    begun = [day.title for week in others for day in week.days if day.status != "draft"]
    begun += [
        exercise.slug
        for week in others
        for exercise in (*week.exercises, *(e for day in week.days for e in day.exercises))
        if exercise.status != "draft"
    ]
    assert begun == []
