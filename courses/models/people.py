"""Who learns, with whom, and what is done."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse


class Theme(models.TextChoices):
    LIGHT = "light", "Light"
    DARK = "dark", "Dark"


class User(AbstractUser):
    display_name = models.CharField(max_length=100, blank=True)
    # A name of the IANA database; without one, times are the site's.
    time_zone = models.CharField(max_length=64, blank=True)
    # Without one it is the device's.
    theme = models.CharField(max_length=10, choices=Theme, blank=True)

    def __str__(self) -> str:
        return self.display_name or self.username

    @property
    def enrollment(self) -> Enrollment | None:
        """The one active enrollment, if there is one."""
        return Enrollment.objects.active().filter(user=self).select_related("cohort").first()


class CohortQuerySet(models.QuerySet["Cohort"]):
    def of_instructor(self, user: User) -> Self:
        return self.filter(instructors=user)


class Cohort(models.Model):
    name = models.CharField(max_length=100)
    slug = models.SlugField(max_length=100, unique=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    instructors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="cohorts", blank=True
    )

    objects = CohortQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
                name="cohort_ends_after_start",
                violation_error_message="The last day is before the first day.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("cohort", args=[self.slug])


class EnrollmentQuerySet(models.QuerySet["Enrollment"]):
    def active(self) -> Self:
        return self.filter(active=True)


class Enrollment(models.Model):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="enrollments"
    )
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="enrollments")
    active = models.BooleanField(default=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = EnrollmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(active=True),
                name="enrollment_one_active_per_user",
                violation_error_message=(
                    "This student already has an active enrollment. "
                    "Make that one inactive first: its answers stay."
                ),
            ),
            models.UniqueConstraint(fields=["user", "cohort"], name="enrollment_once_per_cohort"),
        ]

    def __str__(self) -> str:
        return f"{self.user} in {self.cohort}"


class Completion(models.Model):
    """An exercise passed; one per enrollment and exercise, kept for ever."""

    enrollment = models.ForeignKey(Enrollment, on_delete=models.PROTECT, related_name="completions")
    exercise = models.ForeignKey(
        "courses.Exercise", on_delete=models.PROTECT, related_name="completions"
    )
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["enrollment", "exercise"], name="completion_once")
        ]

    def __str__(self) -> str:
        return f"{self.enrollment} completed {self.exercise}"
