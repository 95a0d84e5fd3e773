from celery import shared_task

from grading import judging


@shared_task  # type: ignore[untyped-decorator]
def judge(*, submission_id: str) -> None:
    judging.judge(submission_id)


@shared_task  # type: ignore[untyped-decorator]
def reconcile() -> None:
    judging.reconcile()
