from celery import shared_task

from grading import judging


@shared_task
def judge(*, submission_id: str) -> None:
    judging.judge(submission_id)


@shared_task
def reconcile() -> None:
    judging.reconcile()
