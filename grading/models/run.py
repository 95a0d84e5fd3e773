"""Code that a student runs to see what it does: no grade, no history."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone

from courses.models import Enrollment, Exercise, Revision
from grading.models.judging import Verdict

PATIENCE = dt.timedelta(seconds=30)  # a run takes two; after this it was lost, and is run again


class RunStatus(models.TextChoices):
    QUEUED = "queued", "waiting"
    RUNNING = "running", "running"
    ENDED = "ended", "ended"
    LOST = "lost", "lost"


class RunQuerySet(models.QuerySet["Run"]):
    def unfinished(self) -> Self:
        young = timezone.now() - PATIENCE
        return self.filter(status__in=[RunStatus.QUEUED, RunStatus.RUNNING], created_at__gt=young)


class Run(models.Model):
    """Nothing depends on it: where the platform loses one, the student presses the button again."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    enrollment = models.ForeignKey(Enrollment, on_delete=models.CASCADE, related_name="runs")
    exercise = models.ForeignKey(Exercise, on_delete=models.CASCADE, related_name="runs")
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="runs")
    files = models.JSONField()
    stdin = models.TextField(blank=True)
    status = models.CharField(max_length=10, choices=RunStatus, default=RunStatus.QUEUED)
    # How it ended: a program that ran to its end with exit code 0 passed.
    outcome = models.CharField(max_length=20, choices=Verdict, blank=True)
    output = models.TextField(blank=True)
    message = models.TextField(blank=True)
    traceback = models.TextField(blank=True)
    exit_code = models.CharField(max_length=20, blank=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = RunQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(status="ended") & ~Q(outcome="") | ~Q(status="ended") & Q(outcome=""),
                name="run_ended_iff_outcome",
            )
        ]
        indexes = [models.Index(fields=["enrollment", "created_at"], name="run_by_student")]

    def __str__(self) -> str:
        return f"{self.exercise_id} {self.status}"

    def get_absolute_url(self) -> str:
        return reverse("run", args=[self.pk])

    @property
    def final(self) -> bool:
        return self.lost or self.status == RunStatus.ENDED

    @property
    def lost(self) -> bool:
        overdue = timezone.now() - self.created_at > PATIENCE
        return self.status == RunStatus.LOST or (overdue and self.status != RunStatus.ENDED)

    def take(self, target: RunStatus, *sources: RunStatus, **values: str) -> bool:
        """One conditional UPDATE; whether this process won."""
        here = Run.objects.filter(pk=self.pk, status__in=sources)
        won = here.update(status=target, **values) == 1
        if won:
            for name, value in {"status": target, **values}.items():
                setattr(self, name, value)
        return won
