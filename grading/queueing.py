"""How many are ahead of an answer, and how long that takes."""

from __future__ import annotations

import datetime as dt
import time
from statistics import median

from django.db.models import F
from django.utils import timezone

from grading.models import Judging, Lane, Submission, Worker

RECENT = dt.timedelta(hours=1)
SAMPLE = 50
# Until there is something to go by: a warm sandbox and a small exercise.
GUESS = dt.timedelta(seconds=1)
PATIENCE_SECONDS = 5.0
LOOK_SECONDS = 0.1


def position(submission: Submission) -> int:
    """How many answers are judged before this one."""
    return Submission.objects.ahead_of(submission).count()


def expected_wait(submission: Submission) -> dt.timedelta:
    """Until its verdict, by what judging has really taken lately; at least a second."""
    rounds = position(submission) // max(1, _threads(submission.lane)) + 1
    return max(rounds * usual_time(), dt.timedelta(seconds=1))


def usual_time() -> dt.timedelta:
    """What one judging has taken lately: the median."""
    ended = Judging.objects.filter(finished_at__gt=timezone.now() - RECENT)
    times = ended.order_by("-finished_at").values_list(F("finished_at") - F("started_at"))
    recent = [time.total_seconds() for (time,) in times[:SAMPLE]]
    return dt.timedelta(seconds=median(recent)) if recent else GUESS


def waiting() -> int:
    """How many live answers are to be judged before one that comes now."""
    return Submission.objects.waiting().in_lane(Lane.LIVE).count()


def let_live_answers_go_first() -> None:
    """Return when no live answer waits or is judged, or when that has gone on for too long.

    What is judged anew has time.  But near a deadline live answers never pause, and then it goes
    on as well, one at a time.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    while waiting() and time.monotonic() < deadline:
        time.sleep(LOOK_SECONDS)


def _threads(lane: str) -> int:
    return sum(Worker.objects.able().in_lane(lane).values_list("threads", flat=True))
