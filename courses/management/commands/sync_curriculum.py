from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from courses.content import ContentError, load
from courses.sync import SyncError, sync


class Command(BaseCommand):
    help = "Bring the catalog in step with the curriculum's files; deletes nothing."
    # It speaks to authors; what is wrong with a site's settings is said by `check`.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--plan", action="store_true", help="only show what would change")
        parser.add_argument("--path", type=Path, default=settings.CURRICULUM_DIR)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            plan = sync(load(options["path"]), apply=not options["plan"])
        except ContentError as error:
            count = len(error.problems)
            problems = "1 problem" if count == 1 else f"{count} problems"
            raise CommandError(f"nothing was changed, {problems}:\n{error}") from None
        except SyncError as error:
            raise CommandError(f"nothing was changed: {error}") from None
        for line in plan.lines:
            self.stdout.write(line)
        count = len(plan.lines)
        changes = "1 change" if count == 1 else f"{count} changes"
        self.stdout.write(f"{changes} {'planned' if options['plan'] else 'made'}.")
