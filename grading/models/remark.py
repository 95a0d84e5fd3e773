"""What the linter said of an answer's style; never a part of its verdict."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from grading.models.submission import Submission


class StyleCheck(models.Model):
    """`remarks` is a list of objects with file, line (from 1), rule and text; often empty."""

    submission = models.OneToOneField(
        Submission, on_delete=models.CASCADE, primary_key=True, related_name="style_check"
    )
    remarks = models.JSONField(default=list)
    made_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{len(self.remarks)} remarks"
