"""Verdicts as they were reached: kept, never changed."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from courses.models import Revision


class Verdict(models.TextChoices):
    PASSED = "passed", "passed"
    FAILED = "failed", "not passed yet"
    CRASHED = "crashed", "crashed"
    TIMED_OUT = "timed_out", "time limit reached"
    MEMORY_EXCEEDED = "memory_exceeded", "memory limit reached"
    OUTPUT_EXCEEDED = "output_exceeded", "output limit reached"
    INVALID = "invalid", "could not be run"


class Judging(models.Model):
    """One verdict on a submission, by the revision it was judged by; the last one counts."""

    submission = models.ForeignKey(
        "grading.Submission", on_delete=models.PROTECT, related_name="judgings"
    )
    number = models.PositiveSmallIntegerField()
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="judgings")
    verdict = models.CharField(max_length=20, choices=Verdict)
    score = models.PositiveIntegerField()
    max_score = models.PositiveIntegerField()
    message = models.TextField(blank=True)
    line = models.PositiveIntegerField(null=True, blank=True)
    duration_ms = models.FloatField()
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        indexes = [models.Index(fields=["-finished_at"], name="judging_lately")]
        constraints = [
            models.UniqueConstraint(fields=["submission", "number"], name="judging_number"),
            models.CheckConstraint(
                condition=Q(score__lte=F("max_score")), name="judging_score_in_range"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.verdict}"


class Result(models.Model):
    """How one test ended; of a hidden test only sentence and hint are kept."""

    judging = models.ForeignKey(Judging, on_delete=models.PROTECT, related_name="results")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=300)
    sentence = models.TextField()
    outcome = models.CharField(max_length=20, choices=Verdict)
    visible = models.BooleanField()
    task = models.PositiveSmallIntegerField(null=True, blank=True)
    points = models.PositiveSmallIntegerField()
    call = models.TextField(blank=True)
    expected = models.TextField(blank=True)
    got = models.TextField(blank=True)
    message = models.TextField(blank=True)
    output = models.TextField(blank=True)
    traceback = models.TextField(blank=True)
    line = models.PositiveIntegerField(null=True, blank=True)
    hint = models.TextField(blank=True)
    duration_ms = models.FloatField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["judging", "position"], name="result_position"),
            models.UniqueConstraint(fields=["judging", "name"], name="result_once_per_test"),
            models.CheckConstraint(
                condition=Q(visible=True)
                | Q(call="", expected="", got="", message="", output="", traceback=""),
                name="result_hidden_keeps_secrets",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.outcome}"
