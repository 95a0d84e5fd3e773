"""A Docker daemon of the test's own, which it may kill and start again."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from grading.sandbox.docker import LABEL, image_name


class Daemon:
    """Apart from the machine's own daemon in everything: data, socket, networks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"unix://{folder}/docker.sock"
        self.process: subprocess.Popen[bytes] | None = None
        (folder / "daemon.json").write_text("{}")

    def start(self) -> None:
        self.end_containerd()
        (self.folder / "pid").unlink(missing_ok=True)
        # A network of its own: without a bridge it would take the machine's `docker0` away.
        command = [
            "unshare",
            "--net",
            "dockerd",
            "--host",
            self.address,
            "--pidfile",
            str(self.folder / "pid"),
        ]
        command += ["--config-file", str(self.folder / "daemon.json")]
        command += ["--data-root", str(self.folder / "data")]
        command += ["--exec-root", str(self.folder / "exec")]
        command += ["--bridge", "none", "--iptables=false", "--ip6tables=false"]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        deadline = time.monotonic() + 60
        while not self.answers():
            assert time.monotonic() < deadline, (self.folder / "log").read_text()[-3000:]
            time.sleep(0.1)

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["docker", "--host", self.address, *arguments],
            capture_output=True, text=True, check=False, timeout=30,
        )  # fmt: skip

    def answers(self) -> bool:
        return self.command("version").returncode == 0

    def kill(self) -> None:
        assert self.process
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(30)

    def stop(self) -> None:
        assert self.process
        self.process.terminate()
        try:
            self.process.wait(60)
        finally:
            self.process.kill()
            self.process.wait()
            self.end_containerd()

    def end_containerd(self) -> None:
        """That of a killed daemon: as a zombie it would be taken for one that still serves."""
        noted = self.folder / "exec/containerd/containerd.pid"
        with contextlib.suppress(OSError, ValueError):
            os.kill(int(noted.read_text()), signal.SIGKILL)
        noted.unlink(missing_ok=True)

    def end_shims(self) -> None:
        """Of containers that were made when the daemon was killed, and never started."""
        for shim in Path("/proc").glob("[0-9]*/cmdline"):
            with contextlib.suppress(OSError):
                if b"containerd-shim" in (line := shim.read_bytes()) and self.ours(line):
                    number = shim.parent.name
                    subprocess.run(["pkill", "-KILL", "-P", number], check=False)
                    os.kill(int(number), signal.SIGKILL)

    def ours(self, command: bytes) -> bool:
        return os.fsencode(self.folder) + b"/" in command

    def load(self, image: str) -> None:
        with subprocess.Popen(["docker", "save", image], stdout=subprocess.PIPE) as saving:
            subprocess.run(
                ["docker", "--host", self.address, "load"], stdin=saving.stdout, check=True,
                stdout=subprocess.DEVNULL, timeout=120,
            )  # fmt: skip

    def never_started(self) -> list[str]:
        return self.sandboxes("--filter", "status=created")

    def sandboxes(self, *options: str) -> list[str]:
        """All of them, also those that have ended but were not removed."""
        listing = ["ps", "--all", "--quiet", "--no-trunc", "--filter", f"label={LABEL}"]
        found = self.command(*listing, *options)
        assert found.returncode == 0, found.stderr
        return found.stdout.split()

    def processes(self, container: str) -> dict[int, int]:
        """Number of each process, on this machine, to its user's; none when it has ended."""
        rows = self.command("top", container, "-eo", "pid,uid").stdout.splitlines()[1:]
        return {int(pid): int(uid) for pid, uid in (row.split() for row in rows)}

    def remove(self, container: str) -> None:
        self.command("rm", "--force", container)


@contextlib.contextmanager
def own_daemon() -> Iterator[Daemon]:
    folder = Path(tempfile.mkdtemp(prefix="bootcamp-dockerd-", dir="/var/tmp"))
    daemon = Daemon(folder)
    try:
        daemon.start()
        daemon.load(image_name())
        yield daemon
    finally:
        daemon.stop()
        daemon.end_shims()
        # A killed daemon leaves its data mounted upon itself, once for each kill.
        for _ in range(9):
            subprocess.run(["umount", "--lazy", folder / "data"], capture_output=True, check=False)
        shutil.rmtree(folder, ignore_errors=True)
