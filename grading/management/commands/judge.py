"""For authors: judge one file as the site would.  Needs neither database nor broker."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from courses.content import ContentError, ExerciseContent, load
from grading.forms import problem_with
from grading.judging import job_of_content
from grading.proving.choosing import UnknownExercise, authors_sandbox, find
from grading.sandbox.errors import SandboxError
from grading.sandbox.job import Report, TestResult, Verdict

logger = logging.getLogger(__name__)


class Refusal(Exception):
    """Wrong usage, said in a sentence."""


class Command(BaseCommand):
    help = (
        "Judge FILE as an answer to the exercise SLUG. Exit code: 0 passed, 1 any other verdict, "
        "2 wrong usage or a fault of the platform."
    )
    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        complain = parser.error

        def error(message: str) -> None:
            if self.wants_json:
                self.stdout.write(json.dumps({"error": message}))
            complain(message)

        parser.error = error  # type: ignore[method-assign]
        return parser

    def run_from_argv(self, argv: list[str]) -> None:
        self.wants_json = "--json" in argv
        super().run_from_argv(argv)

    wants_json = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", metavar="SLUG", help="the exercise's folder name")
        parser.add_argument("file", metavar="FILE", type=Path, help="the answer")
        parser.add_argument("--backend", choices=["docker", "bubblewrap"])
        parser.add_argument("--json", action="store_true", help="one object on stdout")
        parser.add_argument(
            "--tests", metavar="DIR", type=Path, help="judge by this folder's tests instead"
        )
        parser.add_argument(
            "--path", type=Path, default=settings.CURRICULUM_DIR, help="another curriculum"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.wants_json = options["json"]
        try:
            backend, report = _judged(options)
        except (Refusal, UnknownExercise, ContentError, SandboxError) as error:
            self._give_up(str(error))
        except Exception as error:
            # Its exit code would be 1, which says that the answer was judged and did not pass.
            logger.exception("the platform failed")
            self._give_up(f"{type(error).__name__}: {error}")
        if options["json"]:
            self.stdout.write(json.dumps(report.to_json() | {"backend": backend}))
        else:
            self.stdout.write("\n".join(_lines(report)))
            self.stdout.write(f"\njudged in {report.duration_ms:.0f} ms by {backend}")
        if report.verdict != Verdict.PASSED:
            raise SystemExit(1)

    def _give_up(self, message: str) -> NoReturn:
        if self.wants_json:
            self.stdout.write(json.dumps({"error": message}))
        raise CommandError(message, returncode=2)


def _judged(options: dict[str, Any]) -> tuple[str, Report]:
    """The backend's name and its report."""
    exercise = find(load(options["path"]), options["slug"])
    tests = _tests_in(options["tests"]) if options["tests"] else None
    if tests is None and not exercise.tests:
        raise Refusal(f"{exercise.slug} is {exercise.status} and has no tests to judge by")
    answer = _read(options["file"])
    with authors_sandbox(options["backend"]) as sandbox:
        refusal = problem_with(answer.decode(errors="replace")) if _not_sent(answer) else ""
        if refusal:
            return sandbox.name, Report(Verdict.INVALID, message=refusal)
        name = options["file"].name
        files = _files(exercise, name if name in exercise.files else exercise.entry, answer)
        job = job_of_content(exercise, files, tests)
        return sandbox.name, sandbox.run(job)


def _not_sent(answer: bytes) -> bool:
    """What the site's form refuses to take; all else is for the judge to refuse."""
    return not answer.strip() or len(answer) > settings.ANSWER_MAX_BYTES


def _files(exercise: ExerciseContent, name: str, answer: bytes) -> dict[str, bytes]:
    """The answer, beside the starter's other files: only one is being tried out."""
    return {other: text.encode() for other, text in exercise.starter.items()} | {name: answer}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refusal(f"cannot read {path}: {error.strerror or error}") from None


def _tests_in(folder: Path) -> dict[str, str]:
    try:
        tests = {
            str(path.relative_to(folder)): path.read_text(encoding="utf-8")
            for path in sorted(folder.rglob("*.py"))
        }
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"cannot read the tests in {folder}: {error}") from None
    if not any(Path(name).name.startswith("test_") for name in tests):
        raise Refusal(f"there is no test_*.py in {folder}")
    return tests


def _lines(report: Report) -> list[str]:
    score = f", {report.score} of {report.max_score} points" if report.tests else ""
    lines = [f"{report.verdict}{score}"]
    lines += [f"  {line}" for line in report.message.splitlines()]
    for test in report.tests:
        lines += ["", f"{test.outcome:>8}  {test.sentence}"]
        lines += _details(test)
    return lines


def _details(test: TestResult) -> list[str]:
    if test.outcome == Verdict.PASSED:
        return []
    parts = {
        "test": test.name,
        "call": test.call,
        "expected": test.expected,
        "got": test.got,
        "message": test.message,
        "output": test.output,
        "traceback": test.traceback,
        "hint": test.hint,
    }
    lines = []
    for name, text in parts.items():
        first, *more = text.splitlines() or [""]
        if text:
            lines.append(f"{'':10}{name:<10}{first}")
            lines += [f"{'':20}{line}" for line in more]
    return lines
