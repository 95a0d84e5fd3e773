"""What there is to learn: files are the truth, rows exist so that answers can point at them."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse


class Status(models.TextChoices):
    DRAFT = "draft", "in preparation"
    LIVE = "live", "live"
    RETIRED = "retired", "retired"


class Kind(models.TextChoices):
    QUICK = "quick", "quick exercise"
    ASSIGNMENT = "assignment", "assignment"
    PROJECT = "project", "project"
    CAPSTONE = "capstone", "capstone"


class CatalogQuerySet[M: models.Model](models.QuerySet[M]):
    def present(self) -> Self:
        """What the syllabus shows: all that has not been retired."""
        return self.exclude(status=Status.RETIRED)

    def live(self) -> Self:
        return self.filter(status=Status.LIVE)

    def in_order(self) -> Self:
        return self.order_by("position")


class CatalogRow(models.Model):
    uuid = models.UUIDField(unique=True)
    slug = models.SlugField(max_length=100, unique=True)
    title = models.CharField(max_length=200)
    status = models.CharField(max_length=10, choices=Status, default=Status.LIVE)
    position = models.PositiveIntegerField(help_text="place in its parent, from 1")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title


class Phase(CatalogRow):
    number = models.PositiveSmallIntegerField()

    objects = CatalogQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=["draft", "live", "retired"]), name="phase_status"
            )
        ]


class Week(CatalogRow):
    phase = models.ForeignKey(Phase, on_delete=models.PROTECT, related_name="weeks")
    number = models.PositiveSmallIntegerField()
    block = models.CharField(max_length=100, blank=True)

    objects = CatalogQuerySet.as_manager()

    class Meta:
        ordering = ["phase__position", "position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=["draft", "live", "retired"]), name="week_status"
            )
        ]


class Day(CatalogRow):
    """`slug` is unique in its week; `lesson` is a list of {"html"} and {"exercise"} segments."""

    slug = models.SlugField(max_length=100)
    week = models.ForeignKey(Week, on_delete=models.PROTECT, related_name="days")
    first = models.PositiveSmallIntegerField()
    last = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField(default=0)
    objectives = models.JSONField(default=list, blank=True)
    sections = models.JSONField(default=list, blank=True)
    lesson = models.JSONField(default=list, blank=True)

    objects = CatalogQuerySet.as_manager()

    class Meta:
        ordering = ["week__phase__position", "week__position", "position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=["draft", "live", "retired"]), name="day_status"
            ),
            models.CheckConstraint(
                condition=Q(last__gte=F("first")), name="day_last_not_before_first"
            ),
            models.UniqueConstraint(fields=["week", "slug"], name="day_slug_in_week"),
        ]

    def get_absolute_url(self) -> str:
        return reverse("day", args=[self.week.slug, self.slug])

    @property
    def label(self) -> str:
        return (
            f"Day {self.first}" if self.first == self.last else f"Days {self.first} and {self.last}"
        )


class ExerciseQuerySet(CatalogQuerySet["Exercise"]):
    def open(self) -> Self:
        """What a student may answer now: live, proven, and of a live day."""
        return self.live().filter(
            Q(day__isnull=True) | Q(day__status=Status.LIVE), revision__isnull=False
        )

    def in_order(self) -> Self:
        return self.order_by(
            "home_week__phase__position",
            "home_week__position",
            # A week's project comes after its days; databases differ on where NULL stands.
            F("day__position").asc(nulls_last=True),
            "position",
        )


class Exercise(CatalogRow):
    """Belongs to a day, or to its week alone (weekly project, capstone)."""

    home_week = models.ForeignKey(Week, on_delete=models.PROTECT, related_name="exercises")
    day = models.ForeignKey(
        Day, on_delete=models.PROTECT, related_name="exercises", null=True, blank=True
    )
    kind = models.CharField(max_length=10, choices=Kind)
    minutes = models.PositiveSmallIntegerField(default=0)
    difficulty = models.PositiveSmallIntegerField(default=1)
    concepts = models.JSONField(default=list, blank=True)
    outline = models.JSONField(default=list, blank=True)
    points = models.PositiveSmallIntegerField(default=0)
    instructions_html = models.TextField(blank=True)
    hints = models.JSONField(default=list, blank=True)
    starter = models.JSONField(default=dict, blank=True)
    revision = models.ForeignKey(
        "Revision", on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )

    objects = ExerciseQuerySet.as_manager()

    class Meta:
        ordering = ["home_week__position", "day__position", "position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=["draft", "live", "retired"]), name="exercise_status"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["quick", "assignment", "project", "capstone"]),
                name="exercise_kind",
            ),
            models.CheckConstraint(
                condition=~Q(status="live") | Q(revision__isnull=False),
                name="exercise_live_is_proven",
            ),
        ]

    def get_absolute_url(self) -> str:
        return reverse("exercise", args=[self.slug])


class Revision(models.Model):
    """An exercise's graded files, one immutable row for each digest; a submission pins one."""

    exercise = models.ForeignKey(Exercise, on_delete=models.PROTECT, related_name="revisions")
    digest = models.CharField(max_length=64)
    environment = models.CharField(max_length=30)
    size = models.CharField(max_length=10)
    entry = models.CharField(max_length=100)
    files = models.JSONField()
    tests = models.JSONField()
    given = models.JSONField(default=dict)
    reference = models.JSONField()
    manifest = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["exercise", "digest"], name="revision_digest")
        ]

    def __str__(self) -> str:
        return f"{self.exercise_id}@{self.digest[:12]}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise ValueError("a revision never changes: sync makes a new one")
        super().save(*args, **kwargs)
