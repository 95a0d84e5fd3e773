"""What a worker process does besides tasks: warm the pool, look for forgotten answers."""

from __future__ import annotations

import logging
import threading
from typing import Any

from celery.signals import worker_ready, worker_shutting_down
from django.db import DatabaseError, close_old_connections

from grading import judging

logger = logging.getLogger(__name__)
RECONCILE_SECONDS = 5
_stopping = threading.Event()


@worker_ready.connect  # type: ignore[untyped-decorator]
def start(**_: Any) -> None:
    judging.sandbox().warm_up()
    threading.Thread(target=_reconcile, daemon=True).start()


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
