"""For authors: prove exercises in a real sandbox.  Needs neither database nor broker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from courses.content import ContentError, ExerciseContent, load
from grading.proving import report
from grading.proving.choosing import UnknownExercise, authors_sandbox, choose
from grading.proving.linting import RuffMissing, require_ruff
from grading.proving.proof import Proving, prove_all, write_proof
from grading.proving.store import Store
from grading.sandbox.backends import Sandbox
from grading.sandbox.errors import SandboxError


class Command(BaseCommand):
    help = (
        "Prove live exercises: the reference passes, the starter and each wrong answer fail as "
        "they should, small changes to the reference are noticed (docs/authoring/proof.md). "
        "Exit code: 0 all proven, 1 a lie, 2 nothing was proven."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slugs", metavar="SLUG", nargs="*", help="only these, live or not")
        parser.add_argument("--backend", choices=["docker", "bubblewrap"])
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--write", action="store_true", help="write proof.json of the proven")
        how.add_argument(
            "--quick", action="store_true", help="without mutants and replay, while writing"
        )
        parser.add_argument("--full", action="store_true", help="also what was proven before")
        parser.add_argument("--html", type=Path, metavar="FILE", help="a page with all details")
        parser.add_argument("--at-once", type=int, choices=range(1, 17), default=3, metavar="N")
        parser.add_argument(
            "--path", type=Path, default=settings.CURRICULUM_DIR, help="another curriculum"
        )
        parser.add_argument(
            "--proofs",
            type=Path,
            metavar="FOLDER",
            default=settings.VAR_DIR / "proofs",
            help="where what was proven is remembered",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            require_ruff()
            exercises = choose(load(options["path"]), options["slugs"])
            with authors_sandbox(options["backend"]) as sandbox:
                self.stdout.write(f"{sandbox.name}: {sandbox.why}\n\n")
                told = list(self._prove(exercises, sandbox, options))
                backend = sandbox.name
        except (ContentError, UnknownExercise, RuffMissing, SandboxError) as error:
            raise CommandError(str(error), returncode=2) from None
        self.stdout.write(f"\n{report.totals([proving for proving, _ in told])}.")
        if options["html"]:
            options["html"].write_text(report.page(told, backend), encoding="utf-8")
        lies = sum(bool(problems) for _, problems in told)
        if lies:
            self.stderr.write(
                f"Not proven: {lies} of {report.counted(len(exercises), 'exercise')}."
            )
            raise SystemExit(1)
        how = " as far as --quick goes" if options["quick"] else ""
        self.stdout.write(f"Proven{how}: {report.counted(len(exercises), 'exercise')}.")

    def _prove(
        self, exercises: list[ExerciseContent], sandbox: Sandbox, options: dict[str, Any]
    ) -> Iterator[tuple[Proving, list[str]]]:
        """Print a row for each, as soon as it and those before it are proven."""
        store, quick = Store(options["proofs"], sandbox.name), options["quick"]
        known = {}
        if not options["full"]:
            known = {one.slug: store.get(one, quick=quick) for one in exercises}
        new = [one for one in exercises if known.get(one.slug) is None]
        proved = prove_all(new, sandbox.run, options["at_once"], quick=quick)
        width = max((len(exercise.slug) for exercise in exercises), default=8)
        self.stdout.write(report.heading(width))
        for exercise in exercises:
            proving = known.get(exercise.slug) or next(proved)
            store.put(proving)
            problems, unwritten = list(proving.problems), _of_proof(proving, options["write"])
            # Who is still writing hears of it, and is not told that anything is wrong.
            writing = quick and options["slugs"]
            problems += [] if writing else unwritten
            self.stdout.write(report.row(proving, width, problems))
            for line in [*problems, *(unwritten if writing else [])]:
                self.stdout.write(f"    {line}")
            self.stdout.flush()
            yield proving, problems


def _of_proof(proving: Proving, write: bool) -> list[str]:
    """Whether proof.json says what was proven; written when asked to."""
    exercise = proving.exercise
    recorded = exercise.proof.tests if exercise.proof else ()
    if proving.proven and write:
        write_proof(proving)
    elif proving.proven and not (exercise.proven and recorded == proving.tests):
        state = "is out of date" if exercise.proof else "is missing"
        return [f"proof.json {state}: run check_curriculum --write {exercise.slug}"]
    return []
