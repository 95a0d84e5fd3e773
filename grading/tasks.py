from celery import shared_task

from grading import judging, running
from grading.sandbox.errors import SandboxError

# Importing connects to the signals of the worker that runs these tasks.
from grading.worker import minder


@shared_task  # type: ignore[untyped-decorator]
def judge(*, submission_id: str) -> None:
    if minder.fit:
        try:
            judging.judge(submission_id)
        except SandboxError:
            minder.suspect()


@shared_task  # type: ignore[untyped-decorator]
def run(*, run_id: str) -> None:
    if minder.fit:
        try:
            running.execute(run_id)
        except SandboxError:
            minder.suspect()


@shared_task  # type: ignore[untyped-decorator]
def style(*, submission_id: str) -> None:
    if minder.fit:
        try:
            judging.check_style(submission_id)
        except SandboxError:
            minder.suspect()
