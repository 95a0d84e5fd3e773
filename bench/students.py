"""Students who answer again and again, as many as there are, and what each of them waits."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from bench.resources import cpu_seconds
from bench.rounds import median, percentile

LEVELS = (1, 4, 16, 64)
# As many answers as a worker judges at once, unless somebody says otherwise; others queue.
THREADS = 4
LONGEST_SECONDS = 120


@dataclass(frozen=True)
class Level:
    """What `students` met who each sent the next answer when they had read the verdict."""

    students: int
    verdicts_per_second: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    cold_starts: int
    cpu_seconds_per_verdict: float


@dataclass(frozen=True)
class Mark:
    """The moment of a verdict, how long it was waited for, and what had been spent by then."""

    at: float
    wait_ms: float
    cpu_seconds: float
    misses: int


def level(
    run: Callable[[], object], students: int, answers: int, misses: Callable[[], int]
) -> Level:
    """Each answers twice, and all together `answers` more; the first of each is not counted.

    Those met sandboxes that were started before the clock, and no queue yet.  `misses` counts
    the sandboxes that had to be started cold so far.
    """
    marks: list[Mark] = []
    turns = iter(range(2 * students + answers))
    lock = threading.Lock()

    def answer_again_and_again() -> None:
        while True:
            with lock:
                if next(turns, None) is None:
                    return
            began = time.perf_counter()
            judging.submit(run).result(LONGEST_SECONDS)
            with lock:
                now = time.perf_counter()
                marks.append(Mark(now, (now - began) * 1000, cpu_seconds(), misses()))

    with ThreadPoolExecutor(THREADS) as judging, ThreadPoolExecutor(students) as people:
        for student in [people.submit(answer_again_and_again) for _ in range(students)]:
            student.result()
    first, last, counted = marks[students - 1], marks[-1], marks[students:]
    waits = [mark.wait_ms for mark in counted]
    return Level(
        students,
        len(counted) / (last.at - first.at),
        median(waits),
        percentile(waits, 95),
        percentile(waits, 99),
        last.misses - first.misses,
        (last.cpu_seconds - first.cpu_seconds) / len(counted),
    )
