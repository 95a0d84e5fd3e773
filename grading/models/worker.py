"""A process that judges, as it last described itself."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.db import models
from django.utils import timezone

SILENCE = dt.timedelta(seconds=30)  # six missed beats
KEPT = dt.timedelta(days=1)


class Fitness(models.TextChoices):
    TESTING = "testing", "judging known answers"
    FIT = "fit", "fit"
    UNFIT = "unfit", "takes no answers"


class WorkerQuerySet(models.QuerySet["Worker"]):
    def present(self) -> Self:
        return self.filter(seen_at__gt=timezone.now() - SILENCE)

    def able(self) -> Self:
        return self.present().filter(fitness=Fitness.FIT)

    def in_lane(self, lane: str) -> Self:
        return self.filter(lanes__contains=lane)

    def forget_the_gone(self) -> None:
        self.filter(seen_at__lt=timezone.now() - KEPT).delete()


class Worker(models.Model):
    name = models.CharField(max_length=200, unique=True)
    lanes = models.CharField(max_length=100, default="live", help_text="whose answers it judges")
    sandbox = models.CharField(max_length=20)
    why = models.TextField("why this sandbox")
    fitness = models.CharField(max_length=10, choices=Fitness, default=Fitness.TESTING)
    trouble = models.TextField(blank=True)
    threads = models.PositiveSmallIntegerField("answers judged at once", default=1)
    started_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)

    objects = WorkerQuerySet.as_manager()

    class Meta:
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(fitness__in=Fitness.values), name="grading_worker_fitness"
            ),
        )

    def __str__(self) -> str:
        return self.name

    def beat(self, fitness: Fitness | None = None, trouble: str = "") -> None:
        """Say that it is alive, and how: without `fitness` as before."""
        self.seen_at = timezone.now()
        if fitness is not None:
            self.fitness, self.trouble = fitness, trouble
        self.save()
