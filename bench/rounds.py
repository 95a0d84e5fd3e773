"""Take times round by round, so that noise of the machine meets every case alike."""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

FEWEST = 3
type Times = dict[str, list[float]]


@dataclass(frozen=True)
class Case:
    """Something to time: `run` raises when the verdict is not the expected one.

    `settle` is called before it, untimed.  A `run` that returns milliseconds has taken its
    time itself.
    """

    name: str
    text: str
    run: Callable[[], float | None]
    settle: Callable[[], object] = lambda: None


def interleave(cases: Sequence[Case], rounds: int, deadline: float) -> Times:
    """Milliseconds of each case in each round; the first round is not counted.

    Each round begins with another case: none always follows the same disturbance.  Past the
    deadline (of `time.monotonic`) no further round begins, once there are a few.
    """
    times: Times = {case.name: [] for case in cases}
    for number in range(rounds + 1):
        if number > FEWEST and time.monotonic() > deadline:
            say(f"out of time: {number - 1} rounds instead of {rounds}")
            break
        start = number % len(cases) if cases else 0
        for case in (*cases[start:], *cases[:start]):
            taken = timed(case)
            if number:
                times[case.name].append(taken)
        say(f"round {number} of {rounds}" if number else "warmed up")
    return times


def timed(case: Case) -> float:
    case.settle()
    started = time.perf_counter()
    own = case.run()
    return (time.perf_counter() - started) * 1000 if own is None else own


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    return percentile(values, 95)


def percentile(values: Sequence[float], percent: int) -> float:
    """The smallest value that so many of 100 do not exceed."""
    ordered = sorted(values)
    return ordered[-(-len(ordered) * percent // 100) - 1]


def ratio(over: Sequence[float], under: Sequence[float]) -> float:
    """The median of the ratios of each round."""
    return statistics.median(a / b for a, b in zip(over, under, strict=True))


def say(text: str) -> None:
    sys.stderr.write(f"bench: {text}\n")
    sys.stderr.flush()
