"""Which hints somebody has asked for: authors learn from it where an exercise is too hard."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from courses.models import Enrollment, Exercise


class OpenedHint(models.Model):
    """A step of a task's hints; task and step count from 1."""

    enrollment = models.ForeignKey(Enrollment, on_delete=models.CASCADE, related_name="hints")
    exercise = models.ForeignKey(Exercise, on_delete=models.CASCADE, related_name="opened_hints")
    task = models.PositiveSmallIntegerField()
    step = models.PositiveSmallIntegerField()
    opened_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["opened_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment", "exercise", "task", "step"], name="hint_opened_once"
            ),
            models.CheckConstraint(condition=Q(task__gte=1, step__gte=1), name="hint_from_one"),
        ]

    def __str__(self) -> str:
        return f"task {self.task}, hint {self.step}"
