"""Choose a backend, and run jobs in it."""

from __future__ import annotations

import logging
from pathlib import Path

from grading.sandbox.box import Backend
from grading.sandbox.errors import BackendUnavailable, SandboxDied
from grading.sandbox.job import Job, Report, Verdict
from grading.sandbox.pool import Pool

logger = logging.getLogger(__name__)
BACKENDS = ("auto", "docker", "bubblewrap")


class Sandbox:
    """Runs jobs, from any thread.  `name` and `why` say which backend it is and why."""

    def __init__(self, backend: Backend, warm: int) -> None:
        self.backend = backend
        self.name = backend.name
        self.why = backend.why
        self.pool = Pool(backend, warm)

    def warm_up(self, environment: str = "python", size: str = "small") -> None:
        self.pool.want(environment, size)

    def run(self, job: Job) -> Report:
        """The report on one answer; raises SandboxError only when the platform failed.

        A sandbox that ends without a report is tried once more.  The same again, while the
        backend is healthy, is the answer's doing.
        """
        for _ in range(2):
            box = self.pool.take(job.environment, job.size)
            try:
                return box.run(job)
            except SandboxDied as error:
                logger.warning("a sandbox ended without a report: %s", error)
                death = error
            finally:
                self.pool.done(box)
        if not self.backend.healthy():
            raise death
        message = "The sandbox ended twice before a report could be made."
        return Report(Verdict.CRASHED, message=message)

    def close(self) -> None:
        self.pool.close()
        self.backend.close()


def make_sandbox(backend: str = "auto", *, warm: int = 0, root: Path, runtime: str = "") -> Sandbox:
    """`auto` takes Docker where a daemon and the image are, else bubblewrap.

    `root` is where `make images` put the environments.  Raises BackendUnavailable.
    """
    if backend not in BACKENDS:
        raise BackendUnavailable(
            f"There is no sandbox {backend!r}.", f"Choose one of {', '.join(BACKENDS)}."
        )
    if backend == "docker":
        return Sandbox(_docker(runtime), warm)
    if backend == "bubblewrap":
        return Sandbox(_bubblewrap(root, "it was asked for"), warm)
    try:
        return Sandbox(_docker(runtime), warm)
    except BackendUnavailable as error:
        return Sandbox(_bubblewrap(root, error.message), warm)


def _docker(runtime: str) -> Backend:
    from grading.sandbox.docker import Docker

    return Docker(runtime=runtime)


def _bubblewrap(root: Path, why: str) -> Backend:
    from grading.sandbox.bubblewrap import Bubblewrap

    return Bubblewrap(root, why)
