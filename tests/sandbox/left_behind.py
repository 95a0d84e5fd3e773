"""Starts one sandbox, says which, and is killed: for the test that nothing stays behind."""

import os
import signal
import sys
from pathlib import Path

from grading.sandbox.backends import make_sandbox
from grading.sandbox.bubblewrap import BubblewrapBox
from grading.sandbox.docker import DockerBox


def main() -> None:
    sandbox = make_sandbox(sys.argv[1], root=Path(sys.argv[2]))
    box = sandbox.pool.take("python", "small")
    box.wait_ready()
    if isinstance(box, DockerBox):
        sys.stdout.write(box.container)
    elif isinstance(box, BubblewrapBox):
        sys.stdout.write(" ".join(str(process.pid) for process in box.processes))
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
