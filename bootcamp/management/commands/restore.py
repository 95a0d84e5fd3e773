import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from bootcamp.backup import BackupFailed, database
from bootcamp.backup.contents import counts


class Command(BaseCommand):
    help = "Fill an empty site from a file that `backup` wrote."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        own = database()
        try:
            with file.open("rb") as backup:
                begins = backup.read(len(own.magic))
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
        if begins != own.magic:
            raise CommandError(
                f"{file} is no backup of {own.name}, which this site uses. Restore it where "
                "DATABASE_URL names the kind of database that it came from."
            )
        there = {name: count for name, count in counts().items() if count}
        if there:
            found = ", ".join(f"{count} {name}" for name, count in there.items())
            raise CommandError(
                f"This site is not empty ({found}), and a restore would replace all of it. "
                "Name an empty database in DATABASE_URL."
            )
        try:
            own.read(file)
        except (BackupFailed, DatabaseError, OSError) as error:
            raise CommandError(f"Nothing was restored. {error}") from error
        self.stdout.write(f"Restored from {file}:")
        for name, count in counts().items():
            self.stdout.write(f"  {count} {name}")
        self.stdout.write("Now: python manage.py migrate && python manage.py sync_curriculum")
