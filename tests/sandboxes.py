"""Each way of isolating, for tests of the sandbox and of hostile answers."""

import contextlib
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from grading.sandbox.backends import make_sandbox
from grading.sandbox.errors import BackendUnavailable
from grading.sandbox.job import Job, Report

PROJECT = Path(__file__).resolve().parents[1]
VAR = PROJECT / "var"
NOBODY = 65534


class AsUser:
    """A sandbox owned by a normal user, in a process of its own."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.sandbox.as_user", str(VAR)],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            user=NOBODY if os.geteuid() == 0 else None,
            group=NOBODY if os.geteuid() == 0 else None,
            extra_groups=[] if os.geteuid() == 0 else None,
        )
        assert self.process.stdout
        unavailable = pickle.load(self.process.stdout)
        if unavailable is not None:
            self.close()
            raise BackendUnavailable(*unavailable)

    def run(self, job: Job) -> Report:
        assert self.process.stdin
        assert self.process.stdout
        pickle.dump(job, self.process.stdin)
        self.process.stdin.flush()
        answer = pickle.load(self.process.stdout)
        if isinstance(answer, Exception):
            raise answer
        assert isinstance(answer, Report)
        return answer

    def close(self) -> None:
        self.process.communicate(timeout=30)


@contextlib.contextmanager
def passable(*paths: Path) -> Iterator[None]:
    """A normal user must be able to reach Python and the project; put back afterwards."""
    changed = []
    if os.geteuid() == 0:
        for path in {parent for one in paths for parent in [one, *one.parents]}:
            mode = path.stat().st_mode
            if not mode & 0o001:
                changed.append((path, mode))
                path.chmod(mode | 0o001)
    try:
        yield
    finally:
        for path, mode in changed:
            path.chmod(mode)


def missing(error: BackendUnavailable) -> NoReturn:
    """Where a backend is missing its tests are skipped; in CI they fail."""
    if os.environ.get("BOOTCAMP_REQUIRE_SERVICES") == "1":
        pytest.fail(str(error))
    pytest.skip(str(error))


@contextlib.contextmanager
def backend(name: str) -> Iterator[object]:
    if name == "bubblewrap-user":
        with passable(PROJECT, Path(sys.base_prefix), Path(sys.prefix)):
            sandbox = AsUser()
            try:
                yield sandbox
            finally:
                sandbox.close()
        return
    made = make_sandbox(name, warm=1, root=VAR)
    try:
        yield made
    finally:
        made.close()


@pytest.fixture(
    scope="session",
    params=[
        pytest.param("docker", marks=pytest.mark.docker),
        pytest.param("bubblewrap", marks=pytest.mark.bubblewrap),
        pytest.param("bubblewrap-user", marks=pytest.mark.bubblewrap),
    ],
)
def sandbox(request):
    """Each backend in turn; where one is missing the test is skipped, in CI it fails.

    One for the whole suite: a second, idle one would replace its warm box now and then, and who
    looks for what a hostile answer has left behind would find that.
    """
    try:
        if request.param == "bubblewrap" and os.geteuid() != 0:
            raise BackendUnavailable("bubblewrap with two uids needs root.", "Test as root.")
        with backend(request.param) as made:
            yield made
    except BackendUnavailable as error:
        missing(error)
