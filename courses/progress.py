"""What is done, and what is next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from courses.models import Completion, Enrollment, Exercise


@dataclass(frozen=True)
class Progress:
    """One enrollment's way through the open exercises, which stand in the course's order."""

    exercises: tuple[Exercise, ...]
    done: frozenset[int]

    @cached_property
    def next_exercise(self) -> Exercise | None:
        return next((e for e in self.exercises if e.pk not in self.done), None)

    @cached_property
    def by_day(self) -> dict[int, tuple[int, int]]:
        """Day's id to (done, all) of its open exercises."""
        return self._count((e.day_id, e.pk) for e in self.exercises if e.day_id is not None)

    @cached_property
    def by_week(self) -> dict[int, tuple[int, int]]:
        return self._count((e.home_week_id, e.pk) for e in self.exercises)

    @property
    def total(self) -> tuple[int, int]:
        return sum(e.pk in self.done for e in self.exercises), len(self.exercises)

    def _count(self, pairs: Iterable[tuple[int, int]]) -> dict[int, tuple[int, int]]:
        every, done = Counter[int](), Counter[int]()
        for place, exercise in pairs:
            every[place] += 1
            done[place] += exercise in self.done
        return {place: (done[place], count) for place, count in every.items()}


def progress_of(enrollment: Enrollment | None) -> Progress:
    """Two queries, whatever the number of exercises; without an enrollment nothing is done."""
    exercises = Exercise.objects.open().in_order().select_related("day__week", "home_week")
    done: frozenset[int] = frozenset()
    if enrollment is not None:
        completions = Completion.objects.filter(enrollment=enrollment)
        done = frozenset(completions.values_list("exercise_id", flat=True))
    return Progress(tuple(exercises.defer("instructions_html", "hints", "starter")), done)
