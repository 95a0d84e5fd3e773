import argparse
import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bootcamp.backup import BackupFailed, database
from bootcamp.backup.contents import counts


class Command(BaseCommand):
    help = "Write the whole database into one new file; the site may go on meanwhile."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a file that does not exist yet")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        if file.exists():
            raise CommandError(f"{file} exists already. Name a new file.")
        # Whoever reads a backup reads every answer and every password's hash.
        part = file.with_name(f".{file.name}.{os.getpid()}.part")
        try:
            part.touch(mode=0o600, exist_ok=False)
            database().write(part)
            # Only a whole backup ever has the name that was asked for.
            part.replace(file)
        except (BackupFailed, OSError) as error:
            raise CommandError(f"There is no backup. {error}") from error
        finally:
            part.unlink(missing_ok=True)
        self.stdout.write(f"{file}: {file.stat().st_size:,} bytes of {database().name}")
        for name, count in counts().items():
            self.stdout.write(f"  {count} {name}")
