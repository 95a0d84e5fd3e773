"""What a phase under load is told as."""

from bench.load.figures import Figures, Judged, table

RAW = {
    "rows": {
        "submit": {"count": 20, "failures": 1, "p50": 210, "p95": 900, "p99": 1500},
        "answer to verdict": {"count": 19, "failures": 0, "p50": 300, "p95": 1000, "p99": 2000},
        "refused kindly, text kept": {"count": 3, "failures": 0, "p50": 0, "p95": 0, "p99": 0},
    },
    "errors": ["a connection was reset"],
}
JUDGED = Judged(tuple(number / 100 for number in range(1, 102)), 1.5)


def test_figures_are_of_requests_and_of_the_database():
    found = Figures.of("alone", RAW, JUDGED, None)
    assert [line.name for line in found.lines] == [
        "submit", "answer to verdict", "stored to verdict, in the database"
    ]  # fmt: skip
    stored = found.lines[-1]
    assert (stored.count, round(stored.p50), round(stored.p95)) == (101, 510, 960)
    assert (found.verdicts_per_second, found.refused) == (1.5, 3)


def test_nothing_that_failed_is_left_out_of_the_table():
    text = table([Figures.of("alone", RAW, JUDGED, 12.4)])
    for shown in (
        "1.50 verdicts/s",
        "3 asked to wait",
        "judged anew within 12 s",
        "a connection was reset",
    ):
        assert shown in text
    submit = next(line for line in text.splitlines() if "submit" in line)
    assert submit.split() == ["submit", "20", "1", "210", "900", "1500"]


def test_a_phase_in_which_nothing_was_judged_has_no_time_for_it():
    found = Figures.of("alone", RAW, Judged((), 0.0), None)
    assert "stored to verdict" not in table([found])


def test_waits_while_others_were_judged_anew_stand_apart():
    found = Figures.of("anew", RAW, JUDGED, 90.0, (0.1, 0.2, 0.3))
    assert (found.lines[-1].count, round(found.lines[-1].p50)) == (3, 200)
    assert "while others were judged anew" in table([found])
