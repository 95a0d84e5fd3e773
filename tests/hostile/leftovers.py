"""What an answer could have left on this machine: processes, containers, files."""

import contextlib
import ctypes
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from grading.sandbox.bubblewrap import JUDGE, BubblewrapBox
from grading.sandbox.docker import LABEL, Docker, DockerBox
from tests.sandboxes import PROJECT, VAR

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


def children() -> dict[int, list[int]]:
    """The living processes of this machine, by the process that they belong to."""
    found: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = path.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue  # it has just ended
        if state != "Z":
            found.setdefault(int(parent), []).append(int(path.parent.name))
    return found


def descendants(of: int) -> set[int]:
    below = children()
    found: set[int] = set()
    waiting = [of]
    while waiting:
        for pid in below.get(waiting.pop(), []):
            found.add(pid)
            waiting.append(pid)
    return found


def bystanders() -> set[int]:
    """Our children that are no sandboxes, such as PostgreSQL, which starts more when it likes."""
    return {pid for pid in children().get(os.getpid(), []) if program(pid) != "bwrap"}


def program(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/exe").readlink().name
    except OSError:
        return ""


def running(sandbox: object, but: Iterable[int] = ()) -> set[object]:
    """Containers and processes below this one; not the warm sandboxes, nor `but` and theirs."""
    pool = getattr(sandbox, "pool", None)
    boxes = [box for ready in pool.boxes.values() for box in list(ready)] if pool else []
    warm = [box.processes for box in boxes if isinstance(box, BubblewrapBox)]
    found: set[object] = set(descendants(os.getpid()))
    for pid in [*but, *(process.pid for processes in warm for process in processes)]:
        found -= {pid, *descendants(pid)}
    if pool and isinstance(pool.backend, Docker):
        mine = {"label": f"{LABEL}={pool.backend.owner}"}
        kept = {box.container for box in boxes if isinstance(box, DockerBox)}
        listed = pool.backend.client.api.containers(all=True, filters=mine)
        found |= {container["Id"] for container in listed} - kept
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
