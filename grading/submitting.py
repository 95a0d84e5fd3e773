"""Take an answer: check it, store it with a receipt, send it on its way."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from functools import partial
from uuid import UUID, uuid5

import structlog
from django.conf import settings
from django.db import IntegrityError, transaction

from courses.models import Enrollment, Exercise
from grading.models import Lane, Submission
from grading.queueing import expected_wait

logger = structlog.stdlib.get_logger(__name__)


class TooManyWaiting(Exception):
    """A student has as many answers in the queue as are taken; `wait` until one is judged."""

    def __init__(self, count: int, wait: dt.timedelta) -> None:
        super().__init__(f"{count} of your answers wait to be judged already")
        self.count = count
        self.wait = wait


def receipt_of(files: Mapping[str, str]) -> str:
    text = json.dumps(dict(files), sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def submit(
    enrollment: Enrollment, exercise: Exercise, files: Mapping[str, str], key: UUID
) -> Submission:
    """Store the answer and queue it; the same form sent twice gives the same submission.

    Sent again with another text, as after the browser's back button, it is another answer.
    Takes the place of an earlier answer to the same exercise that nobody has begun to judge.
    Raises TooManyWaiting when as many to other exercises are in the queue as are taken.
    """
    receipt = receipt_of(files)
    known = Submission.objects.filter(enrollment=enrollment, key=key).first()
    if known is not None and known.receipt != receipt:
        key = uuid5(key, receipt)  # the same again, when this one is sent twice
        known = Submission.objects.filter(enrollment=enrollment, key=key).first()
    if known is not None:
        return known
    if exercise.revision is None:
        raise ValueError(f"{exercise.slug} has no proven revision to be judged by")
    own = Submission.objects.filter(enrollment=enrollment).in_lane(Lane.LIVE)
    waiting = list(own.queued().exclude(exercise=exercise).order_by("queued_at"))
    if len(waiting) >= settings.STUDENT_QUEUE_MAX:
        raise TooManyWaiting(len(waiting), expected_wait(waiting[0]))
    try:
        with transaction.atomic():
            own.filter(exercise=exercise).supersede()
            submission = Submission.objects.create(
                enrollment=enrollment,
                exercise=exercise,
                revision=exercise.revision,
                files=dict(files),
                receipt=receipt,
                key=key,
            )
            # robust: a broker that is down must not turn a stored answer into an error page.
            transaction.on_commit(partial(send, submission), robust=True)
    except IntegrityError:
        return Submission.objects.get(enrollment=enrollment, key=key)
    return submission


def send(submission: Submission) -> bool:
    """Tell the workers; whether a broker took the message.  The row is the truth either way."""
    from grading.tasks import judge

    pk = str(submission.pk)
    with structlog.contextvars.bound_contextvars(submission_id=pk):
        try:
            judge.apply_async(kwargs={"submission_id": pk}, queue=submission.lane)
        except judge.OperationalError as error:
            logger.warning("answer stored, but no broker took it", error=str(error))
            return False
        logger.info("answer sent", lane=submission.lane, receipt=submission.short_receipt)
    return True
