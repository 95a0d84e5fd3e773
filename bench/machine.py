"""Where a table was taken: a time means little without it."""

import os
import platform
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def describe(python: Path, docker: str) -> dict[str, str]:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": f"{os.cpu_count()} of {_processor()}",
        "memory": f"{memory / 2**30:.0f} GiB",
        "system": f"{_distribution()}, Linux {platform.release()}",
        "python": _said([str(python), "-V"]),
        "docker": docker,
        "load": " ".join(f"{load:.2f}" for load in os.getloadavg()),
        "commit": _said(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"]),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _distribution() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()


def _said(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=10, check=False)
    except OSError:
        return "unknown"
    return (done.stdout or done.stderr).strip() if done.returncode == 0 else "unknown"
