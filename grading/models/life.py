"""The steps in the life of a submission: nothing else changes its status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models


class Status(models.TextChoices):
    QUEUED = "queued", "waiting"
    RUNNING = "running", "being judged"
    FINISHED = "finished", "finished"
    CANCELLED = "cancelled", "cancelled"
    NOT_JUDGED = "not_judged", "not judged"


class Lane(models.TextChoices):
    """Each is a queue of messages.

    Answers of students and what they run have a worker; what is judged anew and remarks on style
    have another.
    """

    LIVE = "live", "live"
    RUNS = "runs", "runs"
    BACKGROUND = "background", "background"
    REMARKS = "remarks", "remarks"


FINAL = (Status.FINISHED, Status.CANCELLED, Status.NOT_JUDGED)


@dataclass(frozen=True, slots=True)
class Step:
    """Leads to `target`; `sources` says from where, and why one would."""

    target: Status
    sources: Mapping[Status, str]


START = Step(
    Status.RUNNING,
    {
        Status.QUEUED: "a worker claims it",
        Status.RUNNING: "another worker claims it, for the lease ran out",
    },
)
RENEW = Step(Status.RUNNING, {Status.RUNNING: "its worker, still at it, renews the lease"})
RECORD = Step(Status.FINISHED, {Status.RUNNING: "the verdict is written, once"})
GIVE_BACK = Step(Status.QUEUED, {Status.RUNNING: "the platform failed, another try follows"})
GIVE_UP = Step(Status.NOT_JUDGED, {Status.RUNNING: "the platform failed three times"})
RESEND = Step(Status.QUEUED, {Status.QUEUED: "its message was lost and is sent again"})
CANCEL = Step(Status.CANCELLED, {Status.QUEUED: "the student takes it back"})
SUPERSEDE = Step(Status.CANCELLED, {Status.QUEUED: "a newer answer takes its place"})
RUN_AGAIN = Step(Status.QUEUED, {Status.NOT_JUDGED: "staff has it judged again"})
JUDGE_AGAIN = Step(
    Status.QUEUED, {Status.FINISHED: "staff has it judged anew, the verdict stays in its history"}
)

STEPS = (
    START,
    RENEW,
    RECORD,
    GIVE_BACK,
    GIVE_UP,
    RESEND,
    CANCEL,
    SUPERSEDE,
    RUN_AGAIN,
    JUDGE_AGAIN,
)


def diagram() -> str:
    """The state machine in Mermaid's language."""
    lines = ["stateDiagram-v2", f"    [*] --> {Status.QUEUED}: stored with its receipt"]
    for step in STEPS:
        lines += [f"    {source} --> {step.target}: {why}" for source, why in step.sources.items()]
    lines += [f"    {status} --> [*]" for status in FINAL]
    return "\n".join(lines) + "\n"
