import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "Signature or annotations are not those that were written. Print both values and their "
    "types: which of the two is a text?"
)
def test_signature_and_annotations_are_told(student):
    """`book(parcel: str, *, express: bool = False) -> int` tells its signature and three types."""

    @student.run
    def seen():
        from solution import analyze_function

        def book(parcel: str, *, express: bool = False) -> int:
            raise RuntimeError("booked by the report")

        about = analyze_function(book)
        return {
            "keys": sorted(about),
            "signature": about["signature"],
            "annotations": {name: repr(kind) for name, kind in about["annotations"].items()},
        }

    assert seen == {
        "keys": ["annotations", "signature", "source"],
        "signature": "(parcel: str, *, express: bool = False) -> int",
        "annotations": {
            "parcel": "<class 'str'>",
            "express": "<class 'bool'>",
            "return": "<class 'int'>",
        },
    }


@pytest.mark.task(1)
@pytest.mark.hint(
    "The source belongs to another function, or begins in the middle of the line. Print it with "
    "`repr` for a decorated method: whose first line is it?"
)
def test_source_of_a_decorated_method(student):
    """A decorated method tells the source of the original, moved to the left."""

    @student.run
    def seen():
        import functools

        from solution import analyze_function

        def careful(func):
            @functools.wraps(func)
            def wrapper(*args, **kwargs):
                return func(*args, **kwargs)

            return wrapper

        class North:
            @careful
            def cancel(self, label):
                return f"canceled {label}"

        about = analyze_function(North.cancel)
        return (about["signature"], about["source"])

    assert seen == (
        "(self, label)",
        "@careful\ndef cancel(self, label):\n    return f'canceled {label}'\n",
    )


@pytest.mark.task(1)
@pytest.mark.hint(
    "An annotation in quotation marks is still a text, or one that cannot be read broke the "
    "report. What does `func.__annotations__` hold for such an annotation?"
)
def test_annotations_in_quotes(student):
    """`"int"` becomes `int`; if one name is unknown or cannot be read, all texts stay texts."""

    @student.run
    def seen():
        from solution import analyze_function

        def weigh(parcel: "str") -> "int":
            return len(parcel)

        def book(parcel: "Parcel", express: "bool", grams: int):  # noqa: F821
            return parcel

        def pack(parcel: "str.Parcel"):
            return parcel

        def stamp(label: "whole grams"):  # noqa: F722
            return label

        functions = (weigh, book, pack, stamp)
        found = [analyze_function(func)["annotations"] for func in functions]
        return [{name: repr(kind) for name, kind in notes.items()} for notes in found]

    assert seen == [
        {"parcel": "<class 'str'>", "return": "<class 'int'>"},
        {"parcel": "'Parcel'", "express": "'bool'", "grams": "<class 'int'>"},
        {"parcel": "'str.Parcel'"},
        {"label": "'whole grams'"},
    ]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Something that can be called broke the report. Which error was raised, and by which of your "
    "three questions?"
)
def test_built_in_functions_are_described(student):
    """`len` has a signature but no source; of `max` neither is known."""

    @student.run
    def seen():
        from solution import analyze_function

        return [analyze_function(len), analyze_function(max)]

    assert seen == [
        {"signature": "(obj, /)", "source": None, "annotations": {}},
        {"signature": None, "source": None, "annotations": {}},
    ]


@pytest.mark.task(2)
@pytest.mark.hint(
    "One unknown answer took the others with it, or broke the report. A generated function knows "
    "its parameters: does your result?"
)
def test_generated_function_is_described(student):
    """A function made by `exec` tells signature and annotations, and that it has no source."""

    @student.run
    def seen():
        from solution import analyze_function

        names = {}
        exec("def zone(postcode: str): return postcode[:2]", names)
        about = analyze_function(names["zone"])
        return [about["signature"], about["source"], repr(about["annotations"])]

    assert seen == ["(postcode: str)", None, "{'postcode': <class 'str'>}"]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Not everything that can be called is a function. Try an object with `__call__` and a "
    "`functools.partial`: which attribute do they lack?"
)
def test_other_callables_are_described(student):
    """A partial and an object with `__call__` tell their parameters and are not called."""

    @student.run
    def seen():
        import functools

        from solution import analyze_function

        called = []

        class Counted:
            def __call__(self, parcel, grams=5):
                called.append(parcel)

        def book(parcel, *, carrier):
            called.append(parcel)

        found = [
            analyze_function(func) for func in (Counted(), functools.partial(book, carrier="north"))
        ]
        return {"found": found, "called": called}

    assert seen == {
        "found": [
            {"signature": "(parcel, grams=5)", "source": None, "annotations": {}},
            {"signature": "(parcel, *, carrier='north')", "source": None, "annotations": {}},
        ],
        "called": [],
    }
