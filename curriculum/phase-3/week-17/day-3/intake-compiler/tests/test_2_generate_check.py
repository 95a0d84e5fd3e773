import pytest


@pytest.mark.task(2)
@pytest.mark.hint(
    "The list is not what failed, in the order of the rules. Print the generated source: is there "
    "a test for each condition, and does the next one run when one has failed?"
)
def test_failing_conditions_are_named(student):
    """A parcel that breaks three conditions of two rules gets exactly these three, in order."""

    @student.run
    def seen():
        from solution import generate_check

        rules = ["1 <= pieces <= 9 and zone != 'D4'", "grams > 0", "express or not fragile"]
        check = generate_check(rules)
        rules.clear()
        parcels = [
            {"pieces": 12, "zone": "D4", "grams": 5, "express": False, "fragile": True},
            {"pieces": 9, "zone": "D2", "grams": 5, "express": True, "fragile": True},
            {"pieces": 0, "zone": "D3", "grams": 0, "express": False, "fragile": False},
        ]
        return [check(parcel) for parcel in parcels]

    assert seen == [
        ["pieces <= 9", "zone != 'D4'", "express or not fragile"],
        [],
        ["1 <= pieces", "grams > 0"],
    ]


@pytest.mark.task(2)
@pytest.mark.hint(
    "The middle of a chain stands in two conditions. Print the source for this rule: how often was "
    "each variable made a lookup, and did both conditions share a node?"
)
def test_sum_in_the_middle_of_a_chain_is_looked_up(student):
    """`0 < grams + extra < 9` names the one of its two conditions that does not hold."""

    @student.run
    def seen():
        from solution import generate_check

        check = generate_check(["0 < grams + extra < 9"])
        return [check({"grams": grams, "extra": 4}) for grams in (4, 5, -4)]

    assert seen == [[], ["grams + extra < 9"], ["0 < grams + extra"]]


@pytest.mark.task(2)
@pytest.mark.hint(
    "The text of the check cannot be found, or it is another one's, or it cannot stand alone. "
    "Under which file name did you compile it, and who else uses that name?"
)
def test_source_of_each_check_can_be_read(student):
    """Of two checks each shows its own source, and that source alone answers like the check."""

    @student.run
    def seen():
        import inspect

        from solution import generate_check

        tea = generate_check(["grams < 2_000"])
        bikes = generate_check(["pieces < 4", "zone == 'D1'"])
        found = []
        for check in (tea, bikes):
            namespace = {}
            exec(inspect.getsource(check), namespace)
            parcel = {"grams": 2_000, "pieces": 7, "zone": "D1"}
            found.append((check(parcel), namespace["check"](parcel)))
        return found

    assert seen == [(["grams < 2000"], ["grams < 2000"]), (["pieces < 4"], ["pieces < 4"])]


@pytest.mark.task(2)
@pytest.mark.hint(
    "The traceback ends in a line that nobody can see or in the wrong one, or a field is missed "
    "that no rule needs. Compare the line number it shows with the lines of your source. When is a "
    "field looked up?"
)
def test_missing_field_leads_to_its_line(student):
    """Without `zone` the check raises KeyError, in a visible line that speaks of `zone`; where
    `express` decides alone, `zone` is not asked for."""

    @student.run
    def seen():
        import traceback

        from solution import generate_check

        check = generate_check(["grams < 2_000", "zone == 'D1'", "pieces > 0"])
        generate_check(["express"])
        try:
            check({"grams": 1, "pieces": 1})
        except KeyError as error:
            line = traceback.extract_tb(error.__traceback__)[-1].line or ""
            return {
                "missing": error.args,
                "line speaks of zone": "zone" in line,
                "not asked for": generate_check(["express or zone == 'D1'"])({"express": True}),
            }
        return None

    assert seen == {"missing": ("zone",), "line speaks of zone": True, "not asked for": []}


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A field has the name of something in your generated code, and one of them took the other's "
    "place. Print the source for a rule about a field named `parcel`."
)
def test_any_identifier_is_a_field(student):
    """Fields named `parcel`, `check`, `failed`, `len` and the like are read from the parcel."""

    @student.run
    def seen():
        from solution import generate_check

        names = ["parcel", "check", "failed", "wrong", "problems", "result", "errors", "len", "out"]
        check = generate_check([f"{name} < 3" for name in names])
        parcel = {name: place % 2 * 5 for place, name in enumerate(names)}
        return [check(parcel), check(parcel), generate_check([])(parcel)]

    failing = ["check < 3", "wrong < 3", "result < 3", "len < 3"]
    assert seen == [failing, failing, []]
