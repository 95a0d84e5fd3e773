"""What only Docker has: how its daemon is told."""

import os

import pytest

from grading.sandbox.docker import CPU_SHARES, CPU_SHARES_NICE, Docker
from grading.sandbox.errors import BackendUnavailable
from grading.sandbox.job import SIZES

pytestmark = pytest.mark.docker


@pytest.fixture
def docker():
    try:
        backend = Docker()
    except BackendUnavailable as error:
        pytest.skip(str(error))
    yield backend
    backend.close()


@pytest.mark.parametrize(("niceness", "shares"), [(0, CPU_SHARES), (10, CPU_SHARES_NICE)])
def test_sandboxes_are_as_nice_as_their_worker(docker, monkeypatch, niceness, shares):
    monkeypatch.setattr(os, "getpriority", lambda which, who: niceness)
    box = docker.start("python", SIZES["small"])
    try:
        told = docker.client.api.inspect_container(box.container)["HostConfig"]
    finally:
        box.close()
    assert told["CpuShares"] == shares
