from grading.models.life import FINAL, Status
from grading.models.submission import (
    ATTEMPTS,
    FORGOTTEN,
    LEASE,
    PAUSE,
    Result,
    Submission,
    Verdict,
)
from grading.models.worker import Fitness, Worker

__all__ = [
    "ATTEMPTS",
    "FINAL",
    "FORGOTTEN",
    "LEASE",
    "PAUSE",
    "Fitness",
    "Result",
    "Status",
    "Submission",
    "Verdict",
    "Worker",
]
