"""Students against open exercises: who has not begun, who tries, who has passed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Count

from courses.models import Cohort, Completion, Exercise
from grading.models import Submission


class State(StrEnum):
    NONE = "none"
    TRIED = "tried"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Cell:
    state: State
    tries: int


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    cells: tuple[Cell, ...]

    @property
    def passed(self) -> int:
        return sum(cell.state is State.PASSED for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    exercises: tuple[Exercise, ...]
    rows: tuple[Row, ...]

    @property
    def totals(self) -> list[int]:
        """How many students passed each exercise, in the order of the exercises."""
        columns = zip(*(row.cells for row in self.rows), strict=True)
        return [sum(cell.state is State.PASSED for cell in column) for column in columns]

    @property
    def passed(self) -> int:
        return sum(row.passed for row in self.rows)


def table_of(cohort: Cohort) -> Table:
    """Four queries, whatever the size of the cohort."""
    exercises = tuple(Exercise.objects.open().in_order().only("slug", "title"))
    enrollments = (
        cohort.enrollments.active()
        .select_related("user")
        .order_by("user__display_name", "user__username")
    )
    tries = {
        (enrollment, exercise): count
        for enrollment, exercise, count in Submission.objects.filter(enrollment__cohort=cohort)
        .values_list("enrollment", "exercise")
        .annotate(Count("pk"))
        .order_by()
    }
    passed = set(
        Completion.objects.filter(enrollment__cohort=cohort).values_list("enrollment", "exercise")
    )

    def cell(enrollment: int, exercise: int) -> Cell:
        key = enrollment, exercise
        count = tries.get(key, 0)
        if key in passed:
            return Cell(State.PASSED, count)
        return Cell(State.TRIED if count else State.NONE, count)

    return Table(
        exercises,
        tuple(
            Row(str(each.user), tuple(cell(each.pk, exercise.pk) for exercise in exercises))
            for each in enrollments
        ),
    )
