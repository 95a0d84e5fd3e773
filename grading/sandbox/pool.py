"""Warm sandboxes, started ahead; each is used once."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque

from grading.sandbox.box import Backend, Box
from grading.sandbox.errors import SandboxError, StartFailed
from grading.sandbox.job import SIZES

logger = logging.getLogger(__name__)
IDLE_SECONDS = 15 * 60
RETRY_SECONDS = 2
REAP_SECONDS = 30
# Starting and ending a sandbox costs more than judging in it.  Both wait until verdicts have been
# given and shown, but not for ever: where answers come without a pause, sandboxes must as well.
SETTLE_SECONDS = 0.15
PATIENCE_SECONDS = 0.5
type Key = tuple[str, str]


class Pool:
    """`warm` ready boxes for each kind in use; an empty pool starts a cold one at once."""

    def __init__(self, backend: Backend, warm: int) -> None:
        self.backend = backend
        self.warm = warm
        self.boxes: dict[Key, deque[Box]] = {}
        self.changed = threading.Condition()
        self.closing = False
        self.running = 0
        self.hits = 0  # jobs that found a warm box, and
        self.misses = 0  # jobs that had to wait for the start of a cold one
        self.last_used = 0.0
        self.refiller: threading.Thread | None = None

    def want(self, environment: str, size: str) -> None:
        """Keep boxes of this kind from now on."""
        if size not in SIZES:
            raise StartFailed(f"there is no sandbox size {size!r}, only {', '.join(SIZES)}")
        with self.changed:
            self.boxes.setdefault((environment, size), deque())
            if self.warm and self.refiller is None:
                self.refiller = threading.Thread(target=self._refill, name="pool", daemon=True)
                self.refiller.start()
            self.changed.notify_all()

    def take(self, environment: str, size: str) -> Box:
        """A box for one job, to be given to `done`."""
        box = self._take(environment, size)
        with self.changed:
            self.running += 1
            self.hits += box.ready
            self.misses += not box.ready
        return box

    def _take(self, environment: str, size: str) -> Box:
        self.want(environment, size)
        boxes = self.boxes[environment, size]
        while True:
            with self.changed:
                box = boxes.popleft() if boxes else None
                self.changed.notify_all()
            if box is None:
                return self.backend.start(environment, SIZES[size])
            if box.alive() and time.monotonic() - box.started < IDLE_SECONDS:
                return box
            self.discard(box)

    def done(self, box: Box) -> None:
        """Used: it is destroyed when the verdict has been shown."""
        with self.changed:
            self.running -= 1
            self.last_used = time.monotonic()
            self.changed.notify_all()
        self.discard(box, after=SETTLE_SECONDS)

    def discard(self, box: Box, *, after: float = 0) -> None:
        """Destroy a box off the way of the verdict."""

        def close() -> None:
            with self.changed:
                self.changed.wait_for(lambda: self.closing, after)
            box.close()

        threading.Thread(target=close, name="discard", daemon=True).start()

    def close(self) -> None:
        with self.changed:
            self.closing = True
            self.changed.notify_all()
        if self.refiller is not None:
            self.refiller.join(timeout=40)
        for boxes in self.boxes.values():
            while boxes:
                boxes.popleft().close()

    def _refill(self) -> None:
        """One start at a time: starting is dear, and running answers come first."""
        patient_until = None
        reap_at = time.monotonic() + REAP_SECONDS
        while True:
            with self.changed:
                while not self.closing and self._missing() is None:
                    patient_until = None
                    if not self.changed.wait(REAP_SECONDS):
                        break
                patient_until = patient_until or time.monotonic() + PATIENCE_SECONDS
                self._let_answers_go_first(patient_until)
                if self.closing:
                    return
                self._drop_stale()
                key = self._missing()
            if time.monotonic() >= reap_at:
                self.backend.reap()  # outside the lock: it may wait for a daemon
                reap_at = time.monotonic() + REAP_SECONDS
            if key is None:
                continue
            try:
                box = self.backend.start(key[0], SIZES[key[1]])
                try:
                    box.wait_ready()
                except BaseException:
                    self.discard(box)
                    raise
            except (SandboxError, OSError, ValueError) as error:
                # Without it everything is cold, and so slow: keep trying.
                logger.warning("could not warm a sandbox: %s", error)
                with self.changed:
                    self.changed.wait_for(lambda: self.closing, RETRY_SECONDS)
                continue
            with self.changed:
                self.boxes[key].append(box)

    def _let_answers_go_first(self, until: float) -> None:
        while not self.closing:
            now = time.monotonic()
            quiet = until if self.running else self.last_used + SETTLE_SECONDS
            if now >= min(quiet, until):
                return
            self.changed.wait(min(quiet, until) - now)

    def _missing(self) -> Key | None:
        return next((k for k, boxes in self.boxes.items() if len(boxes) < self.warm), None)

    def _drop_stale(self) -> None:
        for boxes in self.boxes.values():
            while boxes and time.monotonic() - boxes[0].started >= IDLE_SECONDS:
                self.discard(boxes.popleft())
