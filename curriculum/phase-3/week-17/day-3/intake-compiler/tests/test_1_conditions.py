import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "A part is missing, or several parts are still one. Dump the tree of the rule: which parts "
    "does one `and` hold, and how many operators does one comparison hold?"
)
def test_joined_conditions_are_split(student):
    """An `and` inside an `and` and the chain `0 < grams <= 20_000` give five conditions."""
    rule = "(fragile and (zone == 'D1' and express)) and 0 < grams <= 20_000"
    assert student.conditions(rule) == [
        "fragile",
        "zone == 'D1'",
        "express",
        "0 < grams",
        "grams <= 20000",
    ]


@pytest.mark.task(1)
@pytest.mark.hint(
    "Something was torn apart that holds only as a whole. Must each of your parts hold for the "
    "rule to hold? Try it for one side of an `or`."
)
def test_alternatives_stay_whole(student):
    """An `or`, a `not (… and …)`, a sum and a text with "and" in it are not torn apart."""
    rules = [
        "express and grams < 500 or 1 <= pieces <= 3",
        "not (fragile and express)",
        "width + height - 1 > 0",
        "number != 'tea and cake'",
    ]
    assert [student.conditions(rule) for rule in rules] == [[rule] for rule in rules]
