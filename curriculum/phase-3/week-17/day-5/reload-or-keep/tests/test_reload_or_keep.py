import pytest


class Tariff:
    """A module `north_tariff` whose file can be replaced."""

    def __init__(self, text):
        import importlib
        import sys
        from pathlib import Path
        from tempfile import mkdtemp

        folder = Path(mkdtemp())
        self.file = folder / "north_tariff.py"
        self.file.write_text(text)
        sys.path.insert(0, str(folder))
        self.module = importlib.import_module("north_tariff")

    def own(self):
        return {name: value for name, value in vars(self.module).items() if name[:2] != "__"}

    def replace(self, text):
        from solution import reload_or_keep

        self.file.write_text(text)
        try:
            reload_or_keep(self.module)
        except (ArithmeticError, SystemExit) as error:
            return type(error).__name__
        return "reloaded"


@pytest.mark.task(1)
@pytest.mark.hint(
    "Print the names of the module before and after: did the new values arrive, and did a name "
    "stay that the new file does not have?"
)
def test_old_names_are_gone(student):
    """EXPRESS, CENTS = 390 becomes CENTS = 410, SURCHARGE: the new values, EXPRESS is gone."""

    @student.run(using=(Tariff,))
    def seen():
        north = Tariff("EXPRESS = 900\nCENTS = 390\n")
        result = north.replace("CENTS = 410\nSURCHARGE = 50\n")
        return result, north.own()

    assert seen == ("reloaded", {"CENTS": 410, "SURCHARGE": 50})


@pytest.mark.task(1)
@pytest.mark.hint(
    "Forty modules hold the module object. Is it still the one in `sys.modules`, does it still "
    "know its name and spec, and do they see the new value through it?"
)
def test_it_stays_the_same_module(student):
    """Two reloads later it is the module of `sys.modules`, with name, spec and file in place."""

    @student.run(using=(Tariff,))
    def seen():
        import sys

        north = Tariff("CENTS = 390\n")
        module, file = north.module, north.module.__file__
        north.replace("CENTS = 410\n")
        north.replace("CENTS = 1\nHOLIDAY = True\n")
        return {
            "cents": module.CENTS,
            "entered": sys.modules["north_tariff"] is module,
            "name": (module.__name__, module.__spec__.name),
            "file": module.__file__ == file,
        }

    assert seen == {
        "cents": 1,
        "entered": True,
        "name": ("north_tariff", "north_tariff"),
        "file": True,
    }


@pytest.mark.task(2)
@pytest.mark.hint(
    "The module holds a mixture. Print its names after the failed reload: which values come from "
    "which version?"
)
def test_failing_file_changes_nothing(student):
    """The new file sets CENTS, brings names, `__all__` too, and fails: names and objects are the
    old ones."""

    @student.run(using=(Tariff,))
    def seen():
        north = Tariff("CENTS = 390\nFREE = []\ndef quote(grams):\n    return CENTS\n")
        before = dict(vars(north.module))
        text = "'new'\n__all__ = []\nCENTS = 410\nSURCHARGE = 50\nFREE = [1 // 0]\n"
        result = north.replace(text)
        after = vars(north.module)
        return {
            "result": result,
            "same names": set(before) == set(after),
            "same objects": all(after.get(name) is value for name, value in before.items()),
            "quote": north.module.quote(500),
        }

    assert seen == {
        "result": "ZeroDivisionError",
        "same names": True,
        "same objects": True,
        "quote": 390,
    }


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A file can fail with an error that is no `Exception`. What does your module hold after a "
    "`sys.exit()` in the new file?"
)
def test_file_that_ends_the_program_changes_nothing(student):
    """The new file sets LIMIT and exits: LIMIT is 30 as before; a good file then brings 45."""

    @student.run(using=(Tariff,))
    def seen():
        north = Tariff("LIMIT = 30\n")
        result = north.replace("LIMIT = 40\nraise SystemExit\n")
        return [result, north.own(), north.replace("LIMIT = 45\n"), north.own()]

    assert seen == ["SystemExit", {"LIMIT": 30}, "reloaded", {"LIMIT": 45}]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "A name with one underscore belongs to the file, too. Which names does Python itself put "
    "into a module?"
)
def test_private_names_go_too(student):
    """`_factor` of the old file is gone, as any other name."""

    @student.run(using=(Tariff,))
    def seen():
        north = Tariff("_factor = 3\nCENTS = 130 * _factor\n")
        north.replace("CENTS = 400\n")
        return sorted(north.own())

    assert seen == ["CENTS"]
