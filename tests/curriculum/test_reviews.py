"""Beside everything that is live lies how it answers the teaching guide's checklists."""

import re

import pytest

from courses.content import load
from tests.conftest import ROOT

GUIDE = (ROOT / "docs/authoring/teaching.md").read_text(encoding="utf-8")


def checklist(heading: str) -> int:
    """How many questions it has."""
    (text,) = re.findall(rf"^### {heading} ?\(?.*\n((?:\d+\. .*\n)+)", GUIDE, re.MULTILINE)
    return len(text.splitlines())


QUESTIONS = {"The day": checklist("A day"), "The exercises": checklist("An exercise")}
WEEKS = [week for phase in load(ROOT / "curriculum").phases for week in phase.weeks]
DAYS = [
    ROOT / "curriculum" / day.exercises[0].folder.parent
    for week in WEEKS
    for day in week.days
    if day.status == "live"
]
PROJECTS = [one.folder for week in WEEKS for one in week.exercises if one.status == "live"]


def rows(text: str) -> list[list[str]]:
    """The cells of its tables, without headings."""
    lines = [line for line in text.splitlines() if re.match(r"\| (?!item )[^-]", line)]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def named(place):
    return f"{place.parent.name}/{place.name}"


@pytest.mark.parametrize("day", DAYS, ids=named)
def test_a_live_day_answers_both_checklists(day):
    review = (day / "review.md").read_text(encoding="utf-8")
    for heading, questions in QUESTIONS.items():
        (part,) = re.findall(rf"^## {heading}\n(.*?)(?=^## |\Z)", review, re.MULTILINE | re.DOTALL)
        answered = [re.match(r"(\d+)\. ", row[0]) for row in rows(part)]
        assert all(int(match[1]) <= questions for match in answered if match)
        assert sum(map(bool, answered)) >= 3, heading


@pytest.mark.parametrize("place", [*DAYS, *PROJECTS], ids=named)
def test_every_answer_has_a_reason_unless_it_is_a_plain_yes(place):
    for cells in rows((place / "review.md").read_text(encoding="utf-8")):
        assert len(cells) == 3, cells
        item, answer, reason = cells
        assert item
        assert answer
        assert reason or answer.startswith("yes"), item
