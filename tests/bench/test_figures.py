"""The arithmetic of the bench, on times one can check by hand."""

from functools import partial

import pytest

from bench.crowds import Burst, burst, rate, sustained
from bench.exercise import WrongVerdict, check_output, check_report, job
from bench.results import Crowds, per_further_test, ratios_of, rows_of
from bench.rounds import Case, interleave, p95, ratio
from grading.sandbox.job import Report, Verdict


def test_a_ratio_is_the_median_of_the_rounds_not_the_ratio_of_medians():
    assert ratio([10, 20, 90], [10, 40, 30]) == 1.0


def test_p95_is_a_value_that_was_measured():
    assert p95([float(n) for n in range(1, 101)]) == 95
    assert p95([3, 1, 2]) == 3


def test_the_first_round_is_not_counted_and_each_round_begins_elsewhere():
    seen: list[str] = []
    cases = [Case(name, name, partial(seen.append, name)) for name in "ab"]
    times = interleave(cases, 2, deadline=float("inf"))
    assert seen == ["a", "b", "b", "a", "a", "b"]
    assert {name: len(taken) for name, taken in times.items()} == {"a": 2, "b": 2}


def test_settling_comes_before_each_run_and_is_not_timed():
    seen: list[str] = []
    case = Case("a", "a", lambda: float(len(seen)), lambda: seen.append("settled"))
    assert interleave([case], 2, deadline=float("inf"))["a"] == [2, 3]


def test_past_the_deadline_no_round_begins():
    times = interleave([Case("a", "a", lambda: 1.0)], 10, deadline=0)
    assert len(times["a"]) == 3


def test_a_further_test_costs_a_twentieth_of_twenty_more():
    assert per_further_test([10, 12], [110, 132]) == 5.5


def test_ratios_appear_only_for_what_was_measured():
    times = {"pytest": [100.0, 200.0], "warm_docker": [20.0, 60.0]}
    ratios = ratios_of(times, Crowds())
    assert ratios == {"warm_docker_over_pytest": pytest.approx(0.25)}


def test_crowds_are_divided_round_by_round():
    crowds = Crowds(
        one_pytest=[100, 200],
        bursts={"burst": [Burst(300, 0), Burst(300, 0)], "burst_pytest": [Burst(600, 0)] * 2},
        rates={"rate": [6, 6], "rate_docker_run": [3, 6]},
    )
    assert ratios_of({"pytest": [1.0]}, crowds) == {
        "burst_16_over_pytest": 2.25,
        "burst_16_over_16_pytests": 0.5,
        "throughput_over_docker_run": 1.5,
    }


def test_a_row_says_how_often_it_was_measured():
    row = rows_of([Case("pytest", "bare", lambda: None)], {"pytest": [5.0, 7.0, 6.0]})[0]
    assert (row.median, row.p95, row.over_pytest, row.rounds) == (6, 7, 1, 3)


def test_the_rate_leaves_out_what_was_started_ahead():
    assert rate([0.0, 0.1, 1.0, 2.0, 3.0], skip=2) == 1.0


def test_a_crowd_runs_as_often_as_it_says():
    runs = []
    assert sustained(lambda: runs.append(1), 12, skip=6) > 0
    assert burst(lambda: runs.append(1), 4).p95 >= 0
    assert len(runs) == 16


def test_a_burst_does_not_swallow_a_wrong_verdict():
    def wrong():
        raise WrongVerdict("failed")

    with pytest.raises(WrongVerdict):
        burst(wrong, 2)


@pytest.mark.parametrize("verdict", [Verdict.FAILED, Verdict.PASSED])
def test_a_report_that_is_no_pass_of_all_three_tests_is_no_measurement(verdict):
    with pytest.raises(WrongVerdict, match=r"expected passed with 3"):
        check_report(Report(verdict))


def test_pytest_must_say_that_all_passed():
    check_output(0, "3 passed in 0.01s")
    for code, said in ((1, "3 passed"), (0, "2 passed")):
        with pytest.raises(WrongVerdict):
            check_output(code, said)


def test_the_job_names_the_tests_it_holds():
    made = job(23)
    assert made.manifest is not None
    assert [text.count("def test_") for text in made.tests.values()] == [23]
    assert len(made.manifest) == 23
