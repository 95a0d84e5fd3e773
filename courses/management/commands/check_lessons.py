"""For authors: run the code blocks of lessons and compare what they print with what is shown."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from courses.lesson_code import fragments_of, problems_of


class Command(BaseCommand):
    help = "Run the code of lessons. Exit code: 0 all is as shown, 1 something is not."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "lessons", metavar="LESSON.md", nargs="*", type=Path, help="only these files"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        lessons = options["lessons"] or sorted(settings.CURRICULUM_DIR.rglob("lesson.md"))
        missing = [str(lesson) for lesson in lessons if not lesson.is_file()]
        if missing:
            raise CommandError(f"no such file: {', '.join(missing)}", returncode=2)
        with ThreadPoolExecutor(2) as threads:
            found = list(threads.map(lambda lesson: list(problems_of(lesson)), lessons))
        for problem in (problem for problems in found for problem in problems):
            self.stdout.write(problem)
        wrong = sum(map(bool, found))
        if wrong:
            self.stderr.write(f"{wrong} of {len(lessons)} lessons show what is not so.")
            raise SystemExit(1)
        if fragments := sum(map(fragments_of, lessons)):
            self.stdout.write(f"{fragments} fragments were not run.")
        self.stdout.write(f"All code of {len(lessons)} lessons runs and prints what they show.")
