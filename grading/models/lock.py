"""What only one process at a time shall do, on any database."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, models, transaction
from django.utils import timezone


class LockQuerySet(models.QuerySet["Lock"]):
    def take(self, name: str, duration: dt.timedelta) -> bool:
        """Whether the caller got it; whoever does not give it back loses it after `duration`."""
        now = timezone.now()
        free = self.filter(name=name, until__lte=now)
        if free.update(until=now + duration):
            return True
        if self.filter(name=name).exists():
            return False
        try:
            with transaction.atomic():
                self.create(name=name, until=now + duration)
        except IntegrityError:
            return False
        return True


class Lock(models.Model):
    name = models.CharField(max_length=50, unique=True)
    until = models.DateTimeField()

    objects = LockQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name
