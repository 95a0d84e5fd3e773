"""What went wrong on the platform's side while an answer was judged."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now


class Fault(models.Model):
    """Kept for the staff: it costs the student nothing."""

    submission = models.ForeignKey(
        "grading.Submission", on_delete=models.PROTECT, related_name="faults"
    )
    attempt = models.PositiveSmallIntegerField()
    error = models.TextField()
    at = models.DateTimeField(db_default=Now(), editable=False, db_index=True)

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return self.error.partition("\n")[0]
