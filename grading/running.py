"""Run a student's code without grading it, in the same sandbox."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from uuid import UUID

import structlog
from django.db import transaction

from courses.models import Enrollment, Exercise
from grading import judging
from grading.models import Lane, Run, RunStatus
from grading.sandbox.errors import SandboxError
from grading.sandbox.job import Job, Verdict

logger = structlog.stdlib.get_logger(__name__)

# One test that every program passes which ends well: what it printed comes with the result.
TEST = '''\
def test_the_program(student):
    """The program runs to its end."""
    assert student.program([], stdin={stdin!r}).exit_code == 0
'''


class StillRunning(Exception):
    """The student's last run has not ended."""


def start(
    enrollment: Enrollment,
    exercise: Exercise,
    files: Mapping[str, str],
    after: str = "",
    stdin: str = "",
) -> Run:
    """Queue the code, with `after` at the end of its entry file; raises StillRunning."""
    if exercise.revision is None:
        raise ValueError(f"{exercise.slug} has no proven revision to be run with")
    own = Run.objects.filter(enrollment=enrollment)
    if own.unfinished().exists():
        raise StillRunning("Your last run has not ended yet. Wait a moment, then run it again.")
    own.delete()  # a run is looked at once
    entry = exercise.revision.entry
    whole = dict(files)
    if after.strip():
        whole[entry] = f"{files.get(entry, '')}\n\n{after}\n"
    run = Run.objects.create(
        enrollment=enrollment,
        exercise=exercise,
        revision=exercise.revision,
        files=whole,
        stdin=stdin,
    )
    transaction.on_commit(partial(_send, run), robust=True)
    return run


def _send(run: Run) -> None:
    from grading.tasks import run as task

    try:
        task.apply_async(kwargs={"run_id": str(run.pk)}, queue=Lane.RUNS, expires=30)
    except task.OperationalError as error:
        logger.warning("no broker took a run", error=str(error))
        run.take(RunStatus.LOST, RunStatus.QUEUED)


def job_of(run: Run) -> Job:
    revision = run.revision
    return Job(
        files=judging.encode_files(run.files),
        tests={"test_run.py": TEST.format(stdin=run.stdin)},
        given=revision.given,
        entry=revision.entry,
        environment=revision.environment,
        size=revision.size,
    )


def execute(run_id: UUID | str) -> None:
    """Claim, run, write down what came of it.  Raises SandboxError when the platform failed."""
    run = Run.objects.select_related("revision").filter(pk=run_id).first()
    if run is None or run.final or not run.take(RunStatus.RUNNING, RunStatus.QUEUED):
        return
    try:
        report = judging.sandbox().run(job_of(run))
    except SandboxError:
        logger.exception("platform fault in a run")
        run.take(RunStatus.LOST, RunStatus.RUNNING)
        raise
    test = report.tests[0] if report.tests else None
    run.take(
        RunStatus.ENDED,
        RunStatus.RUNNING,
        outcome=str(report.verdict),
        message=test.message if test else report.message,
        output=test.output if test else "",
        traceback=test.traceback if test else "",
        exit_code=test.got if test and report.verdict == Verdict.FAILED else "",
    )
