"""Let a request wait a moment for its verdict, but never let waiting take the site."""

from __future__ import annotations

import datetime as dt
import threading
import time

from django.conf import settings

from grading.models import Run, Submission
from grading.queueing import waiting

# One look costs the database half a millisecond; a student feels a tenth of a second.
POLL_SECONDS = (0.03, *[0.01] * 40, *[0.03] * 10, 0.1)
PLACES = max(1, settings.WEB_THREADS // 2)
_places = threading.BoundedSemaphore(PLACES)


def wait_until_final(row: Submission | Run) -> None:
    """Refresh until final or until VERDICT_WAIT_SECONDS have passed.

    At most half of the web threads wait, and nobody waits behind a queue: they poll instead.
    """
    if row.final or waiting() > PLACES or not _places.acquire(blocking=False):
        return
    try:
        deadline = time.monotonic() + settings.VERDICT_WAIT_SECONDS
        pauses = iter(POLL_SECONDS)
        while time.monotonic() < deadline and not row.final:
            time.sleep(next(pauses, POLL_SECONDS[-1]))
            row.refresh_from_db(fields=["status"])
    finally:
        _places.release()
    row.refresh_from_db()


def poll_seconds(submission: Submission, wait: dt.timedelta | None = None) -> int:
    """Ask again soon at first, then less and less often.

    Where `wait` is known to be long, asking every second would only take the time of those who
    judge: a quarter of it is soon enough.
    """
    age = submission.age_seconds
    soon = 1 if age < 10 else 2 if age < 30 else 5 if age < 120 else 15
    return max(soon, min(15, round(wait.total_seconds() / 4))) if wait else soon
