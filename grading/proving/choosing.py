"""What an author's command works with: exercises of the curriculum and a sandbox."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from courses.content import Curriculum, ExerciseContent
from django.conf import settings

from grading.sandbox.backends import Sandbox, make_sandbox


class UnknownExercise(Exception):
    """No exercise of the curriculum has this slug, or it has nothing to prove yet."""


@contextmanager
def authors_sandbox(backend: str | None) -> Iterator[Sandbox]:
    """A sandbox for a command: the one named, else the one of the settings.

    None is kept warm: where answers come without a pause, starting ahead only costs.
    """
    sandbox = make_sandbox(
        backend or settings.SANDBOX_BACKEND,
        root=settings.VAR_DIR,
        runtime=settings.SANDBOX_RUNTIME,
    )
    try:
        yield sandbox
    finally:
        sandbox.close()


def find(curriculum: Curriculum, slug: str) -> ExerciseContent:
    exercises = {exercise.slug: exercise for exercise in curriculum.exercises()}
    try:
        return exercises[slug]
    except KeyError:
        with_tests = sorted(name for name, exercise in exercises.items() if exercise.tests)
        known = ", ".join(with_tests) or "none yet"
        raise UnknownExercise(
            f"there is no exercise {slug!r}; those with tests are: {known}"
        ) from None


def choose(curriculum: Curriculum, slugs: list[str]) -> list[ExerciseContent]:
    """The exercises named, whatever their status; all that are live when none is named."""
    if not slugs:
        return [exercise for exercise in curriculum.exercises() if exercise.status == "live"]
    exercises = [find(curriculum, slug) for slug in dict.fromkeys(slugs)]
    for exercise in exercises:
        if not (exercise.tests and exercise.solution and exercise.starter):
            missing = "tests, a solution and a starter are needed"
            raise UnknownExercise(f"{exercise.slug} cannot be proven yet: {missing}")
    return exercises
