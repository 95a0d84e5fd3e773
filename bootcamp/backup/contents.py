"""What is in a site, so that a person sees whether a backup or a restore is what they meant."""

from __future__ import annotations

from django.apps import apps
from django.db import connection

COUNTED = (
    "courses.User",
    "courses.Enrollment",
    "courses.Completion",
    "grading.Submission",
    "grading.Judging",
    "grading.Result",
)


def counts() -> dict[str, int]:
    """Rows by the plural name of what they are; nothing where there are no tables yet."""
    tables = set(connection.introspection.table_names())
    models = [apps.get_model(name) for name in COUNTED]
    return {
        str(model._meta.verbose_name_plural): model._base_manager.count()
        for model in models
        if model._meta.db_table in tables
    }
