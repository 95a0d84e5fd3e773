import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "The list is not the variables of the rule, each once and in order. Dump the tree: how often "
    "does each variable occur, and in which order does your code meet them?"
)
def test_variables_are_named_once_and_in_order(student):
    """`max(kg, volume) > limit or kg > 30` names `kg`, `limit`, `max` and `volume`."""
    assert student.names_in("max(kg, volume) > limit or kg > 30") == [
        "kg",
        "limit",
        "max",
        "volume",
    ]


@pytest.mark.task(1)
@pytest.mark.hint(
    "Something that is no variable is on your list. Dump the tree of `parcel.kg`: which class of "
    "node holds the part after the dot?"
)
def test_words_attributes_and_keywords_are_no_variables(student):
    """In `parcel.size == 'over 5 kg' and fee(zone=depot)` only three variables are found."""
    assert student.names_in("parcel.size == 'over 5 kg' and fee(zone=depot)") == [
        "depot",
        "fee",
        "parcel",
    ]


@pytest.mark.task(2)
@pytest.mark.hint(
    "The new rule computes something else. Write your result for `kg ** 2` beside the old rule: "
    "which part does `**` belong to now?"
)
def test_result_is_the_same_in_grams(student):
    """`kg ** 2 * 100 / kg` gives 300 for 3,000 g and 50 for 500 g."""

    @student.run
    def results():
        from solution import in_grams

        rule = in_grams("kg ** 2 * 100 / kg")
        return [eval(rule, {"grams": grams}) for grams in (3_000, 500)]

    assert results == [300, 50]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Something besides the variable `kg` was changed or is gone. Dump both trees: what does your "
    "code answer for a node that it does not want to change?"
)
def test_everything_else_stays(student):
    """Text, attribute, keyword and the variable `kg_free` survive in a rule about parcels."""

    @student.run
    def results():
        from types import SimpleNamespace

        from solution import in_grams

        rule = in_grams("note('over 5 kg', kg=parcel.kg) if kg > kg_free else 'none'")
        names = {
            "note": lambda text, **more: (text, more),
            "parcel": SimpleNamespace(kg="as labeled"),
            "kg_free": 5,
        }
        return [eval(rule, {**names, "grams": grams}) for grams in (5_001, 5_000)]

    assert results == [("over 5 kg", {"kg": "as labeled"}), "none"]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A `kg` deep inside the rule was not found. Dump the tree of `fee(max(kg, 1))`: how many "
    "nodes lie between the top and the variable, and does your code go down to it?"
)
def test_variable_is_found_at_any_depth(student):
    """`kg` is replaced inside calls in calls, lists, conditions, comprehensions and `not`."""

    @student.run
    def results():
        from solution import in_grams

        rules = [
            "max(min(kg, 30), 1)",
            "[kg, -kg][kg > 4]",
            "'heavy' if not kg < 2 else 'light'",
            "[step for step in (1, 5, 9) if step > kg]",
        ]
        return [eval(in_grams(rule), {"grams": 4_000}) for rule in rules]

    assert results == [4, 4, "heavy", [5, 9]]
