"""How judging goes: what it has taken lately, what waits, what went wrong."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, DurationField, ExpressionWrapper, F, Min, Q, When
from django.db.models.expressions import Combinable
from django.utils import timezone

from grading.models import Fault, Judging, Lane, Run, RunStatus, Status, Submission

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


def _between(first: str, last: str) -> Combinable:
    return ExpressionWrapper(F(last) - F(first), output_field=DurationField())


TIMES = {
    # What the student waits for.
    "answer to verdict": _between("submission__created_at", "finished_at"),
    # What the platform works on it.
    "judging": _between("started_at", "finished_at"),
}


@dataclass(frozen=True, slots=True)
class Time:
    name: str
    p50: dt.timedelta
    p95: dt.timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """Of the first verdicts on live answers, not of what was judged anew."""

    name: str
    verdicts: int
    times: tuple[Time, ...]
    faults: int
    not_judged: int


@dataclass(frozen=True, slots=True)
class Queue:
    lane: str
    queued: int
    running: int
    oldest: dt.timedelta | None  # how long the first of those without a verdict has waited


def period(name: str, length: dt.timedelta) -> Period:
    since = timezone.now() - length
    judgings = Judging.objects.filter(
        finished_at__gt=since, number=1, submission__lane=Lane.LIVE
    ).order_by()
    count = judgings.count()
    times = []
    for what, expression in TIMES.items() if count else ():
        ordered = judgings.annotate(time=expression).order_by("time").values_list("time", flat=True)
        p50, p95 = (ordered[math.ceil(share * count) - 1] for share in (0.5, 0.95))
        times.append(Time(what, p50, p95))
    return Period(
        name,
        count,
        tuple(times),
        Fault.objects.filter(at__gt=since).count(),
        Submission.objects.filter(status=Status.NOT_JUDGED, created_at__gt=since).count(),
    )


def queues() -> list[Queue]:
    """One for each lane, empty ones as well; two queries."""
    rows = Submission.objects.waiting().order_by().values("lane")
    found: dict[str, dict[str, Any]] = {
        row["lane"]: {**row}
        for row in rows.annotate(
            queued=Count("pk", filter=Q(status=Status.QUEUED)),
            running=Count("pk", filter=Q(status=Status.RUNNING)),
            # What is judged anew was stored long ago.
            since=Min(Case(When(lane=Lane.LIVE, then="created_at"), default="queued_at")),
        )
    }
    runs = Run.objects.unfinished().aggregate(
        queued=Count("pk", filter=Q(status=RunStatus.QUEUED)),
        running=Count("pk", filter=Q(status=RunStatus.RUNNING)),
        since=Min("created_at"),
    )
    found[Lane.RUNS] = runs
    now = timezone.now()
    listed = []
    for lane in (Lane.LIVE, Lane.RUNS, Lane.BACKGROUND):  # remarks are nobody's to wait for
        row = found.get(lane, {"queued": 0, "running": 0, "since": None})
        waited = max(now - row["since"], dt.timedelta()) if row["since"] else None
        listed.append(Queue(lane, row["queued"], row["running"], waited))
    return listed
