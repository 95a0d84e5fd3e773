"""What an answer could have left on this machine: processes, containers, files."""

import contextlib
import ctypes
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from grading.sandbox.bubblewrap import JUDGE, BubblewrapBox
from grading.sandbox.docker import LABEL, Docker, DockerBox
from tests.sandbox.conftest import PROJECT, VAR

PR_SET_CHILD_SUBREAPER = 36
# Hostile answers write files of this name wherever they can.
PLANTED = "hostile-was-here"
FOLDERS = (
    *map(Path, ("/", "/dev/shm", "/etc", "/opt", "/run", "/tmp", "/var/tmp", "/usr/local/lib")),
    *(Path(tempfile.gettempdir()), Path.home(), Path.cwd(), PROJECT, JUDGE, VAR),
)


@contextlib.contextmanager
def adopted_orphans() -> Iterator[None]:
    """Meanwhile, whatever is left of our children's children becomes ours, and so is found."""
    prctl = ctypes.CDLL(None).prctl
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    try:
        yield
    finally:
        prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)


def descendants(of: int) -> set[int]:
    children: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = path.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue  # it has just ended
        if state != "Z":
            children.setdefault(int(parent), []).append(int(path.parent.name))
    found: set[int] = set()
    waiting = [of]
    while waiting:
        for pid in children.get(waiting.pop(), []):
            found.add(pid)
            waiting.append(pid)
    return found


def running(sandbox: object, servers: Sequence[subprocess.Popen[bytes]]) -> set[object]:
    """Containers and processes below this one, but for sandboxes kept warm and the servers.

    PostgreSQL starts processes when it sees fit, such as one that vacuums.
    """
    pool = getattr(sandbox, "pool", None)
    boxes = [box for kept in pool.boxes.values() for box in list(kept)] if pool else []
    found: set[object] = set(descendants(os.getpid()))
    for server in servers:
        found -= {server.pid, *descendants(server.pid)}
    for box in boxes:
        if isinstance(box, BubblewrapBox):
            for process in box.processes:
                found -= {process.pid, *descendants(process.pid)}
    if pool and isinstance(pool.backend, Docker):
        mine = {"label": f"{LABEL}={pool.backend.owner}"}
        warm = {box.container for box in boxes if isinstance(box, DockerBox)}
        listed = pool.backend.client.api.containers(all=True, filters=mine)
        found |= {container["Id"] for container in listed} - warm
    return found


def described(found: set[object]) -> dict[object, str]:
    """What each of them runs, for the message of a test that found it."""
    commands: dict[object, str] = {}
    for left in found:
        try:
            command = Path(f"/proc/{left}/cmdline").read_bytes()
        except OSError:
            command = b"a container, or a process that has just ended"
        commands[left] = command.replace(b"\0", b" ").decode(errors="replace")
    return commands


def planted() -> list[Path]:
    return [folder / PLANTED for folder in FOLDERS if (folder / PLANTED).exists()]


def wait_until[T](ask: Callable[[], T], seconds: float = 15) -> T:
    """The first answer that is empty, or the last one."""
    deadline = time.monotonic() + seconds
    while (answer := ask()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return answer
