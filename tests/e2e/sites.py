"""Sites that tests start with the README's command, on SQLite and a broker of their own."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT
from tests.servers import free_port


@dataclass
class Site:
    address: str
    printed: str
    process: subprocess.Popen[str]
    var: Path


def start(var: Path, port: int, **environment: str) -> subprocess.Popen[str]:
    env = os.environ | {"VAR_DIR": str(var), "PORT": str(port)} | environment
    for name in ("DATABASE_URL", "BROKER_URL", "SECRET_KEY", "PYTHONWARNINGS"):
        env.pop(name, None)
    return subprocess.Popen(
        # As a script's background job has it; Ctrl-C and `kill -INT` must work all the same.
        ["/bin/sh", "-c", 'trap "" INT; exec "$0" -m bootcamp.start', sys.executable],
        cwd=ROOT, env=env, text=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip


@contextmanager
def own_site() -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """A site of its own that the test may stop and break."""
    folder = Path(tempfile.mkdtemp(prefix="bootcamp-own-"))
    folder.chmod(0o755)
    if (ROOT / "var/environments").is_dir():
        (folder / "environments").symlink_to(ROOT / "var/environments")
    process = start(folder, free_port())
    try:
        read_until(process, "Ctrl-C")
        yield process, folder
    finally:
        process.terminate()
        try:
            process.communicate(timeout=60)
        finally:
            process.kill()
            process.communicate()
            shutil.rmtree(folder)


def read_until(process: subprocess.Popen[str], text: str) -> str:
    assert process.stdout
    printed = ""
    while text not in printed:
        line = process.stdout.readline()
        assert line, f"start ended early:\n{printed}"
        printed += line
    return printed


@contextmanager
def demo_site() -> Iterator[Site]:
    """A site whose data go with it; `printed` holds its people."""
    # Not pytest's tmp_path: the sandbox's dropped user must be able to reach its environment.
    var = Path(tempfile.mkdtemp(prefix="bootcamp-start-"))
    var.chmod(0o755)
    if (ROOT / "var/environments").is_dir():
        (var / "environments").symlink_to(ROOT / "var/environments")
    port = free_port()
    process = start(var, port)
    try:
        printed = read_until(process, "Ctrl-C")
        yield Site(f"http://127.0.0.1:{port}", printed, process, var)
    finally:
        process.terminate()
        try:
            process.wait(60)
        finally:
            process.kill()
            process.communicate()
            shutil.rmtree(var)
