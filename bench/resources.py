"""What verdicts cost besides time: processor seconds of the whole machine, and memory."""

import os
from collections.abc import Iterable
from pathlib import Path

from grading.sandbox.box import Box
from grading.sandbox.bubblewrap import BubblewrapBox
from grading.sandbox.docker import DockerBox

MIB = 1 << 20


def cpu_seconds() -> float:
    """Processor seconds that all processes of this machine have used so far, daemons included."""
    fields = Path("/proc/stat").read_text().splitlines()[0].split()[1:]
    user, nice, system, _, _, irq, softirq = map(int, fields[:7])
    return (user + nice + system + irq + softirq) / os.sysconf("SC_CLK_TCK")


def memory_mib(box: Box) -> float:
    """What an idle sandbox holds in memory; pages it shares are counted in proportion."""
    if isinstance(box, DockerBox):
        stats = box.client.api.stats(box.container, stream=False)["memory_stats"]
        # Files that the kernel may drop at any time are no cost.
        idle = stats["stats"].get("total_inactive_file", stats["stats"].get("inactive_file", 0))
        return float(stats["usage"] - idle) / MIB
    if isinstance(box, BubblewrapBox):
        return sum(map(_proportional_kib, _below(p.pid for p in box.processes))) / 1024
    raise TypeError(f"no sandbox whose memory is known: {type(box).__name__}")


def _proportional_kib(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


def _below(pids: Iterable[int]) -> list[int]:
    found = list(pids)
    for pid in found:
        for thread in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (thread / "children").read_text().split())
    return found
