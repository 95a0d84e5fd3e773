import pytest


@pytest.mark.task(3)
@pytest.mark.hint(
    "The parcel is not what was given plus the defaults, in the order of the fields. Print the "
    "generated source and the dictionary it returns."
)
def test_builder_fills_in_the_defaults(student):
    """`new_bike(pieces=2, number="WB-6")` gives all four fields in the order of the list."""

    @student.run
    def seen():
        from solution import Field, generate_builder

        fields = [Field("number"), Field("zone", "D3"), Field("pieces"), Field("dict", None)]
        new_bike = generate_builder("new_bike", fields)
        first = new_bike(pieces=2, number="WB-6")
        second = new_bike(number="WB-7", pieces=1, dict=5, zone="D1")
        return [list(first.items()), list(second.items())]

    assert seen == [
        [("number", "WB-6"), ("zone", "D3"), ("pieces", 2), ("dict", None)],
        [("number", "WB-7"), ("zone", "D1"), ("pieces", 1), ("dict", 5)],
    ]


@pytest.mark.task(3)
@pytest.mark.hint(
    "Whoever asks your function for its parameters is not told the fields. Print "
    "`inspect.signature` of it, and call it with a misspelled field."
)
def test_builder_has_a_signature(student):
    """`new_tea` tells its name and `(*, number, grams=500)`; misspelled or missing: TypeError."""

    @student.run
    def seen():
        import inspect

        from solution import Field, generate_builder

        new_tea = generate_builder("new_tea", [Field("number"), Field("grams", 500)])
        refused = []
        for args, given in [
            ((), {"number": "WB-8", "gramms": 2}),
            ((), {"grams": 2}),
            (("WB-8",), {}),
        ]:
            try:
                new_tea(*args, **given)
            except TypeError:
                refused.append((args, given))
        return (new_tea.__name__, str(inspect.signature(new_tea)), len(refused))

    assert seen == ("new_tea", "(*, number, grams=500)", 3)


@pytest.mark.task(3)
@pytest.mark.hint(
    "A default came back as another object. How does it get from the `Field` into the new "
    "function: as itself, or as a text that describes it?"
)
def test_default_is_the_very_object(student):
    """An object, a Decimal and a date are handed back as the same objects they were."""

    @student.run
    def same():
        from datetime import date
        from decimal import Decimal

        from solution import Field, generate_builder

        defaults = {"owner": object(), "cents": Decimal("4.90"), "day": date(2026, 12, 1)}
        fields = [Field(name, value) for name, value in defaults.items()]
        parcel = generate_builder("new_parcel", fields)()
        return [parcel[name] is value for name, value in defaults.items()]

    assert same == [True, True, True]


@pytest.mark.task(3)
@pytest.mark.hint(
    "A text that is no name got into the code. What is checked before it is pasted, and is "
    "`class` an identifier?"
)
def test_names_that_are_none_are_refused(student):
    """Names that hold code, spaces, nothing or a keyword raise ValueError, and nothing runs."""

    @student.run
    def seen():
        import contextlib
        import io

        from solution import Field, generate_builder

        bad = [
            "a, b",
            "x=print('run')",
            "",
            "class",
            "2nd",
            "gross weight",
            "f():\n print()\ndef g",
        ]
        accepted = []
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            for text in bad:
                for name, field in [(text, "number"), ("new_parcel", text)]:
                    try:
                        generate_builder(name, [Field(field)])
                    except ValueError:
                        continue
                    accepted.append((name, field))
        return {"accepted": accepted, "printed": printed.getvalue()}

    assert seen == {"accepted": [], "printed": ""}


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint("A merchant may have no fields at all. Print the source that you generate then.")
def test_builder_without_fields(student):
    """Without fields the builder takes nothing and returns an empty dictionary."""

    @student.run
    def seen():
        import inspect

        from solution import generate_builder

        empty = generate_builder("empty", [])
        return (empty.__name__, str(inspect.signature(empty)), empty())

    assert seen == ("empty", "()", {})
