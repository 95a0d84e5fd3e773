"""The suite brings its own PostgreSQL and Valkey, and says what it could not exercise."""

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

import django
import pytest

from tests.sandboxes import sandbox  # noqa: F401
from tests.servers import Servers

ROOT = Path(__file__).parent.parent
REQUIRED = os.environ.get("BOOTCAMP_REQUIRE_SERVICES") == "1"
servers = pytest.StashKey[Servers]()
unexercised: dict[str, int] = {}


def pytest_configure(config: pytest.Config) -> None:
    # Before Django reads its settings, which pytest-django does after every other plugin.
    config.stash[servers] = Servers()
    try:
        config.stash[servers].start()
    except BaseException:
        config.stash[servers].stop()
        raise
    os.environ["DJANGO_SETTINGS_MODULE"] = "bootcamp.settings"
    # pytest-django sets Django up only where somebody has imported it already.
    django.setup()


def pytest_unconfigure(config: pytest.Config) -> None:
    if servers in config.stash:
        config.stash[servers].stop()


@functools.cache
def missing(service: str) -> str:
    """Why a service cannot be used here, or an empty string."""
    if service == "docker":
        import docker
        from docker.errors import DockerException

        try:
            client = docker.from_env(timeout=10)
            client.ping()
            client.close()
        except DockerException:
            return "no Docker daemon answers"
    if service == "bubblewrap" and not (ROOT / "var/environments/python").is_dir():
        return "`make images` has not built var/environments/python"
    if service == "node" and not shutil.which("npm"):
        return "no npm in PATH"
    if service == "chromium" and not shutil.which("chromium"):
        return "no chromium in PATH"
    return ""


@pytest.fixture(autouse=True)
def service(request: pytest.FixtureRequest) -> None:
    """Skips a test whose marker names a missing service; in CI it fails instead."""
    for name in ("docker", "bubblewrap", "chromium", "node"):
        if request.node.get_closest_marker(name) and (reason := missing(name)):
            if REQUIRED:
                pytest.fail(f"{name} is required here, but {reason}")
            unexercised[f"{name} ({reason})"] = unexercised.get(f"{name} ({reason})", 0) + 1
            pytest.skip(reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for name, count in sorted(unexercised.items()):
        terminalreporter.write_line(f"Not exercised: {count} tests that need {name}.")
    if unexercised:
        terminalreporter.write_line("`make services` (Debian, root) provides what is missing.")


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest) -> bool:
    # Our own server goes as a whole; dropping its database would only wait for connections.
    return request.config.stash[servers].own_postgres or request.config.getvalue("reuse_db")


@pytest.fixture(scope="session")
def project() -> Path:
    return ROOT


@pytest.fixture
def manage():
    """Runs manage.py in a process of its own; returns the completed process."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", *arguments], cwd=ROOT, text=True, check=False,
            capture_output=True, env=os.environ | environment, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    return run
