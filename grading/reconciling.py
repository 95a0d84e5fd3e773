"""Look after answers that were forgotten: messages get lost, and workers die."""

from __future__ import annotations

import datetime as dt

from celery import current_app
from django.db.models import Q
from kombu.exceptions import ChannelError, OperationalError

from grading import alarms
from grading.models import ATTEMPTS, Lane, Lock, Status, Submission
from grading.submitting import send

EVERY = dt.timedelta(seconds=5)
AT_ONCE = 500
BROKER_ERRORS = (OperationalError, ChannelError)  # the latter: the queue is empty


def reconcile_in_turn() -> int:
    """Each worker calls this all the time; one of them does it every few seconds."""
    # A little less, so that a worker which comes a moment early does not skip its turn.
    return reconcile() if Lock.objects.take("reconcile", EVERY * 0.9) else 0


def reconcile() -> int:
    """Send again what was forgotten; how many answers that were."""
    count = 0
    queued = Q(status=Status.QUEUED, lane__in=[lane for lane in Lane if _lost(lane)])
    forgotten = Submission.objects.forgotten().filter(queued | Q(status=Status.RUNNING))
    for submission in forgotten.order_by("queued_at")[:AT_ONCE]:
        if submission.attempts >= ATTEMPTS and submission.give_up():
            alarms.not_judged(submission)
            continue
        if submission.status == Status.RUNNING or submission.resent():
            if not send(submission):
                break  # the broker is down: the next turn finds the rest
            count += 1
    return count


def _lost(lane: str) -> bool:
    """Whether messages are missing.

    Where the queue is long, an answer is old but not forgotten: its message waits as well, and
    sending it again and again would only make the queue longer.
    """
    return messages_in(lane) < Submission.objects.queued().in_lane(lane).count()


def messages_in(lane: str) -> int:
    """How many wait in the broker; none where it cannot be asked."""
    try:
        with current_app.connection_for_read() as connection:
            connection.ensure_connection(max_retries=1, interval_start=0)
            declared = connection.default_channel.queue_declare(queue=lane, passive=True)
            return int(declared.message_count)
    except BROKER_ERRORS:
        return 0
