"""The catalog as a table of contents, with one student's progress in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.urls import reverse

from courses.models import Day, Exercise, Phase, Status, Week


@dataclass(frozen=True, slots=True)
class Line:
    """A day, or a project that belongs to its week alone. No `url`: still in preparation."""

    label: str
    title: str
    url: str
    done: int
    total: int

    @property
    def finished(self) -> bool:
        return 0 < self.total == self.done


@dataclass(frozen=True, slots=True)
class WeekPart:
    slug: str
    label: str
    title: str
    block: str
    lines: tuple[Line, ...]

    @property
    def done(self) -> int:
        return sum(line.done for line in self.lines)

    @property
    def total(self) -> int:
        return sum(line.total for line in self.lines)


@dataclass(frozen=True, slots=True)
class PhasePart:
    slug: str
    number: int
    title: str
    weeks: tuple[WeekPart, ...]


def syllabus(done: Set[int]) -> tuple[PhasePart, ...]:
    """All phases; `done` holds the ids of the exercises the reader has passed."""
    phases = (
        Phase.objects.present()
        .in_order()
        .prefetch_related(Prefetch("weeks", queryset=_weeks_with_contents()))
    )
    return tuple(
        PhasePart(
            phase.slug,
            phase.number,
            phase.title,
            tuple(_week_part(week, done) for week in phase.weeks.all()),
        )
        for phase in phases
    )


def week_part(week_id: int, done: Set[int]) -> WeekPart:
    return _week_part(_weeks_with_contents().get(pk=week_id), done)


def _weeks_with_contents() -> QuerySet[Week]:
    days = (
        Day.objects.present().in_order().only("week_id", "slug", "title", "first", "last", "status")
    )
    exercises = (
        Exercise.objects.present()
        .order_by("position")
        .annotate(is_open=Exists(Exercise.objects.open().filter(pk=OuterRef("pk"))))
        .only("home_week_id", "day_id", "slug", "title", "kind")
    )
    return (
        Week.objects.present()
        .in_order()
        .prefetch_related(Prefetch("days", queryset=days))
        .prefetch_related(Prefetch("exercises", queryset=exercises))
    )


def _week_part(week: Week, done: Set[int]) -> WeekPart:
    of_day: dict[int | None, list[Exercise]] = defaultdict(list)
    for exercise in week.exercises.all():
        of_day[exercise.day_id].append(exercise)
    lines = [_day_line(week, day, of_day[day.pk], done) for day in week.days.all()]
    lines += [_project_line(exercise, done) for exercise in of_day[None]]
    return WeekPart(week.slug, f"Week {week.number}", week.title, week.block, tuple(lines))


def _day_line(week: Week, day: Day, exercises: Iterable[Exercise], done: Set[int]) -> Line:
    url = reverse("day", args=[week.slug, day.slug]) if day.status == Status.LIVE else ""
    counted = [exercise for exercise in exercises if _is_open(exercise)]
    passed = sum(exercise.pk in done for exercise in counted)
    return Line(day.label, day.title, url, passed, len(counted))


def _project_line(exercise: Exercise, done: Set[int]) -> Line:
    is_open = _is_open(exercise)
    url = reverse("exercise", args=[exercise.slug]) if is_open else ""
    label = exercise.get_kind_display().capitalize()
    return Line(label, exercise.title, url, int(is_open and exercise.pk in done), int(is_open))


def _is_open(exercise: Exercise) -> bool:
    return bool(getattr(exercise, "is_open", False))
