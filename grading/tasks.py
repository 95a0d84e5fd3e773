from celery import shared_task

# The worker that runs these tasks warms its sandboxes: importing connects to its signals.
from grading import judging, worker  # noqa: F401


@shared_task  # type: ignore[untyped-decorator]
def judge(*, submission_id: str) -> None:
    judging.judge(submission_id)


@shared_task  # type: ignore[untyped-decorator]
def reconcile() -> None:
    judging.reconcile()
