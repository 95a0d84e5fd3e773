"""A worker that is killed leaves no sandbox behind."""

import gc
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from grading.sandbox import docker
from grading.sandbox.backends import make_sandbox
from grading.sandbox.errors import BackendUnavailable, StartFailed
from grading.sandbox.job import SIZES
from tests.sandboxes import PROJECT, VAR, missing


def start_and_be_killed(backend: str) -> str:
    try:
        make_sandbox(backend, root=VAR).close()
    except BackendUnavailable as error:
        missing(error)
    command = [sys.executable, "-m", "tests.sandbox.left_behind", backend, str(VAR)]
    done = subprocess.run(command, cwd=PROJECT, stdout=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == -9
    return done.stdout.decode()


def gone_soon(exists) -> bool:
    deadline = time.monotonic() + 10
    while exists():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


@pytest.mark.docker
def test_of_a_killed_worker_no_container_stays():
    container = start_and_be_killed("docker")
    api = docker._client().api

    assert container
    assert gone_soon(lambda: api.containers(all=True, filters={"id": container}))
    api.close()


@pytest.mark.bubblewrap
def test_of_a_killed_worker_no_process_stays():
    pids = start_and_be_killed("bubblewrap").split()

    def running() -> bool:
        # By name too: the number may be another's by now.
        for pid in pids:
            try:
                name, _, rest = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")
                # A zombie has ended: whoever adopted it has only not asked yet.
                if name.endswith("(bwrap") and not rest.startswith("Z"):
                    return os.stat(f"/proc/{pid}").st_uid == os.geteuid()
            except OSError:
                continue
        return False

    assert pids
    assert gone_soon(running)


@pytest.fixture
def engine():
    try:
        backend = docker.Docker()
    except BackendUnavailable as error:
        missing(error)
    yield backend
    backend.close()


@pytest.mark.docker
def test_only_containers_past_their_time_are_reaped(engine, monkeypatch):
    fresh = engine.start("python", SIZES["small"])
    fresh.wait_ready()
    monkeypatch.setattr(docker, "LIFETIME_SECONDS", -1)
    stale = engine.start("python", SIZES["small"])
    stale.wait_ready()

    engine.reap()

    assert gone_soon(stale.alive)
    assert fresh.alive()
    fresh.close()
    stale.channel.close()


@pytest.mark.docker
def test_a_container_that_was_made_and_never_started_is_reaped(engine, monkeypatch):
    """What a worker leaves that is killed between the two: no process of it could end itself."""
    with monkeypatch.context() as patch:
        # As if the next line of `start` were never reached.
        patch.setattr(engine.client.api, "start", lambda container: None)
        box = engine.start("python", SIZES["small"])
    forgotten = box.container
    box.channel.close()

    def there() -> bool:
        everything = engine.client.api.containers(all=True, filters={"label": docker.LABEL})
        return forgotten in {found["Id"] for found in everything}

    engine.reap()
    assert there()
    monkeypatch.setattr(docker, "STARTED_SECONDS", -1)
    engine.reap()
    assert not there()


@pytest.mark.docker
@pytest.mark.parametrize("step", ["attach_socket", "start"])
def test_a_start_that_fails_leaves_no_container(engine, monkeypatch, step):
    def fails(*args, **more):
        raise OSError("the daemon went away")

    monkeypatch.setattr(engine.client.api, step, fails)

    with pytest.raises(StartFailed):
        engine.start("python", SIZES["small"])

    gc.collect()  # a connection left open would be told here, not in some later test
    mine = {"label": f"{docker.LABEL}={engine.owner}"}
    assert engine.client.api.containers(all=True, filters=mine) == []


@pytest.mark.docker
def test_an_environment_without_an_image_is_no_other_one(engine):
    with pytest.raises(StartFailed, match="web"):
        engine.start("web", SIZES["small"])
