"""Make the environments that answers run in: `python -m grading.sandbox.images`."""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
LOCK = PROJECT / "requirements" / "sandbox-python.txt"


def uv() -> str:
    """uv beside this Python, or on the PATH."""
    beside = Path(sys.executable).parent / "uv"
    found = str(beside) if beside.exists() else os.environ.get("UV") or shutil.which("uv")
    if not found:
        sys.exit("uv is missing. Get it: pip install uv")
    return found


def make_environment(root: Path) -> Path:
    """`root`/environments/python from its lock; nothing is done when it is up to date."""
    home = root / "environments" / "python"
    digest = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    stamp = home / "digest"
    if stamp.exists() and stamp.read_text() == digest:
        return home
    shutil.rmtree(home, ignore_errors=True)
    home.parent.mkdir(parents=True, exist_ok=True)
    python = str(Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}")
    subprocess.run([uv(), "venv", "-q", "--python", python, str(home)], check=True)
    install = ["pip", "install", "-q", "--compile-bytecode", "--require-hashes"]
    target = ["--python", str(home / "bin" / "python"), "-r", str(LOCK)]
    subprocess.run([uv(), *install, *target], check=True)
    # Only packages are bound into a sandbox; a program stands beside them, as in the image.
    (packages,) = home.glob("lib/python*/site-packages")
    (packages / "bin").mkdir(exist_ok=True)
    os.link(home / "bin" / "ruff", packages / "bin" / "ruff")
    stamp.write_text(digest)
    return home


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", default="python:3.13-slim", help="the image to build on")
    parser.add_argument("--root", type=Path, default=PROJECT / "var")
    parser.add_argument("--require-docker", action="store_true", help="fail without a daemon")
    parser.add_argument("--network", help="the build's network, such as host")
    options = parser.parse_args()
    sys.stdout.write(f"bubblewrap environment: {make_environment(options.root)}\n")
    from grading.sandbox import docker
    from grading.sandbox.errors import BackendUnavailable

    try:
        sys.stdout.write(f"Docker image: {docker.build(options.base, options.network)}\n")
    except BackendUnavailable as error:
        if options.require_docker:
            sys.exit(str(error))
        sys.stdout.write(f"Docker image: not built. {error.message}\n")


if __name__ == "__main__":
    main()
