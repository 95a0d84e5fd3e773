import json
import sys
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from courses.content import ContentError, ExerciseContent, load
from grading.judging import job_of_content
from grading.sandbox.backends import make_sandbox
from grading.sandbox.errors import SandboxError
from grading.sandbox.job import Report, Verdict


class Command(BaseCommand):
    help = "Judge one file as the site would. Exit 0 passed, 1 any other verdict, 2 not judged."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("file", type=Path)
        parser.add_argument("--backend", default=settings.SANDBOX_BACKEND)
        parser.add_argument("--tests", type=Path, metavar="DIR", help="other tests than its own")
        parser.add_argument("--path", type=Path, default=settings.CURRICULUM_DIR)
        parser.add_argument("--json", action="store_true", help="one JSON object on stdout")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            report = _judge(options)
        except (ContentError, SandboxError, CommandError, OSError, UnicodeDecodeError) as error:
            self._refuse(str(error), as_json=options["json"])
        if options["json"]:
            data = report.to_json()
            self.stdout.write(json.dumps(data))
        else:
            self._print(report)
        if report.verdict != Verdict.PASSED:
            sys.exit(1)

    def _refuse(self, message: str, *, as_json: bool) -> NoReturn:
        if as_json:
            self.stdout.write(json.dumps({"error": message}))
        self.stderr.write(message)
        sys.exit(2)

    def _print(self, report: Report) -> None:
        for test in report.tests:
            self.stdout.write(f"{test.outcome:<8} {test.sentence}  [{test.name}]")
            if test.outcome == Verdict.PASSED:
                continue
            for name in ("call", "expected", "got", "message", "traceback", "output", "hint"):
                text = getattr(test, name).strip()
                if text:
                    lines = text.replace("\n", "\n" + " " * 19)
                    self.stdout.write(f"         {name:<9} {lines}")
        score = f"{report.score} of {report.max_score} points, {report.duration_ms:.0f} ms"
        self.stdout.write(f"{report.verdict}: {report.message or score}")


def _judge(options: dict[str, Any]) -> Report:
    exercise = _find(options["path"], options["slug"])
    data = options["file"].read_bytes()
    if len(data) > settings.ANSWER_MAX_BYTES:
        limit = settings.ANSWER_MAX_BYTES
        message = f"The answer has {len(data):,} bytes; at most {limit:,} are judged."
        return Report(Verdict.INVALID, message=message)
    tests = None
    if options["tests"]:
        folder: Path = options["tests"]
        tests = {
            str(path.relative_to(folder)): path.read_text(encoding="utf-8")
            for path in sorted(folder.rglob("*.py"))
        }
        if not tests:
            raise CommandError(f"{folder} holds no tests (test_*.py)")
    # Files beside the one given are those of the starter: only one is being tried out.
    starter = {name: text.encode() for name, text in exercise.starter.items()}
    name = options["file"].name if options["file"].name in exercise.files else exercise.entry
    sandbox = make_sandbox(options["backend"], root=settings.VAR_DIR)
    try:
        return sandbox.run(job_of_content(exercise, starter | {name: data}, tests))
    finally:
        sandbox.close()


def _find(path: Path, slug: str) -> ExerciseContent:
    exercises = {e.slug: e for e in load(path).exercises()}
    if slug not in exercises:
        raise CommandError(f"no exercise is called {slug!r}")
    exercise = exercises[slug]
    if not exercise.tests:
        raise CommandError(f"{slug} is a draft: it has no tests yet")
    return exercise
