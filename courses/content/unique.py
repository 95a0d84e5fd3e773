"""What may stand only once in a curriculum: uuids, slugs, numbers, days of a week."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from courses.content.errors import Problem
from courses.content.types import Curriculum, WeekContent


def repeated(root: Path, curriculum: Curriculum, *, numbers: bool) -> Iterator[Problem]:
    """`numbers` only where all could be read: what stands in for them would repeat itself."""
    phases = [(root / phase.slug / "phase.yaml", phase) for phase in curriculum.phases]
    weeks = [
        (file.parent / week.slug / "week.yaml", week)
        for file, phase in phases
        for week in phase.weeks
    ]
    days = [(file.parent / day.slug / "day.yaml", day) for file, week in weeks for day in week.days]
    exercises = [(e.folder / "exercise.yaml", e) for e in curriculum.exercises()]
    uuids = [(file, phase.uuid) for file, phase in phases]
    uuids += [(file, week.uuid) for file, week in weeks]
    uuids += [(file, day.uuid) for file, day in days]
    uuids += [(file, exercise.uuid) for file, exercise in exercises]
    # Zero stands for a uuid that could not be read.
    yield from _twice("uuid", ((file, uuid) for file, uuid in uuids if uuid.int))
    yield from _twice("folder name", ((file, week.slug) for file, week in weeks))
    yield from _twice("folder name", ((file, exercise.slug) for file, exercise in exercises))
    if numbers:
        yield from _twice("number", ((file, phase.number) for file, phase in phases))
        yield from _twice("number", ((file, week.number) for file, week in weeks))
        for file, week in weeks:
            yield from _overlapping(file.parent, week)


def _twice(key: str, rows: Iterable[tuple[Path, object]]) -> Iterator[Problem]:
    first: dict[object, Path] = {}
    for file, value in rows:
        if value in first:
            yield Problem(file, key, f"{value}", f"another than in {first[value]}")
        first.setdefault(value, file)


def _overlapping(folder: Path, week: WeekContent) -> Iterator[Problem]:
    last = 0
    for day in week.days:
        if day.first <= last:
            expected = f"more than {last}, where the day before ends"
            yield Problem(folder / day.slug / "day.yaml", "first", str(day.first), expected)
        last = max(last, day.last)
