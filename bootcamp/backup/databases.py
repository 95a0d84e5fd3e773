"""How each database writes and reads its own backup."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Protocol

from django.db import connection
from django.db.backends.postgresql.client import DatabaseClient

SECONDS = 6 * 60 * 60


class BackupFailed(Exception):
    """Nothing was written or nothing was changed; the message says why and what to do."""


class Database(Protocol):
    name: str
    magic: bytes  # how a backup begins

    def write(self, path: Path) -> None: ...
    def read(self, path: Path) -> None: ...


class PostgreSQL:
    """pg_dump's own format: compressed, and pg_restore can list it or take single tables."""

    name = "PostgreSQL"
    magic = b"PGDMP"

    def write(self, path: Path) -> None:
        _run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", f"--file={path}"])

    def read(self, path: Path) -> None:
        """In one transaction: as it was before, or whole."""
        options = ["--clean", "--if-exists", "--no-owner", "--no-privileges"]
        options += ["--exit-on-error", "--single-transaction"]
        _run("pg_restore", options, path)


class SQLite:
    """SQLite's online backup: consistent while the site goes on."""

    name = "SQLite"
    magic = b"SQLite format 3\0"

    def write(self, path: Path) -> None:
        connection.ensure_connection()
        with closing(sqlite3.connect(path)) as copy:
            connection.connection.backup(copy)
            # The site writes ahead into a second file; a backup is one file.
            copy.execute("PRAGMA journal_mode=DELETE")

    def read(self, path: Path) -> None:
        connection.ensure_connection()
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as copy:
            try:
                found = copy.execute("PRAGMA integrity_check").fetchone()[0]
            except sqlite3.DatabaseError as error:
                found = str(error)
            if found != "ok":
                raise BackupFailed(f"{path} is damaged: {found}. Take an earlier backup.")
            copy.backup(connection.connection)


def database() -> Database:
    return SQLite() if connection.vendor == "sqlite" else PostgreSQL()


def _run(program: str, options: list[str], file: Path | None = None) -> None:
    if shutil.which(program) is None:
        raise BackupFailed(
            f"There is no {program} here. Install PostgreSQL's client programs of the server's "
            "version or newer (Debian: postgresql-client), or run it beside the server."
        )
    settings = connection.settings_dict
    arguments, environment = DatabaseClient.settings_to_cmd_args_env(settings, [])
    place = arguments[1:]
    if file is not None:
        place = [*place[:-1], f"--dbname={place[-1]}", str(file)]
    # An open connection of ours would hold locks that a restore waits for.
    connection.close()
    done = subprocess.run(
        [program, *options, *place], env=os.environ | (environment or {}), capture_output=True,
        text=True, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    if done.returncode:
        raise BackupFailed(f"{program} failed: {done.stderr.strip()}")
