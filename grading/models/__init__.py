from grading.models.submission import (
    ATTEMPTS,
    FINAL,
    FORGOTTEN,
    LEASE,
    PAUSE,
    Result,
    Status,
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
