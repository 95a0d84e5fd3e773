"""What a search finds: a section of a lesson, or an exercise. Made anew at each sync."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from courses.models.catalog import Day, Exercise


class Passage(models.Model):
    """`names` and `words` are what is searched: titles and text, without signs between words."""

    day = models.ForeignKey(Day, on_delete=models.CASCADE, null=True, related_name="+")
    exercise = models.ForeignKey(Exercise, on_delete=models.CASCADE, null=True, related_name="+")
    heading = models.CharField(max_length=200, blank=True)
    anchor = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    names = models.TextField()
    words = models.TextField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(day__isnull=False, exercise__isnull=True)
                | Q(day__isnull=True, exercise__isnull=False),
                name="passage_of_one_thing",
            )
        ]

    def __str__(self) -> str:
        return self.heading or f"passage {self.pk}"

    def get_absolute_url(self) -> str:
        if self.exercise is not None:
            return self.exercise.get_absolute_url()
        if self.day is None:
            raise ValueError("a passage of nothing: the database refuses those")
        address = self.day.get_absolute_url()
        return f"{address}#{self.anchor}" if self.anchor else address
