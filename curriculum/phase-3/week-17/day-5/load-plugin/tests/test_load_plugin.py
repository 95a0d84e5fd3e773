import pytest


def put_file(folder, name, text):
    """Write a plugin into a folder that is not on Python's path."""
    from pathlib import Path

    path = Path(folder) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


@pytest.mark.task(1)
@pytest.mark.hint(
    "West's file is correct, but code in it looks itself up. Print `__name__ in sys.modules` as "
    "the first line of a plugin: what would it print in a file that was imported?"
)
def test_dataclass_with_annotations_as_text_loads(student):
    """West's file with postponed annotations and a dataclass loads, and its labels work."""

    @student.run(using=(put_file,))
    def seen():
        import sys

        from solution import load_plugin

        path = put_file(
            "carriers",
            "west.py",
            "from __future__ import annotations\n"
            "from dataclasses import dataclass\n"
            "import sys\n"
            "entered = __name__ in sys.modules\n"
            "@dataclass\n"
            "class Label:\n"
            "    parcel: str\n",
        )
        west = load_plugin(path)
        return {
            "entered while it ran": west.entered,
            "found afterwards": sys.modules[west.__name__] is west,
            "label": west.Label("WB-91").parcel,
        }

    assert seen == {"entered while it ran": True, "found afterwards": True, "label": "WB-91"}


@pytest.mark.task(1)
@pytest.mark.hint(
    "One plugin took the other's place. Print `__name__` of both modules: are two files of one "
    "name told apart?"
)
def test_two_files_are_two_modules(student):
    """`D1/day/rates.py` and `D2/day/rates.py` are two modules, each found under its own name."""

    @student.run(using=(put_file,))
    def seen():
        import sys

        from solution import load_plugin

        code = "class Tariff:\n    cents = {}\n"
        day = load_plugin(put_file("D1/day", "rates.py", code.format(390)))
        other = load_plugin(put_file("D2/day", "rates.py", code.format(290)))
        by_name = [sys.modules[module.__name__] for module in (day, other)]
        return [module.Tariff.cents for module in by_name]

    assert seen == [390, 290]


@pytest.mark.task(2)
@pytest.mark.hint(
    "A half-made module stayed, or a good one was lost. What stood in `sys.modules` under this "
    "name before your call, and what stands there after the error?"
)
def test_failing_file_leaves_no_trace(student):
    """A file that fails is not entered; when a loaded file is changed and fails, it stays."""

    @student.run(using=(put_file,))
    def seen():
        import sys

        from solution import load_plugin

        def attempt(path):
            before = dict(sys.modules)
            try:
                load_plugin(path)
            except (ArithmeticError, SystemExit) as error:
                return type(error).__name__, before == sys.modules
            return "loaded", True

        path = put_file("carriers", "south.py", "CENTS = 1 // 0\n")
        results = [attempt(path)]
        put_file("carriers", "south.py", "CENTS = 450\n")
        results.append(attempt(path))
        put_file("carriers", "south.py", "CENTS = 470\nraise SystemExit\n")
        return [*results, attempt(path)]

    assert seen == [("ZeroDivisionError", True), ("loaded", True), ("SystemExit", True)]


@pytest.mark.task(2)
@pytest.mark.hint(
    "There is no loader for texts. What does `spec_from_file_location` give you then, and on "
    "which of your lines is that noticed?"
)
def test_file_without_loader_is_an_import_error(student):
    """`tariff.txt` raises ImportError."""
    path = student.run(put_file, "carriers", "tariff.txt", "CENTS = 390\n")
    with student.raises(ImportError):
        student.load_plugin(path)


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "A plugin has taken a name that belongs to a library. After loading a plugin called "
    "`json.py`, what is `sys.modules['json']`?"
)
def test_library_of_the_same_name_stays(student):
    """After a plugin `json.py` has been loaded, `import json` still gives the library."""

    @student.run(using=(put_file,))
    def seen():
        import json

        from solution import load_plugin

        plugin = load_plugin(put_file("carriers", "json.py", "CENTS = 520\n"))
        import json as again

        return {"cents": plugin.CENTS, "library": again is json}

    assert seen == {"cents": 520, "library": True}
