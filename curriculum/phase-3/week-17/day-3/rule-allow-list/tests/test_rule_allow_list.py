import pytest


def accepted(rules, fields):
    """The rules that were not refused by ValueError."""
    from solution import compile_rule

    through = []
    for rule in rules:
        try:
            compile_rule(rule, fields)
        except ValueError:
            continue
        through.append(rule)
    return through


@pytest.mark.task(1)
@pytest.mark.hint(
    "A rule was refused that merchants need, or it answered for another parcel. Dump its tree: is "
    "every class of node in it on your list, and whose fields does each call read?"
)
def test_a_rule_answers_for_each_parcel(student):
    """`grams <= 2_000 and not (express or zone == 'D4')` holds for the first of three parcels."""

    @student.run
    def answers():
        from solution import compile_rule

        rule = "grams <= 2_000 and not (express or zone == 'D4')"
        holds = compile_rule(rule, ["grams", "express", "zone"])
        return [
            holds({"grams": 2_000, "express": False, "zone": "D1"}),
            holds({"grams": 2_000, "express": False, "zone": "D4"}),
            holds({"grams": 2_001, "express": False, "zone": "D1"}),
        ]

    assert answers == [True, False, False]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "Sums, signs, chains and the truth of a single field are rules, too. Which type does your "
    "function return for a rule that is only the name of a field?"
)
def test_sums_signs_and_single_fields_are_rules(student):
    """`-5 < width + height - 10 <= +90` and the bare field `pieces` give `True` or `False`."""

    @student.run
    def answers():
        from solution import compile_rule

        chain = compile_rule("-5 < width + height - 10 <= +90", ("width", "height"))
        single = compile_rule("pieces", {"pieces"})
        odd = compile_rule("zone >= 'D4' or zone != 'D3' and True", ["zone"])
        return [
            chain({"width": 2, "height": 3}),
            chain({"width": 60, "height": 40}),
            single({"pieces": 3}),
            single({"pieces": 0}),
            odd({"zone": "D3"}),
        ]

    assert answers == [False, True, True, False, False]


@pytest.mark.task(1)
@pytest.mark.hint("`in` and `not in` compare, too. Which classes of node stand for them in a tree?")
def test_in_is_a_comparison(student):
    """`zone in 'D1 D2' and number not in 'WB-1 WB-2'` holds for WB-3 in D2, not for WB-2."""

    @student.run
    def answers():
        from solution import compile_rule

        rule = "zone in 'D1 D2' and number not in 'WB-1 WB-2'"
        holds = compile_rule(rule, ["zone", "number"])
        return [holds({"zone": "D2", "number": number}) for number in ("WB-3", "WB-2")]

    assert answers == [True, False]


@pytest.mark.task(2)
@pytest.mark.hint(
    "A rule got through that reaches far beyond the parcel. Dump its tree and find the node "
    "that no merchant needs. How deep does it lie?"
)
def test_ways_out_are_refused(student):
    """Calls and attributes are refused, at the top, inside `and`, and oddly spelled."""
    rules = [
        "__import__('os').getcwd()",
        "().__class__.__base__.__subclasses__()",
        "grams > 0 and number.__class__",
        "number._＿class＿_",
        "number.upper() == number",
        "not len(number) > 3",
    ]
    assert student.run(accepted, rules, ["number", "grams"]) == []


@pytest.mark.task(2)
@pytest.mark.hint(
    "A name that is no field was noticed too late or not at all. When does Python look a name "
    "up, and when do you?"
)
def test_strange_names_are_refused_at_once(student):
    """A misspelled field, a field of others and a built-in are refused, also behind an `or`."""
    rules = ["gramms > 500", "grams > 1 or secret", "grams == 5 or print", "number != __name__"]
    assert student.run(accepted, rules, ["number", "grams"]) == []


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A form of expression got through that is not on the list of task 1. Does your code ask what "
    "is allowed, or what is forbidden?"
)
def test_only_what_is_listed_is_a_rule(student):
    """Other operators, other constants, lookups, displays, lambdas and the like are refused."""
    rules = [
        "grams * 2 > 5",
        "2 ** grams",
        "~grams",
        "grams << 9",
        "grams / 1000 > 2",
        "number[0] == 'W'",
        "f'{number}' == ''",
        "(n := grams) > 5",
        "lambda: grams",
        "1 if grams else 0",
        "[g for g in number]",
        "grams in (1, 2)",
        "grams in [1, 2]",
        "grams is number",
        "{'a': grams}",
        "grams > 1.5",
        "grams == None",
        "number == b'WB'",
        "grams == 2j",
        "grams == ...",
    ]
    assert student.run(accepted, rules, ["number", "grams"]) == []


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A broken or an endless text ended in something other than ValueError, or a rule of exactly "
    "200 characters was refused. Which error does parsing raise, and who catches it?"
)
def test_broken_and_long_texts_are_refused(student):
    """Broken texts and 201 characters are refused by ValueError, 200 characters are not."""
    just = "grams > " + "1" * 192
    rules = ["", "grams >", "grams = 5", "grams > 1; grams", "hold if heavy", just, just + "1"]
    assert student.run(accepted, rules, ["grams"]) == [just]
