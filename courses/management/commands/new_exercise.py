"""For authors: begin an exercise with a folder that is whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from courses.content import ContentError
from courses.content.exercise import KINDS
from courses.new_exercise import Refused, new_exercise


class Command(BaseCommand):
    help = "Make the folder of a new exercise and name it in the list of its day or week."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", metavar="SLUG", help="its name in addresses: label-lines")
        parser.add_argument("place", metavar="PLACE", help="week-17/day-1, or week-17")
        parser.add_argument("--title", default="", help="without it the slug in words")
        parser.add_argument("--kind", choices=KINDS, default="quick")
        parser.add_argument("--path", type=Path, default=settings.CURRICULUM_DIR)

    def handle(self, *args: Any, **options: Any) -> None:
        slug: str = options["slug"]
        title = options["title"] or slug.replace("-", " ").capitalize()
        try:
            folder = new_exercise(options["path"], slug, options["place"], options["kind"], title)
        except Refused as error:
            raise CommandError(str(error), returncode=2) from None
        except ContentError as error:
            raise CommandError(f"the curriculum has to be mended first:\n{error}") from None
        self.stdout.write(
            f"Made {folder}.\n"
            f"Look at it at /preview/exercises/{slug}/ while you write, and prove it with\n"
            f"manage.py check_curriculum --quick {slug}"
        )
