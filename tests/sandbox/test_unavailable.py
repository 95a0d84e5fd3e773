"""Where nothing may isolate, the site is told so, and what would help."""

import gc

import pytest

from grading.sandbox import bubblewrap, docker
from grading.sandbox.backends import make_sandbox
from grading.sandbox.errors import BackendUnavailable
from tests.sandboxes import missing

# The SDK leaves the socket of a connection that failed to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(autouse=True)
def collected():
    """Within the test that left it, so that no other test is blamed."""
    yield
    gc.collect()


def script(tmp_path, text: str) -> str:
    path = tmp_path / "bwrap"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return str(path)


def test_forbidden_user_namespaces_name_the_remedy(tmp_path, monkeypatch):
    refuses = script(tmp_path, "echo 'setting up uid map: Permission denied' >&2; exit 1")
    monkeypatch.setattr(bubblewrap, "executable", lambda: refuses)

    with pytest.raises(BackendUnavailable) as caught:
        make_sandbox("bubblewrap", root=tmp_path)

    assert "Permission denied" in caught.value.message
    assert "user namespaces" in caught.value.remedy


def test_a_missing_bubblewrap_names_the_remedy(tmp_path, monkeypatch):
    monkeypatch.setattr(bubblewrap, "executable", lambda: str(tmp_path / "nowhere"))

    with pytest.raises(BackendUnavailable, match="Install"):
        make_sandbox("bubblewrap", root=tmp_path)


def test_a_docker_that_was_asked_for_never_turns_into_bubblewrap(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCKER_HOST", f"unix://{tmp_path}/no.sock")

    with pytest.raises(BackendUnavailable, match="SANDBOX_BACKEND=bubblewrap"):
        make_sandbox("docker", root=tmp_path)


def test_auto_without_a_daemon_says_why_it_took_bubblewrap(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCKER_HOST", f"unix://{tmp_path}/no.sock")
    works = script(tmp_path, "exit 0")
    monkeypatch.setattr(bubblewrap, "executable", lambda: works)

    sandbox = make_sandbox("auto", root=tmp_path)

    assert sandbox.name == "bubblewrap"
    assert "no Docker daemon answers" in sandbox.why
    assert bubblewrap.weaknesses in sandbox.why
    sandbox.close()


@pytest.mark.docker
def test_a_missing_image_names_the_remedy(monkeypatch):
    monkeypatch.setattr(docker, "image_name", lambda: "bootcamp-sandbox-python:none")

    with pytest.raises(BackendUnavailable) as caught:
        docker.Docker()

    if "no Docker daemon" in caught.value.message:
        missing(caught.value)
    assert "make images" in caught.value.remedy
