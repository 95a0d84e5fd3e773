"""The only place where a row meets the sandbox."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from uuid import UUID

import structlog
from django.conf import settings

from courses.content import ExerciseContent
from grading import alarms, metrics, style
from grading.leases import keeper
from grading.models import Lane, Status, StyleCheck, Submission
from grading.queueing import let_live_answers_go_first
from grading.sandbox.backends import Sandbox, make_sandbox
from grading.sandbox.errors import BackendUnavailable, SandboxError
from grading.sandbox.job import Job
from grading.submitting import send

logger = structlog.stdlib.get_logger(__name__)


def encode_files(files: dict[str, str]) -> dict[str, bytes]:
    # A lone surrogate cannot be UTF-8: it goes in as it is, and the judge says where it stands.
    return {name: text.encode("utf-8", "surrogatepass") for name, text in files.items()}


def job_of(submission: Submission) -> Job:
    """From the database alone: any worker with any version of the files judges alike."""
    revision = submission.revision
    return Job(
        files=encode_files(submission.files),
        tests=revision.tests,
        given=revision.given,
        reference=revision.reference,
        entry=revision.entry,
        manifest=tuple(test["name"] for test in revision.manifest),
        environment=revision.environment,
        size=revision.size,
    )


def job_of_content(
    exercise: ExerciseContent,
    files: dict[str, bytes],
    tests: dict[str, str] | None = None,
    *,
    seed: int = 0,
) -> Job:
    """For authors: from the files, with everything that hidden tests saw."""
    proven = exercise.proof if exercise.proven and tests is None else None
    return Job(
        files=files,
        tests=exercise.tests if tests is None else tests,
        given=exercise.given,
        reference=exercise.solution,
        entry=exercise.entry,
        manifest=tuple(test.name for test in proven.tests) if proven else None,
        environment=exercise.environment,
        size=exercise.size,
        reveal=True,
        seed=seed,
    )


@cache
def sandbox() -> Sandbox:
    """This process's sandbox; raises BackendUnavailable where nothing isolates well enough."""
    made = make_sandbox(
        settings.SANDBOX_BACKEND,
        warm=settings.SANDBOX_WARM,
        root=settings.VAR_DIR,
        runtime=settings.SANDBOX_RUNTIME,
    )
    if made.name == "bubblewrap" and not settings.SANDBOX_ACCEPT_BUBBLEWRAP:
        made.close()
        raise BackendUnavailable(
            f"bubblewrap is too weak for strangers' answers ({made.why})",
            "Run Docker, or set SANDBOX_ACCEPT_BUBBLEWRAP=true where you trust all who answer.",
        )
    logger.info("sandbox chosen", sandbox=made.name, why=made.why)
    return made


def judge(submission_id: UUID | str) -> None:
    """Claim, run, record.  Whoever does not win the claim has nothing to do.

    Raises SandboxError after giving the answer back, for others to judge.
    """
    submission = Submission.objects.select_related("revision").get(pk=submission_id)
    if submission.lane == Lane.BACKGROUND:
        let_live_answers_go_first()
    if not submission.start():
        return
    structlog.contextvars.bind_contextvars(submission_id=str(submission.pk))
    with keeper.keep(submission):
        try:
            report = sandbox().run(job_of(submission))
        except SandboxError as error:
            logger.exception("platform fault", attempt=submission.attempts)
            submission.faults.create(attempt=submission.attempts, error=str(error))
            metrics.FAULTS.labels(submission.lane).inc()
            # Not sent at once: the fault would still be there. The reconciler sends it.
            submission.give_back()
            if submission.status == Status.NOT_JUDGED:
                alarms.not_judged(submission)
            raise
    if submission.record(report):
        logger.info("judged", verdict=submission.verdict, score=submission.score)
        metrics.observe(submission)
        style.send(submission)
    else:
        logger.warning("judged too late: its lease had passed to another")
    # One answer of a student is judged at a time: the next may have been sent in vain meanwhile.
    own = Submission.objects.filter(enrollment=submission.enrollment_id)
    for waiting in own.in_lane(submission.lane).due()[:1]:
        send(waiting)


def check_style(submission_id: UUID | str) -> None:
    """Make and keep the remarks on an answer, once.  Raises SandboxError on a platform's fault."""
    submission = Submission.objects.select_related("revision").get(pk=submission_id)
    let_live_answers_go_first()
    if StyleCheck.objects.filter(pk=submission.pk).exists():
        return
    revision = submission.revision
    job = Job(
        files=encode_files(submission.files),
        tests={"test_style.py": style.TEST},
        entry=revision.entry,
        environment=revision.environment,
        size=revision.size,
    )
    try:
        remarks = [asdict(remark) for remark in style.remarks_in(sandbox().run(job))]
    except SandboxError:
        logger.exception("platform fault in a style check")
        raise
    except (ValueError, TypeError) as error:
        # Such as a linter that ran out of memory: then there is nothing to say.
        logger.warning("no remarks could be made", error=str(error))
        remarks = []
    StyleCheck.objects.get_or_create(submission=submission, defaults={"remarks": remarks})
