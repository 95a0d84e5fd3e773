"""Tell the staff what needs a person."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.core.mail import MailerDoesNotExist, mail_admins
from django.urls import reverse

from grading.models import Submission

logger = logging.getLogger(__name__)
MESSAGE = """\
The platform failed three times to judge the answer {receipt} to {exercise}.

The student was told that it is not their fault. When the platform works again (see /readyz and
the workers' log), select the answer at {path} and choose
"Judge again what the platform failed to judge".
"""


def not_judged(submission: Submission) -> None:
    """By the log and by mail; a mail server that fails changes nothing else."""
    receipt = submission.short_receipt
    logger.error(
        "gave up on %s (%s) after %d attempts", submission.pk, receipt, submission.attempts
    )
    path = reverse("admin:grading_submission_changelist") + f"?q={submission.receipt[:10]}"
    text = MESSAGE.format(receipt=receipt, exercise=submission.exercise.title, path=path)
    try:
        mail_admins(f"An answer could not be judged: {receipt}", text)
    except (OSError, SMTPException, MailerDoesNotExist) as error:
        logger.error("the staff could not be told by mail: %s", error)
