"""All that a site must not lose, in one file: what PostgreSQL's or SQLite's own tools write."""

from bootcamp.backup.databases import BackupFailed, database

__all__ = ["BackupFailed", "database"]
