"""What a worker process does besides tasks: warm the pool, look for forgotten answers."""

from __future__ import annotations

import logging
import threading
from typing import Any

from celery.signals import worker_init, worker_ready, worker_shutting_down
from django.db import DatabaseError, close_old_connections

from grading import judging
from grading.sandbox.errors import BackendUnavailable

logger = logging.getLogger(__name__)
RECONCILE_SECONDS = 5
_stopping = threading.Event()


@worker_init.connect  # type: ignore[untyped-decorator]
def prepare(**_: Any) -> None:
    """Before the first task: a worker that cannot isolate takes none."""
    try:
        judging.sandbox().warm_up()
    except BackendUnavailable as error:
        # An ordinary exception would only be logged by Celery, and the worker would go on.
        raise SystemExit(f"No answer can be judged here: {error}") from error


@worker_ready.connect  # type: ignore[untyped-decorator]
def start(**_: Any) -> None:
    threading.Thread(target=_reconcile, name="reconcile", daemon=True).start()


@worker_shutting_down.connect  # type: ignore[untyped-decorator]
def stop(**_: Any) -> None:
    _stopping.set()


def _reconcile() -> None:
    while not _stopping.wait(RECONCILE_SECONDS):
        try:
            judging.reconcile()
        except DatabaseError:
            logger.exception("could not look for forgotten answers")
        finally:
            close_old_connections()
