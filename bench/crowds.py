"""Many answers: sixteen at the same moment, and one after the other without a pause."""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from bench.rounds import median, p95

BURST = 16
STUDENTS = 4


@dataclass(frozen=True)
class Burst:
    """Milliseconds from the common start to each answer's end, for each round."""

    p50: float
    p95: float


def burst(run: Callable[[], object], count: int = BURST) -> Burst:
    """All at once, each in a thread of its own."""
    started: list[float] = []
    # The last to arrive starts the clock, before anyone goes on.
    ready = threading.Barrier(count, action=lambda: started.append(time.perf_counter()))

    def one() -> float:
        ready.wait(60)
        run()
        return time.perf_counter()

    with ThreadPoolExecutor(count) as threads:
        running = [threads.submit(one) for _ in range(count)]
        ended = [future.result(timeout=180) for future in running]
    times = [(end - started[0]) * 1000 for end in ended]
    return Burst(median(times), p95(times))


def sustained(run: Callable[[], object], answers: int, *, skip: int) -> float:
    """Verdicts a second by a few students who answer again and again.

    The first `skip` verdicts are not counted: some of them come from sandboxes that were
    started before the clock.
    """

    def one() -> float:
        run()
        return time.perf_counter()

    with ThreadPoolExecutor(STUDENTS) as threads:
        ended = sorted(threads.map(lambda _: one(), range(answers), timeout=180))
    return rate(ended, skip)


def rate(ended: Sequence[float], skip: int) -> float:
    """Verdicts a second after the first `skip`, from the sorted moments of all."""
    return (len(ended) - 1 - skip) / (ended[-1] - ended[skip])
