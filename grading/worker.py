"""What a worker process does besides tasks: warm the pool, prove itself, mind what is forgotten."""

from __future__ import annotations

import logging
import os
import socket
import threading
from collections.abc import Iterable
from typing import Any

from celery.signals import (
    task_prerun,
    worker_init,
    worker_ready,
    worker_shutdown,
    worker_shutting_down,
)
from django.conf import settings
from django.db import DatabaseError, close_old_connections

from grading import judging, metrics, reconciling
from grading.models import Fitness, Worker
from grading.sandbox import selftest
from grading.sandbox.errors import BackendUnavailable

logger = logging.getLogger(__name__)
MIND_SECONDS = reconciling.EVERY.total_seconds()


class Minder:
    """This process's row, its fitness, and the thread that looks after both."""

    def __init__(self) -> None:
        self.row = Worker(name=f"{socket.gethostname()}:{os.getpid()}")
        self.doubt = threading.Event()
        self.stopping = threading.Event()
        self.wake = threading.Event()
        self.consumer: Any = None
        self.lanes: tuple[str, ...] = ()

    @property
    def fit(self) -> bool:
        return not self.doubt.is_set()

    def register(self, lanes: Iterable[str]) -> None:
        self.lanes = tuple(lanes)
        Worker.objects.forget_the_gone()
        # A container's host name and process number come again after a restart.
        Worker.objects.filter(name=self.row.name).delete()
        sandbox = judging.sandbox()
        self.row.lanes = ", ".join(self.lanes)
        self.row.sandbox, self.row.why = sandbox.name, sandbox.why
        self.row.save()

    def prove(self) -> None:
        """Returns when known answers get their known verdicts; until then nothing is taken."""
        while not self.stopping.is_set():
            troubles = selftest.troubles(judging.sandbox().run)
            if not troubles:
                self.row.beat(Fitness.FIT)
                self.doubt.clear()
                return
            for trouble in troubles:
                logger.error("this worker takes no answers: %s", trouble)
            self.row.beat(Fitness.UNFIT, "\n".join(troubles))
            self.stopping.wait(MIND_SECONDS)

    def suspect(self) -> None:
        """After a fault of the platform: take nothing until known answers were judged again."""
        self.doubt.set()
        self.wake.set()

    def mind(self) -> None:
        while not self.stopping.is_set():
            try:
                if self.doubt.is_set():
                    self._pause()
                reconciling.reconcile_in_turn()
                self.row.beat()
            except DatabaseError:
                logger.exception("could not look for forgotten answers")
            finally:
                close_old_connections()
            self.wake.wait(MIND_SECONDS)
            self.wake.clear()

    def _pause(self) -> None:
        """Leave the lanes to other workers meanwhile."""
        self._consumer_does("cancel_task_queue")
        try:
            self.prove()
        finally:
            self._consumer_does("add_task_queue")

    def _consumer_does(self, what: str) -> None:
        if self.consumer is not None:
            for lane in self.lanes:
                self.consumer.call_soon(getattr(self.consumer, what), lane)


minder = Minder()


@worker_init.connect  # type: ignore[untyped-decorator]
def prepare(sender: Any, **_: Any) -> None:
    """Before the first task: a worker that cannot isolate takes none."""
    try:
        judging.sandbox().warm_up()
    except BackendUnavailable as error:
        # An ordinary exception would only be logged by Celery, and the worker would go on.
        raise SystemExit(f"No answer can be judged here: {error}") from error
    if settings.METRICS_ADDRESS:
        try:
            metrics.serve(settings.METRICS_ADDRESS, judging.sandbox())
        except (OSError, ValueError) as error:
            raise SystemExit(f"No metrics can be shown: {error}") from error
    minder.register(sender.app.amqp.queues.consume_from)
    minder.prove()


@worker_ready.connect  # type: ignore[untyped-decorator]
def start(sender: Any, **_: Any) -> None:
    minder.consumer = sender
    minder.row.threads = sender.controller.concurrency
    threading.Thread(target=minder.mind, name="minder", daemon=True).start()


@task_prerun.connect  # type: ignore[untyped-decorator]
def keep_the_connection(**_: Any) -> None:
    """As between two requests of the site: close what is too old, check the rest when used."""
    close_old_connections()


@worker_shutting_down.connect  # type: ignore[untyped-decorator]
def stop(**_: Any) -> None:
    minder.stopping.set()
    minder.wake.set()


@worker_shutdown.connect  # type: ignore[untyped-decorator]
def leave(**_: Any) -> None:
    Worker.objects.filter(pk=minder.row.pk).delete()
