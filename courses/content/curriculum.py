"""Load the whole curriculum, or say everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from courses.content import markdown
from courses.content.errors import ContentError, Problem
from courses.content.exercise import STATUSES, load_exercise
from courses.content.keys import Keys
from courses.content.types import (
    Curriculum,
    DayContent,
    ExerciseContent,
    PhaseContent,
    Segment,
    WeekContent,
)

_EMBEDDED = re.compile(r"^\[\[exercise:\s*([a-z0-9-]+)\s*\]\]\s*$", re.MULTILINE)


def load(root: Path) -> Curriculum:
    """The curriculum under `root`; raises ContentError with every problem found."""
    problems: list[Problem] = []
    keys = Keys(root / "curriculum.yaml", problems)
    phases = tuple(_phase(root / name, problems) for name in keys.texts("phases"))
    keys.done()
    curriculum = Curriculum(phases)
    problems += _repeated(root, curriculum)
    if problems:
        raise ContentError(problems)
    return curriculum


def _phase(folder: Path, problems: list[Problem]) -> PhaseContent:
    keys = Keys(folder / "phase.yaml", problems)
    phase = PhaseContent(
        uuid=keys.uuid(),
        slug=folder.name,
        number=keys.number("number", 1, 99),
        title=keys.text("title"),
        weeks=tuple(_week(folder / name, problems) for name in keys.texts("weeks")),
    )
    keys.done()
    return phase


def _week(folder: Path, problems: list[Problem]) -> WeekContent:
    keys = Keys(folder / "week.yaml", problems)
    week = WeekContent(
        uuid=keys.uuid(),
        slug=folder.name,
        number=keys.number("number", 1, 99),
        title=keys.text("title"),
        block=keys.text("block", ""),
        days=tuple(_day(folder / name, problems) for name in keys.texts("days", ())),
        exercises=tuple(
            load_exercise(folder / name, problems) for name in keys.texts("exercises", ())
        ),
    )
    keys.done()
    return week


def _day(folder: Path, problems: list[Problem]) -> DayContent:
    keys = Keys(folder / "day.yaml", problems)
    status = keys.choice("status", STATUSES, "draft")
    names = keys.texts("exercises", ())
    first = keys.number("first", 1, 7)
    day = DayContent(
        uuid=keys.uuid(),
        slug=folder.name,
        title=keys.text("title"),
        first=first,
        last=keys.number("last", first, 7, default=first),
        status=status,
        minutes=keys.number("minutes", 1, 10_000, **({} if status == "live" else {"default": 0})),
        objectives=keys.texts("objectives", ()),
        sections=keys.texts("sections", ()),
        lesson=_lesson(folder / "lesson.md", names, status == "live", problems),
        exercises=tuple(load_exercise(folder / name, problems) for name in names),
    )
    keys.done()
    return day


def _lesson(
    path: Path, exercises: tuple[str, ...], live: bool, problems: list[Problem]
) -> tuple[Segment, ...]:
    """HTML and exercises in turn; an exercise the lesson does not embed stands at its end."""
    if not path.exists():
        if live:
            problems.append(Problem(path, "", "no such file", "the lesson of a live day"))
        return ()
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        problems.append(Problem(path, "", f"byte {error.start} is not UTF-8", "UTF-8 text"))
        return ()
    pieces = _EMBEDDED.split(text)
    segments = []
    for number, piece in enumerate(pieces):
        if number % 2 and piece not in exercises:
            known = ", ".join(exercises) or "none"
            problems.append(Problem(path, "exercise", repr(piece), f"one of this day's: {known}"))
        elif number % 2:
            segments.append(Segment(exercise=piece))
        elif piece.strip():
            segments.append(Segment(html=markdown.render(piece)))
    embedded = set(pieces[1::2])
    segments += [Segment(exercise=name) for name in exercises if name not in embedded]
    return tuple(segments)


def _repeated(root: Path, curriculum: Curriculum) -> Iterable[Problem]:
    """A uuid or an exercise's slug that stands for two things."""
    uuids: dict[UUID, str] = {}
    slugs: dict[str, ExerciseContent] = {}
    rows: list[tuple[UUID, str]] = []
    for phase in curriculum.phases:
        rows.append((phase.uuid, phase.slug))
        for week in phase.weeks:
            rows.append((week.uuid, week.slug))
            rows += [(day.uuid, f"{week.slug}/{day.slug}") for day in week.days]
    rows += [(exercise.uuid, exercise.slug) for exercise in curriculum.exercises()]
    for uuid, name in rows:
        if uuid in uuids and uuid.int:
            expected = f"a uuid of its own ({uuids[uuid]} has this one)"
            yield Problem(root, f"{name}: uuid", str(uuid), expected)
        uuids.setdefault(uuid, name)
    for exercise in curriculum.exercises():
        if exercise.slug in slugs:
            other = slugs[exercise.slug].folder
            yield Problem(exercise.folder, "slug", repr(exercise.slug), f"not also in {other}")
        slugs.setdefault(exercise.slug, exercise)
