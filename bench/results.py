"""Times become rows and ratios."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bench.crowds import Burst
from bench.exercise import MORE_TESTS, TESTS
from bench.rounds import Case, Times, median, p95, ratio


@dataclass(frozen=True)
class Row:
    name: str
    text: str
    median: float
    p95: float | None
    over_pytest: float | None
    rounds: int
    unit: str = "ms"


@dataclass
class Crowds:
    """What each round of the crowds gave: milliseconds for bursts, verdicts a second else."""

    one_pytest: list[float] = field(default_factory=list)
    bursts: dict[str, list[Burst]] = field(default_factory=dict)
    rates: dict[str, list[float]] = field(default_factory=dict)


def rows_of(cases: Sequence[Case], times: Times) -> list[Row]:
    bare = times["pytest"]
    rows = []
    for case in cases:
        taken = times[case.name]
        over = ratio(taken, bare)
        rows.append(Row(case.name, case.text, median(taken), p95(taken), over, len(taken)))
    return rows


def rows_of_crowds(crowds: Crowds, texts: Mapping[str, str]) -> list[Row]:
    rows = []
    for name, bursts in crowds.bursts.items():
        p50s = [burst.p50 for burst in bursts]
        tail = median([burst.p95 for burst in bursts])
        over = ratio(p50s, crowds.one_pytest)
        rows.append(Row(name, texts[name], median(p50s), tail, over, len(p50s)))
    for name, rates in crowds.rates.items():
        rows.append(Row(name, texts[name], median(rates), None, None, len(rates), "/s"))
    return rows


def ratios_of(times: Times, crowds: Crowds) -> dict[str, float]:
    """Those that could be measured, by the names of `bench.targets`."""
    ratios: dict[str, float] = {}

    def divide(name: str, over: str, under: str = "pytest") -> None:
        if over in times and under in times:
            ratios[name] = ratio(times[over], times[under])

    divide("warm_docker_over_pytest", "warm_docker")
    divide("warm_docker_over_pytest_in_container", "warm_docker", "pytest_in_container")
    divide("warm_bubblewrap_over_pytest", "warm_bubblewrap")
    divide("cold_bubblewrap_over_pytest", "cold_bubblewrap")
    divide("cold_docker_over_docker_run", "cold_docker", "docker_run_untuned")
    divide("cold_docker_over_tuned_docker_run", "cold_docker", "docker_run")
    divide("click_over_pytest", "post")
    divide("chromium_over_pytest", "click")
    for kind, name in (
        ("docker", "ms_per_further_test"),
        ("bubblewrap", "ms_per_further_test_bubblewrap"),
    ):
        if f"warm_{kind}_more" in times:
            ratios[name] = per_further_test(times[f"warm_{kind}"], times[f"warm_{kind}_more"])
    _divide_crowds(ratios, crowds)
    return ratios


def per_further_test(few: Sequence[float], many: Sequence[float]) -> float:
    """Milliseconds that one more test costs: the median over the rounds."""
    more = MORE_TESTS - TESTS
    return median([(b - a) / more for a, b in zip(few, many, strict=True)])


def _divide_crowds(ratios: dict[str, float], crowds: Crowds) -> None:
    if "burst" in crowds.bursts:
        ours = [burst.p50 for burst in crowds.bursts["burst"]]
        theirs = [burst.p50 for burst in crowds.bursts["burst_pytest"]]
        ratios["burst_16_over_pytest"] = ratio(ours, crowds.one_pytest)
        ratios["burst_16_over_16_pytests"] = ratio(ours, theirs)
    for name, under in (
        ("throughput_over_docker_run", "rate_docker_run"),
        ("throughput_over_plain_docker_run", "rate_docker_run_untuned"),
    ):
        if under in crowds.rates and "rate" in crowds.rates:
            ratios[name] = ratio(crowds.rates["rate"], crowds.rates[under])
