import pytest


def put_file(name, text, folder="carriers_of_today"):
    """Write a carrier file into a folder that is not on Python's path."""
    from pathlib import Path

    path = Path(folder) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def outcome(path):
    """What `load_carrier` makes of a file: a price for 600 g, or the refusal and its cause."""
    from carriers import CarrierRefused
    from solution import load_carrier

    try:
        carrier = load_carrier(path)
    except CarrierRefused as refusal:
        return "refused", type(refusal.__cause__).__name__
    return carrier.name, carrier.quote(600)


@pytest.mark.task(1)
@pytest.mark.hint(
    "A correct carrier file was not loaded as one. Can code in the file find its own module, and "
    "which of the classes in its namespace are its own and can be made?"
)
def test_own_concrete_class_is_taken(student):
    """A file with an imported carrier, an abstract helper and East gives the object of East."""

    @student.run(using=(put_file, outcome))
    def seen():
        put_file(
            "rates.py",
            "from carriers import Carrier\n"
            "class Flat(Carrier):\n"
            "    name = 'flat'\n"
            "    def quote(self, grams): return 111\n",
            folder=".",
        )
        path = put_file(
            "east.py",
            "from __future__ import annotations\n"
            "from abc import abstractmethod\n"
            "from dataclasses import dataclass\n"
            "from carriers import Carrier\n"
            "from rates import Flat\n"
            "class ByStep(Carrier):\n"
            "    @abstractmethod\n"
            "    def step(self): ...\n"
            "@dataclass\n"
            "class East(ByStep):\n"
            "    name: str = 'east'\n"
            "    def step(self): return Flat().quote(1)\n"
            "    def quote(self, grams): return grams + self.step()\n",
        )
        return outcome(path)

    assert seen == ("east", 711)


@pytest.mark.task(1)
@pytest.mark.hint(
    "A file that fails must end as a refusal that says what happened. Print the `__cause__` of "
    "what you raise; is every error of such a file an `Exception`? And which modules has Python "
    "afterwards that it had not before?"
)
def test_failing_file_is_refused_with_its_cause(student):
    """Code that divides by zero, a constructor without login and `sys.exit` are refused; no module
    is left of a file whose code has raised."""

    @student.run(using=(put_file, outcome))
    def seen():
        import sys

        head = "import sys\nfrom carriers import Carrier\n"
        body = "class Air(Carrier):\n    name = 'air'\n    def quote(self, grams): return 1\n"
        login = "    def __init__(self): raise PermissionError('login')\n"
        texts = [head + body + login, "CENTS = 1 // 0\n", head + "sys.exit('no key')\n"]
        causes = [outcome(put_file(f"air{n}.py", text)) for n, text in enumerate(texts)]
        files = [str(getattr(module, "__file__", "")) for module in list(sys.modules.values())]
        return causes, [file for file in files if file.endswith(("air1.py", "air2.py"))]

    assert seen == (
        [("refused", "PermissionError"), ("refused", "ZeroDivisionError"), ("refused", "SystemExit")],
        [],
    )


@pytest.mark.task(1)
@pytest.mark.hint(
    "How many classes of the file can be made into a carrier? Print them. Only one number of "
    "them is right, and a second name is not a second class."
)
def test_no_class_or_two_are_refused(student):
    """None, only an abstract one, or two concrete ones are refused; one with two names is not."""

    @student.run(using=(put_file, outcome))
    def seen():
        head = "from carriers import Carrier\n"
        one = "class {0}(Carrier):\n    name = '{0}'\n    def quote(self, grams): return 2\n"
        texts = [
            head + "ZONES = 4\n",
            head + "class Half(Carrier):\n    name = 'half'\n",
            head + one.format("Sea") + one.format("River"),
            head + one.format("Lake") + "Default = Lake\n",
        ]
        return [outcome(put_file(f"boat{n}.py", text)) for n, text in enumerate(texts)]

    assert seen == [("refused", "NoneType")] * 3 + [("Lake", 2)]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "Two files of one name lie in two folders, and one was corrected badly. Do the classes in "
    "force still know which module they come from?"
)
def test_files_of_one_name_stay_apart(student):
    """`kiel/day/rail.py`, `ulm/day/rail.py`: each class leads to its module, after a broken
    correction too."""

    @student.run(using=(put_file, outcome))
    def seen():
        import sys

        from solution import load_carrier

        text = "from carriers import Carrier\nclass Rail(Carrier):\n    name = {!r}\n"
        text += "    def quote(self, grams): return 5\n"
        carriers = [
            load_carrier(put_file("rail.py", text.format(place), folder=f"{place}/day"))
            for place in ("kiel", "ulm")
        ]
        refused = outcome(put_file("rail.py", "Rail = None\n{}['D9']\n", folder="ulm/day"))
        found = [sys.modules[type(carrier).__module__].Rail for carrier in carriers]
        return refused, [kind and kind.name for kind in found]

    assert seen == (("refused", "KeyError"), ["kiel", "ulm"])
