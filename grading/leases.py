"""Renew this process's claims on answers while it judges them: one UPDATE for all of them."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import DatabaseError, connection

from grading.models import LEASE, Submission

logger = logging.getLogger(__name__)


class Keeper:
    """One thread, which is there while anything is held, with a connection for a moment."""

    def __init__(self, seconds: float = LEASE.total_seconds() / 3) -> None:
        self.seconds = seconds
        self.held: set[UUID] = set()
        self.lock = threading.Lock()
        self.thread: threading.Thread | None = None

    @contextmanager
    def keep(self, submission: Submission) -> Iterator[None]:
        """For as long as this lasts, nobody else may claim the submission."""
        token = submission.lease_token
        if token is None:
            raise ValueError(f"{submission.pk} was not claimed by this process")
        with self.lock:
            self.held.add(token)
            if self.thread is None:
                self.thread = threading.Thread(target=self._renew, name="leases", daemon=True)
                self.thread.start()
        try:
            yield
        finally:
            with self.lock:
                self.held.discard(token)

    def _renew(self) -> None:
        pause = threading.Event()
        while not pause.wait(self.seconds):
            with self.lock:
                tokens = list(self.held)
                if not tokens:
                    self.thread = None
                    return
            try:
                Submission.objects.renew(tokens)
            except DatabaseError as error:
                logger.warning("could not renew %d leases: %s", len(tokens), error)
            finally:
                # This thread's own connection: nothing else would ever close it.
                connection.close()


keeper = Keeper()
