"""Curriculum files to frozen values.  Knows nothing of Django or the database."""

from courses.content.curriculum import load
from courses.content.errors import ContentError, Problem
from courses.content.exercise import graded_digest
from courses.content.types import (
    Curriculum,
    DayContent,
    ExerciseContent,
    ManifestTest,
    PhaseContent,
    WeekContent,
)

__all__ = [
    "ContentError",
    "Curriculum",
    "DayContent",
    "ExerciseContent",
    "ManifestTest",
    "PhaseContent",
    "Problem",
    "WeekContent",
    "graded_digest",
    "load",
]
