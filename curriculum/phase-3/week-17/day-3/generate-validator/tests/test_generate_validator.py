import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "The list of wrong fields is missing, too short or in another order. Print what your function "
    "returns, and your source for two fields: what happens after the first wrong one?"
)
def test_wrong_fields_are_named_in_order(student):
    """A number that is no text, grams as text and a missing `express` are named in this order."""

    @student.run
    def wrong():
        from solution import generate_validator

        validate = generate_validator({"number": str, "zone": str, "grams": int, "express": bool})
        return validate({"grams": "500", "zone": "D2", "number": 7})

    assert wrong == ["number", "grams", "express"]


@pytest.mark.task(1)
@pytest.mark.hint(
    "A parcel was judged by more or by less than its types. Ask for the type of each value: is "
    "`True` of the type `int`, is a whole number of the type `float`, and an `OrderedDict` of the "
    "type `dict`?"
)
def test_types_are_exact(student):
    """`True` is no `int`, `2` no `float`, an `OrderedDict` no `dict`; other fields do not count."""

    @student.run
    def seen():
        from collections import OrderedDict

        from solution import generate_validator

        size = generate_validator({"size": dict})
        validate = generate_validator({"pieces": int, "width": float, "notes": list, "free": bool})
        parcel = {"pieces": True, "width": 2, "notes": [], "free": False, "color": "red"}
        found = validate(parcel)
        return {
            "wrong": found + size({"size": OrderedDict()}) + size({"size": {}}),
            "right": validate({"pieces": 0, "width": 2.0, "notes": ["x"], "free": True}),
            "parcel": parcel,
        }

    assert seen == {
        "wrong": ["pieces", "width", "size"],
        "right": [],
        "parcel": {"pieces": True, "width": 2, "notes": [], "free": False, "color": "red"},
    }


@pytest.mark.task(1)
@pytest.mark.hint(
    "A validator follows a schema that was changed after it was made, or that belongs to another "
    "validator. Does your function still look into the schema when it is called?"
)
def test_validator_does_not_follow_its_schema(student):
    """A field added to the schema afterwards is not checked; two validators know their own."""

    @student.run
    def seen():
        from solution import generate_validator

        schema = {"number": str}
        tea = generate_validator(schema)
        schema["grams"] = int
        bikes = generate_validator(schema)
        return {"tea": tea({}), "bikes": bikes({})}

    assert seen == {"tea": ["number"], "bikes": ["number", "grams"]}


@pytest.mark.task(2)
@pytest.mark.hint(
    "The text of the source cannot stand alone. Which names in it exist only in your module?"
)
def test_source_answers_like_the_validator(student):
    """Run in an empty namespace, `source` makes a `validate` that gives the same two answers."""

    @student.run
    def seen():
        from solution import generate_validator

        validate = generate_validator({"number": str, "size": dict, "grams": int})
        namespace = {}
        exec(validate.source, namespace)
        parcels = [{"number": "WB-5", "grams": 900}, {"number": None, "size": {}, "grams": 1}]
        return [
            [judge(parcel) for parcel in parcels] for judge in (validate, namespace["validate"])
        ]

    assert seen == [[["size"], ["number"]]] * 2


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A field's name was read as code. Print the source for a field whose name contains a "
    "quotation mark or a line break."
)
def test_any_text_is_a_field_name(student):
    """Names with an apostrophe, quotes, a line break and a backslash are data, here and there."""

    @student.run
    def seen():
        from solution import generate_validator

        names = ["recipient's name", 'the "gate"', "line 1\nline 2", "c:\\new", "{grams}", "class"]
        validate = generate_validator(dict.fromkeys(names, str))
        namespace = {}
        exec(validate.source, namespace)
        parcel = dict.fromkeys(names[1::2], "given")
        return [validate(parcel), namespace["validate"](parcel)]

    assert seen == [["recipient's name", "line 1\nline 2", "{grams}"]] * 2


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint("With no fields there is nothing to check. Print the source for an empty schema.")
def test_empty_schema_accepts_everything(student):
    """The validator of an empty schema finds nothing wrong in any parcel."""

    @student.run
    def seen():
        from solution import generate_validator

        validate = generate_validator({})
        return [validate({}), validate({"number": 7})]

    assert seen == [[], []]
