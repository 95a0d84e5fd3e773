"""Load the whole curriculum, or say everything that is wrong with it."""

from __future__ import annotations

from pathlib import Path

from courses.content.concepts import check_concepts, load_concepts
from courses.content.errors import ContentError, Problem
from courses.content.exercise import STATUSES, Defaults, load_exercise, read_defaults
from courses.content.keys import Keys
from courses.content.lesson import load_lesson
from courses.content.reading import links_outward
from courses.content.shared import load_shared
from courses.content.types import Curriculum, DayContent, PhaseContent, WeekContent
from courses.content.unique import repeated


def load(root: Path) -> Curriculum:
    """The curriculum under `root`; raises ContentError with every problem found."""
    problems = links_outward(root)
    if problems:
        raise ContentError(problems)  # before anything is read through such a link
    keys = Keys(root / "curriculum.yaml", problems)
    above = Defaults(shared=load_shared(root / "shared", problems))
    folders = keys.folders("phases", "phase.yaml")
    phases = tuple(_phase(folder, problems, above) for folder in folders)
    keys.done()
    curriculum = Curriculum(phases, load_concepts(root, problems))
    problems += repeated(root, curriculum, numbers=not problems)
    problems += check_concepts(root, curriculum)
    if problems:
        raise ContentError(problems)
    return curriculum


def _phase(folder: Path, problems: list[Problem], above: Defaults) -> PhaseContent:
    keys = Keys(folder / "phase.yaml", problems)
    phase = PhaseContent(
        uuid=keys.uuid(),
        slug=folder.name,
        number=keys.number("number", 1, 99),
        title=keys.text("title"),
        weeks=tuple(_week(week, problems, above) for week in keys.folders("weeks", "week.yaml")),
    )
    keys.done()
    return phase


def _week(folder: Path, problems: list[Problem], above: Defaults) -> WeekContent:
    keys = Keys(folder / "week.yaml", problems)
    defaults = read_defaults(keys, above)
    week = WeekContent(
        uuid=keys.uuid(),
        slug=folder.name,
        number=keys.number("number", 1, 99),
        title=keys.text("title"),
        block=keys.text("block", "", longest=100),
        days=tuple(_day(day, problems, defaults) for day in keys.folders("days", "day.yaml", ())),
        exercises=tuple(
            load_exercise(exercise, problems, defaults)
            for exercise in keys.folders("exercises", "exercise.yaml", ())
        ),
    )
    keys.done()
    return week


def _day(folder: Path, problems: list[Problem], above: Defaults) -> DayContent:
    keys = Keys(folder / "day.yaml", problems)
    defaults = read_defaults(keys, above)
    status = keys.choice("status", STATUSES, "draft")
    live = status == "live"
    folders = keys.folders("exercises", "exercise.yaml", ())
    names = tuple(exercise.name for exercise in folders)
    first = keys.number("first", 1, 7)
    day = DayContent(
        uuid=keys.uuid(),
        slug=folder.name,
        title=keys.text("title"),
        first=first,
        last=keys.number("last", first, 7, first),
        status=status,
        minutes=keys.number("minutes", 1, 10_000, None if live else 0),
        objectives=keys.texts("objectives", ()),
        sections=keys.texts("sections", ()),
        lesson=load_lesson(folder / "lesson.md", names, live, problems),
        exercises=tuple(load_exercise(exercise, problems, defaults) for exercise in folders),
    )
    keys.done()
    return day
