"""For authors: prove exercises in a real sandbox.  Needs neither database nor broker."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from courses.content import ContentError, Curriculum, ExerciseContent, load
from grading.proving import (
    Proving,
    UnknownExercise,
    authors_sandbox,
    find,
    prove_all,
    write_proof,
)
from grading.sandbox.errors import SandboxError


class Command(BaseCommand):
    help = (
        "Prove live exercises: the reference passes, the starter fails, each wrong answer fails "
        "the test that its header names. Exit code: 0 all proven, 1 a lie, 2 nothing was proven."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slugs", metavar="SLUG", nargs="*", help="only these, live or not")
        parser.add_argument("--backend", choices=["docker", "bubblewrap"])
        parser.add_argument("--write", action="store_true", help="write proof.json of the proven")
        parser.add_argument("--at-once", type=int, choices=range(1, 17), default=3, metavar="N")
        parser.add_argument(
            "--path", type=Path, default=settings.CURRICULUM_DIR, help="another curriculum"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        lies = 0
        try:
            exercises = _chosen(load(options["path"]), options["slugs"])
            width = max((len(exercise.slug) for exercise in exercises), default=8)
            with authors_sandbox(options["backend"], warm=options["at_once"]) as sandbox:
                self.stdout.write(f"{sandbox.name}: {sandbox.why}\n\n")
                self.stdout.write(f"{'exercise':<{width}}  tests  answers      ms")
                for proving in prove_all(exercises, sandbox.run, options["at_once"]):
                    lies += not self._show(proving, width, write=options["write"])
        except (ContentError, UnknownExercise, SandboxError) as error:
            raise CommandError(str(error), returncode=2) from None
        if lies:
            self.stderr.write(f"{lies} of {len(exercises)} exercises are not proven.")
            raise SystemExit(1)
        self.stdout.write(f"\nAll {len(exercises)} exercises are proven.")

    def _show(self, proving: Proving, width: int, *, write: bool) -> bool:
        """Print one row, write its proof when asked to; whether all is well with it."""
        exercise, problems = proving.exercise, list(proving.problems)
        recorded = exercise.proof.tests if exercise.proof else ()
        if proving.proven and write:
            write_proof(proving)
        elif proving.proven and not (exercise.proven and recorded == proving.tests):
            state = "is out of date" if exercise.proof else "is missing"
            problems.append(f"proof.json {state}: run check_curriculum --write {exercise.slug}")
        self.stdout.write(
            f"{exercise.slug:<{width}}  {len(proving.tests):>5}  {proving.answers:>7}  "
            f"{proving.milliseconds:>6.0f}  {'NOT PROVEN' if problems else 'proven'}"
        )
        for problem in problems:
            self.stdout.write(f"    {problem}")
        return not problems


def _chosen(curriculum: Curriculum, slugs: list[str]) -> list[ExerciseContent]:
    """The exercises named, whatever their status; all that are live when none is named."""
    if not slugs:
        return [exercise for exercise in curriculum.exercises() if exercise.status == "live"]
    exercises = [find(curriculum, slug) for slug in dict.fromkeys(slugs)]
    for exercise in exercises:
        if not (exercise.tests and exercise.solution and exercise.starter):
            missing = "tests, a solution and a starter are needed"
            raise UnknownExercise(f"{exercise.slug} cannot be proven yet: {missing}")
    return exercises
