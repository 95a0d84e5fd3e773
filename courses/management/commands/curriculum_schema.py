"""For authors: write the JSON Schemas of the curriculum's YAML files, which editors use."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from courses.content.schema import write_schemas


class Command(BaseCommand):
    help = "Write the JSON Schemas of the curriculum's YAML files (docs/authoring/schema)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        default = settings.BASE_DIR / "docs/authoring/schema"
        parser.add_argument("--path", type=Path, default=default, help="another folder")

    def handle(self, *args: Any, **options: Any) -> None:
        write_schemas(options["path"])
        self.stdout.write(f"Written to {options['path']}.")
