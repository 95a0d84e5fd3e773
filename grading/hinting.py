"""Hints, one step at a time: each is opened by asking for it, and that is written down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from django.http import Http404

from courses.models import Enrollment, Exercise
from grading.models import OpenedHint


@dataclass(frozen=True, slots=True)
class Hint:
    title: str
    html: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """The hints for one task that are open, and how many there are."""

    task: int
    open: tuple[Hint, ...]
    total: int

    @property
    def following(self) -> int:
        """The number of the step that can be asked for; 0 where all are open."""
        return len(self.open) + 1 if len(self.open) < self.total else 0


def ladders(enrollment: Enrollment | None, row: Exercise) -> list[Ladder]:
    """One query. Without an enrollment everything is open: nobody is there to learn by it."""
    opened: set[tuple[int, int]] = set()
    if enrollment is not None:
        opened = set(
            OpenedHint.objects.filter(enrollment=enrollment, exercise=row).values_list(
                "task", "step"
            )
        )
    return [
        Ladder(
            hints["task"],
            tuple(_open(hints, opened, everything=enrollment is None)),
            len(hints["steps"]),
        )
        for hints in row.hints
    ]


def _open(
    hints: dict[str, object], opened: set[tuple[int, int]], *, everything: bool
) -> Iterator[Hint]:
    """Up to the first step that was not asked for."""
    task, steps = cast("int", hints["task"]), cast("list[dict[str, str]]", hints["steps"])
    for number, step in enumerate(steps, 1):
        if not everything and (task, number) not in opened:
            return
        yield Hint(step["title"], step["html"])


def open_next(enrollment: Enrollment, row: Exercise, task: int, step: int) -> None:
    """Open a step whose predecessors are open; again is no error. Raises Http404 for others."""
    for ladder in ladders(enrollment, row):
        if ladder.task == task and 1 <= step <= (ladder.following or ladder.total):
            OpenedHint.objects.get_or_create(
                enrollment=enrollment, exercise=row, task=task, step=step
            )
            return
    raise Http404
