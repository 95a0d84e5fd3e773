import pytest


class Depot:
    """A folder with one file per plugin; `load` gives what it stands for and keeps the order."""

    def __init__(self, **plugins):
        from pathlib import Path
        from tempfile import mkdtemp

        self.folder = Path(mkdtemp())
        self.plugins = plugins
        self.loaded = []
        for name in plugins:
            (self.folder / f"{name}.py").write_text("")

    def load(self, path):
        from types import ModuleType

        self.loaded.append(path.name)
        plugin = self.plugins[path.stem]
        if isinstance(plugin, BaseException):
            raise plugin
        module = ModuleType(path.stem)
        vars(module).update(plugin)
        return module

    def collect(self):
        from solution import collect_carriers

        carriers, refused = collect_carriers(self.folder, self.load)
        return {
            "quotes": {name: carrier.quote(500) for name, carrier in carriers.items()},
            "refused": sorted(refused),
            "with reasons": all(isinstance(why, str) and why for why in refused.values()),
            "loaded": self.loaded,
        }


@pytest.mark.task(1)
@pytest.mark.hint(
    "A carrier is missing, or a file was loaded that is none. Print every path you hand to "
    "`load`: are they the right ones, in order, each once?"
)
def test_carriers_are_found_under_their_names(student):
    """Of `a1.py`, `b2.py`, `_codes.py` and `old/a0.py` the first two are loaded, under the names
    they say."""

    @student.run(using=(Depot,))
    def seen():
        depot = Depot(
            b2={"NAME": "south", "quote": lambda grams: grams + 20},
            _codes={"ZONES": 4},
            a1={"NAME": "north", "quote": lambda grams: 390},
        )
        (depot.folder / "readme.txt").write_text("")
        (depot.folder / "old").mkdir()
        (depot.folder / "old" / "a0.py").write_text("")
        return depot.collect()

    assert seen == {
        "quotes": {"north": 390, "south": 520},
        "refused": [],
        "with reasons": True,
        "loaded": ["a1.py", "b2.py"],
    }


@pytest.mark.task(2)
@pytest.mark.hint(
    "The file that failed took others with it, or it is not reported. Which line of yours runs "
    "next after `load` has raised?"
)
def test_one_broken_file_does_not_stop_the_others(student):
    """`north.py` raises KeyError: south and west are there, `north.py` is refused."""

    @student.run(using=(Depot,))
    def seen():
        return Depot(
            north=KeyError("D9"),
            south={"NAME": "south", "quote": lambda grams: 410},
            west={"NAME": "west", "quote": lambda grams: 430},
        ).collect()

    assert seen == {
        "quotes": {"south": 410, "west": 430},
        "refused": ["north.py"],
        "with reasons": True,
        "loaded": ["north.py", "south.py", "west.py"],
    }


@pytest.mark.task(2)
@pytest.mark.hint(
    "A module was taken that cannot do a carrier's work, or another has lost its place. For each "
    "module: is there a name, is it a text, can `quote` be called, is the name free?"
)
def test_contract_is_checked(student):
    """No NAME, NAME 7, no `quote`, `quote = 390` and a second north are refused; north stays."""

    @student.run(using=(Depot,))
    def seen():
        return Depot(
            a={"NAME": "north", "quote": lambda grams: 390},
            b={"NAME": "north", "quote": lambda grams: 999},
            c={"quote": lambda grams: 1},
            d={"NAME": 7, "quote": lambda grams: 2},
            e={"NAME": "east"},
            f={"NAME": "mail", "quote": 390},
        ).collect()

    assert seen == {
        "quotes": {"north": 390},
        "refused": ["b.py", "c.py", "d.py", "e.py", "f.py"],
        "with reasons": True,
        "loaded": ["a.py", "b.py", "c.py", "d.py", "e.py", "f.py"],
    }


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A carrier file has ended the host. `sys.exit` raises: which class, and is it an `Exception`?"
)
def test_file_that_ends_the_program_is_refused(student):
    """`airmail.py` calls `sys.exit()`: it is refused with a reason, and `zebra.py` is there."""

    @student.run(using=(Depot,))
    def seen():
        return Depot(
            airmail=SystemExit(), zebra={"NAME": "zebra", "quote": lambda grams: 2 * grams}
        ).collect()

    assert seen == {
        "quotes": {"zebra": 1000},
        "refused": ["airmail.py"],
        "with reasons": True,
        "loaded": ["airmail.py", "zebra.py"],
    }


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Somebody has pressed Ctrl-C, and the host has noted it as a broken file. Which errors are "
    "the file's doing?"
)
def test_ctrl_c_reaches_the_caller(student):
    """`KeyboardInterrupt` while `boats.py` is loading reaches the caller; nothing follows."""

    @student.run(using=(Depot,))
    def seen():
        from solution import collect_carriers

        depot = Depot(boats=KeyboardInterrupt(), trucks={"NAME": "trucks", "quote": print})
        try:
            collect_carriers(depot.folder, depot.load)
        except KeyboardInterrupt:
            return ["interrupted", *depot.loaded]
        return ["not interrupted", *depot.loaded]

    assert seen == ["interrupted", "boats.py"]
