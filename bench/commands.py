"""What one would do without us: pytest by hand, and `docker run … pytest` for each answer."""

import contextlib
import os
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.exercise import WrongVerdict, check_output, write_plain
from bench.rounds import Case

SECONDS = 60
ENVIRONMENT = {"PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8", "HOME": "/tmp"}  # noqa: S108
# Whoever is in a hurry: no plugins but pytest's own, nothing written, few words.
TUNED = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
FAST = ["-m", "pytest", "-q", "-p", "no:cacheprovider"]
PLAIN = ["-m", "pytest"]
# Runs the tuned pytest in a process of its own, once for each line it reads.
REPEAT = f"""
import subprocess, sys
for line in sys.stdin:
    done = subprocess.run([sys.executable, *{FAST!r}], stdout=subprocess.PIPE, text=True)
    print(done.returncode, ascii(done.stdout), flush=True)
"""
# The same in one process for all lines: nothing shields one answer from the one before.
IN_PROCESS = f"""
import contextlib, io, sys
import pytest
for line in sys.stdin:
    for name in ("solution", "test_add"):
        sys.modules.pop(name, None)
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        code = pytest.main({FAST[2:]!r})
    print(int(code), ascii(output.getvalue()), flush=True)
"""


@contextlib.contextmanager
def work_folder() -> Iterator[Path]:
    """The exercise as files, with room beside it for compiled tests."""
    with tempfile.TemporaryDirectory(prefix="bootcamp-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        write_plain(folder)
        yield folder


class Bare:
    """pytest as a process, by the interpreter and packages of the bubblewrap environment."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.python = root / "environments" / "python" / "bin" / "python"
        self.folder = folder

    def tuned(self) -> None:
        self._run(FAST, ENVIRONMENT | TUNED)

    def plain(self) -> None:
        self._run(PLAIN, ENVIRONMENT)

    def cases(self) -> list[Case]:
        return [
            Case("pytest", "bare pytest, tuned", self.tuned),
            Case("pytest_untuned", "bare pytest, untuned", self.plain),
        ]

    def _run(self, arguments: list[str], environment: dict[str, str]) -> None:
        run([str(self.python), *arguments], environment, self.folder)


class DockerRun:
    """One container for each answer, by the docker command; the image is the sandbox's own."""

    def __init__(self, image: str, folder: Path) -> None:
        self.image = image
        self.label = f"bootcamp.bench={uuid.uuid4().hex}"
        place = ["-v", f"{folder}:/work", "-w", "/work", "-e", "PYTHONPATH=/opt/site"]
        self.common = ["--rm", "--label", self.label, *place, "--entrypoint", "python3"]
        self.quick = ["--network", "none", "--log-driver", "none"]
        self.quick += [part for name, value in TUNED.items() for part in ("-e", f"{name}={value}")]

    def tuned(self) -> None:
        self._run([*self.quick], FAST)

    def plain(self) -> None:
        self._run([], PLAIN)

    def cases(self) -> list[Case]:
        return [
            Case("docker_run", "docker run … pytest, tuned", self.tuned),
            Case("docker_run_untuned", "docker run … pytest, plain", self.plain),
        ]

    def _run(self, options: list[str], arguments: list[str]) -> None:
        command = ["docker", "run", *self.common, *options, self.image, *arguments]
        run(command, dict(os.environ))

    @contextlib.contextmanager
    def kept_running(self) -> Iterator[list[Case]]:
        """By the interpreter of the image, in containers that are there already."""
        with self._repeating(REPEAT) as fresh, self._repeating(IN_PROCESS) as same:
            yield [
                Case("pytest_in_container", "bare pytest, tuned, in a container", fresh),
                Case("pytest_in_process", "pytest in the process of the one before", same),
            ]

    @contextlib.contextmanager
    def _repeating(self, script: str) -> Iterator[Callable[[], None]]:
        command = ["docker", "run", "-i", *self.common, *self.quick, self.image, "-c", script]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        ) as process:
            talk, answers = process.stdin, process.stdout
            if talk is None or answers is None:
                raise WrongVerdict("docker run gave no pipes")

            def ask() -> None:
                talk.write("again\n")
                code, _, output = answers.readline().partition(" ")
                check_output(int(code or -1), output)

            try:
                yield ask
            finally:
                talk.close()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(20)
                process.kill()

    def close(self) -> None:
        """Nothing is left where a run was cut short."""
        listing = ["docker", "ps", "-aq", "--filter", f"label={self.label}"]
        found = subprocess.run(listing, capture_output=True, text=True, timeout=30, check=False)
        if left := found.stdout.split():
            remove = ["docker", "rm", "-f", *left]
            subprocess.run(remove, capture_output=True, timeout=60, check=False)


def run(command: list[str], environment: dict[str, str], folder: Path | None = None) -> None:
    done = subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True, check=False,
        timeout=SECONDS, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    check_output(done.returncode, done.stdout + done.stderr)
