from grading.models.draft import Draft, save_draft
from grading.models.fault import Fault
from grading.models.hint import OpenedHint
from grading.models.judging import Judging, Result, Verdict
from grading.models.life import FINAL, Lane, Status
from grading.models.lock import Lock
from grading.models.remark import StyleCheck
from grading.models.run import Run, RunStatus
from grading.models.submission import (
    ATTEMPTS,
    FORGOTTEN,
    LEASE,
    PAUSE,
    Submission,
)
from grading.models.worker import Fitness, Worker

__all__ = [
    "ATTEMPTS",
    "FINAL",
    "FORGOTTEN",
    "LEASE",
    "PAUSE",
    "Draft",
    "Fault",
    "Fitness",
    "Judging",
    "Lane",
    "Lock",
    "OpenedHint",
    "Result",
    "Run",
    "RunStatus",
    "Status",
    "StyleCheck",
    "Submission",
    "Verdict",
    "Worker",
    "save_draft",
]
