"""The proof as authors read it."""

import pytest

from courses.content import load
from grading.proving import report
from grading.proving.answers import Judged
from grading.proving.choosing import find
from grading.proving.mutants import Mutant, Mutants
from grading.proving.proof import Proving, manifest_of
from tests.grading.rows import PASSED
from tests.proving.exercises import write_curriculum

MUTANTS = (
    Mutant("solution.py", 2, "a + b -> a - b", "test_small_numbers"),
    Mutant("solution.py", 3, "a < b -> a <= b", ""),
    Mutant("solution.py", 4, "1 -> 2", "", waived="Nobody can tell."),
)


@pytest.fixture
def proving(tmp_path):
    write_curriculum(tmp_path)
    return Proving(
        find(load(tmp_path), "add"),
        tests=manifest_of(PASSED),
        answers=(
            Judged("starter", "failed", ("test_small_numbers",), "", "<b>got</b> None", "Look."),
        ),
        mutants=Mutants(5, MUTANTS),
    )


def test_a_row_counts_what_was_proven(proving):
    row = report.row(proving, 10, [])
    assert row.split() == ["add", "2", "1", "1", "1/2", "-", "proven"]
    assert report.row(proving, 10, ["it lies"]).endswith("NOT PROVEN")


def test_the_last_line_adds_up(proving):
    text = report.totals([proving, proving])
    assert text == ("2 exercises, 4 tests, 2 answers that fail, 2 of 4 mutants killed, 2 waived")


def test_the_page_shows_what_survives_and_why_others_may(proving):
    page = report.page([(proving, ["the <starter> is passed"])], "docker")
    for text in (
        "the &lt;starter&gt; is passed",
        "&lt;b&gt;got&lt;/b&gt; None",
        "solution.py:3",
        "survives",
        "waived: Nobody can tell.",
        "3 of 5 judged",
        "judged in docker",
    ):
        assert text in page, text
    assert "<b>got" not in page
