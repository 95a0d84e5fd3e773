"""What the pages show of lessons, exercises and their tests."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Any

from courses.models import Day, Exercise
from courses.searching import SECTION, plain
from grading.models import Submission, Verdict


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a lesson: HTML, or an exercise that stands here."""

    html: str = ""
    exercise: Exercise | None = None
    done: bool = False


def lesson_parts(day: Day, done: Set[int]) -> list[Part]:
    exercises = {e.slug: e for e in day.exercises.present()}
    parts = []
    for segment in day.lesson:
        row = exercises.get(segment.get("exercise", ""))
        if row is not None:
            parts.append(Part(exercise=row, done=row.pk in done))
        elif "html" in segment:
            parts.append(Part(html=segment["html"]))
    return parts


def neighbors(day: Day) -> tuple[Day | None, Day | None]:
    """The live days before and after, in the course's order."""
    days = list(Day.objects.live().select_related("week").only("slug", "title", "week__slug"))
    place = days.index(day)
    before = days[place - 1] if place else None
    return before, days[place + 1] if place + 1 < len(days) else None


@dataclass(frozen=True, slots=True)
class Section:
    anchor: str
    heading: str


def sections_of(day: Day) -> list[Section]:
    """The lesson's headings of the second level, in their order."""
    lesson = "".join(segment.get("html", "") for segment in day.lesson)
    return [Section(anchor, plain(heading)) for anchor, heading in SECTION.findall(lesson)]


def neighbor_exercises(row: Exercise) -> tuple[Exercise | None, Exercise | None]:
    """The open exercises before and after, in the course's order."""
    every = list(Exercise.objects.open().in_order().only("slug", "title"))
    place = every.index(row) if row in every else 0
    return every[place - 1] if place else None, every[place + 1] if place + 1 < len(every) else None


def manifest_of(row: Exercise) -> list[dict[str, Any]]:
    """The tests as recorded when the exercise was proved: sentence, task, points, visible."""
    return list(row.revision.manifest) if row.revision else []


def task_states(row: Exercise, submission: Submission | None) -> dict[int, bool]:
    """Number of a task to whether all of its tests passed in this submission."""
    passed: set[str] = set()
    if submission is not None and submission.verdict:
        passed = {result.name for result in submission.results if result.outcome == Verdict.PASSED}
    states: dict[int, bool] = {}
    for test in manifest_of(row):
        if test["task"] is not None:
            states[test["task"]] = states.get(test["task"], True) and test["name"] in passed
    return dict(sorted(states.items()))
