"""A site in parts: PostgreSQL, Valkey, a Docker daemon, web and two workers, all its own."""

from __future__ import annotations

import secrets
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg.rows import dict_row

from tests.chaos.parts import Part, Web, Worker, as_part
from tests.crowd import manage
from tests.grading.dockerd import Daemon, own_daemon
from tests.servers import Servers, answers, free_port

SUBMISSIONS = """
select s.id::text, s.key::text, s.status, s.verdict, s.attempts, s.message,
       (select count(*) from grading_judging j where j.submission_id = s.id) as judgings
from grading_submission s
"""


@dataclass
class Site:
    address: str
    environment: dict[str, str]
    postgres: Part
    valkey: Part
    daemon: Daemon
    web: Part
    workers: list[Part]

    def submissions(self) -> dict[str, dict[str, object]]:
        """By the key of their form; waits for a database that is coming up."""
        for _ in range(60):
            try:
                with psycopg.connect(
                    self.environment["DATABASE_URL"], row_factory=dict_row, connect_timeout=5
                ) as database:
                    return {row["key"]: row for row in database.execute(SUBMISSIONS)}
            except psycopg.OperationalError:
                time.sleep(0.5)
        raise AssertionError(f"the database does not come back:\n{self.postgres.tail()}")

    def logs(self) -> str:
        return "\n".join(f"--- {part.log}\n{part.tail()}" for part in (self.web, *self.workers))


@contextmanager
def own_site() -> Iterator[Site]:
    with ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="bootcamp-chaos-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        servers = Servers()
        stack.callback(servers.stop)
        daemon = stack.enter_context(own_daemon())
        environment = {
            "DATABASE_URL": servers.start_postgres(),
            "BROKER_URL": servers.start_valkey(),
            "DOCKER_HOST": daemon.address,
            "SANDBOX_BACKEND": "docker",
            "SANDBOX_WARM": "1",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "VAR_DIR": str(folder),
        }
        server, database = environment["DATABASE_URL"].rsplit("/", 1)
        with psycopg.connect(f"{server}/postgres", autocommit=True) as session:
            session.execute(f"CREATE DATABASE {database}".encode())
        for step in (["migrate"], ["sync_curriculum"], ["collectstatic", "--no-input"]):
            manage(environment, *step)
        postgres, valkey = _servers_as_parts(servers, environment)
        port = free_port()
        web = Web(folder, port, environment)
        workers = [Worker(folder, name, environment) for name in ("first", "second")]
        for part in (postgres, valkey, web, *workers):
            # Whatever state a failed test left it in.
            stack.callback(_end, part)
        for part in (web, *workers):
            part.start()
        yield Site(
            f"http://127.0.0.1:{port}", environment, postgres, valkey, daemon, web, [*workers]
        )


def _servers_as_parts(servers: Servers, environment: dict[str, str]) -> tuple[Part, Part]:
    port = int(environment["DATABASE_URL"].rpartition(":")[2].partition("/")[0])
    socket = Path(environment["BROKER_URL"].removeprefix("redis+socket://"))
    postgres, valkey = servers.processes
    assert isinstance(postgres.args, list)
    ready = Path(str(postgres.args[0])).parent / "pg_isready"
    return (
        as_part(servers, postgres, lambda: answers(ready, port)),
        as_part(servers, valkey, socket.exists),
    )


def _end(part: Part) -> None:
    if part.process is not None and part.process.poll() is None:
        part.send(signal.SIGCONT)
        part.kill()
