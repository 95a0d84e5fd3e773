"""`docker compose up` as it stands: PostgreSQL, Valkey, web, worker, Docker sandbox."""

import os
import secrets
import subprocess
from pathlib import Path

import pytest
import yaml

from grading.models.life import Lane
from tests.conftest import ROOT, missing
from tests.e2e.visiting import Visitor, exercise_file, person
from tests.servers import free_port

NAME = "bootcamp-proof"
UP_SECONDS = 400
SOCKET = Path("/var/run/docker.sock")


def compose(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    settings = {
        "SECRET_KEY": "set-by-deployments",
        "POSTGRES_PASSWORD": "set-by-deployments",
        "DOCKER_GROUP": str(SOCKET.stat().st_gid),
    }
    return subprocess.run(
        [ROOT / "ops/compose.sh", "--project-name", NAME, *arguments],
        cwd=ROOT, env=os.environ | settings | environment, text=True, check=False,
        capture_output=True, stdin=subprocess.DEVNULL, timeout=UP_SECONDS,
    )  # fmt: skip


@pytest.fixture(scope="module")
def address():
    if missing("docker"):
        pytest.skip("no Docker daemon answers")
    port = free_port()
    settings = {
        "PUBLISH": f"127.0.0.1:{port}",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "POSTGRES_PASSWORD": secrets.token_urlsafe(20),
    }
    try:
        done = compose("up", "--build", "--detach", "--wait", **settings)
        logs = compose("logs", "--tail", "30").stdout if done.returncode else ""
        assert done.returncode == 0, done.stderr[-3000:] + logs
        yield f"http://127.0.0.1:{port}"
    finally:
        compose("down", "--volumes", "--timeout", "5")


@pytest.mark.docker
def test_it_is_ready_and_shows_the_login(address):
    visitor = Visitor(address)
    with visitor.session:
        assert visitor.get("/readyz").json()["ready"] is True
        assert visitor.get("/login/").status_code == 200


@pytest.mark.docker
def test_an_answer_is_judged_in_a_docker_sandbox(address):
    printed = compose("exec", "-T", "web", "python", "manage.py", "demo_cohort")
    assert printed.returncode == 0, printed.stderr
    visitor = Visitor(address)
    with visitor.session:
        visitor.log_in(*person("student", printed.stdout))
        page = visitor.submit(exercise_file("solution/solution.py"))
        assert 'data-verdict="passed"' in page, compose("logs", "worker").stdout
        page = visitor.submit(exercise_file("starter/solution.py"))
        assert 'data-verdict="failed"' in page


def test_each_lane_has_a_worker_and_no_more_than_one():
    services = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
    queues = [
        part["command"][part["command"].index("--queues") + 1]
        for part in services.values()
        if "--queues" in part.get("command", [])
    ]
    assert sorted(",".join(queues).split(",")) == sorted(Lane.values)


def test_the_docker_socket_reaches_the_judging_side_only():
    services = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
    holders = {name for name, part in services.items() if str(SOCKET) in str(part.get("volumes"))}
    assert holders == {"worker", "background", "images"}
    assert all("privileged" not in part for part in services.values())
