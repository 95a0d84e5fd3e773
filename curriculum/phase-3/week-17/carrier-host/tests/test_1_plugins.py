import pytest


def read(text, name="plugin.py"):
    """What `read_plugin` makes of a file: names and points, or the refusal and its cause."""
    from pathlib import Path
    from tempfile import mkdtemp

    from contract import PluginRefused
    from plugins import read_plugin

    path = Path(mkdtemp()) / name
    path.write_text("from contract import *\nAPI = (1, 0)\n" + text)
    try:
        plugin = read_plugin(path)
    except PluginRefused as refusal:
        return "refused", type(refusal.__cause__).__name__
    except KeyboardInterrupt:
        return "interrupted"
    extensions = [(e.point, e.order, e.func.__name__) for e in plugin.extensions]
    return [carrier.name for carrier in plugin.carriers], extensions


@pytest.mark.task(1)
@pytest.mark.hint(
    "Print what stands in the module's namespace. Which classes and functions were made in this "
    "file, and which of them are what the host looks for?"
)
def test_carriers_and_extensions_of_a_file(student):
    """Two carriers and two extensions come in the order of the file; helpers do not count."""

    @student.run(using=(read,))
    def seen():
        return read(
            "class Half(Carrier):\n"
            "    name = 'half'\n"
            "class Zebra(Half):\n"
            "    name = 'zebra'\n"
            "    def quote(self, parcel): return 1\n"
            "    def book(self, parcel): return 'Z'\n"
            "class Ant(Zebra):\n"
            "    name = 'ant'\n"
            "Default = Zebra\n"
            "@extends('recorded', order=3)\n"
            "def log(event): ...\n"
            "def helper(): ...\n"
            "@extends('booked')\n"
            "def bell(label): ...\n"
            "also = bell\n"
        )

    assert seen == (["zebra", "ant"], [("recorded", 3, "log"), ("booked", 0, "bell")])


@pytest.mark.task(1)
@pytest.mark.hint(
    "Whatever a plugin's file raises, the host hears of it as PluginRefused. Print the "
    "`__cause__`; which of the errors that are no `Exception` is the file's, and which is ours?"
)
def test_failing_code_is_refused_with_its_cause(student):
    """1 // 0 and `sys.exit` in a file are refusals from that error; KeyboardInterrupt goes through."""

    @student.run(using=(read,))
    def seen():
        texts = ["1 // 0\n", "import sys\nsys.exit('no licence')\n", "raise KeyboardInterrupt\n"]
        return [read(text) for text in texts]

    assert seen == [("refused", "ZeroDivisionError"), ("refused", "SystemExit"), "interrupted"]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "Two numbers decide, and they decide differently. Compare each of the refused versions with "
    "the host's (1, 2): which part does not fit?"
)
def test_api_must_fit(student):
    """To the host's (1, 2) fit (1, 0) and (1, 2); (1, 3), (0, 1), (2, 0), None, 1, '12' do not."""

    @student.run(using=(read,))
    def seen():
        versions = [(1, 0), (1, 2), (1, 3), (0, 1), (2, 0), None, 1, "12", (1,), (1, "0")]
        texts = [f"API = {api!r}\n@extends('booked')\ndef bell(label): ...\n" for api in versions]
        answers = [read(text) for text in [*texts, texts[0] + "del API\n"]]
        return [answer[0] != "refused" for answer in answers]

    assert seen == [True, True] + [False] * 9


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "A file was taken that breaks the contract. Is there anything of its own in it, has each "
    "carrier a name, are its settings a dataclass, does each point exist, is each order a number?"
)
def test_contract_is_checked(student):
    """Nothing of its own, no name, "", 7, a name twice, odd `Settings`, a wrong point or order."""

    @student.run(using=(read,))
    def seen():
        from pathlib import Path

        body = "    def quote(self, parcel): return 1\n    def book(self, parcel): return 'B'\n"
        texts = [
            "RATES = {}\n",
            "from tram_rates import Tram, bell\n",
            "class Boat(Carrier):\n" + body,
            "class Boat(Carrier):\n    name = ''\n" + body,
            "class Boat(Carrier):\n    name = 7\n" + body,
            "".join(f"class Boat{n}(Carrier):\n    name = 'boat'\n{body}" for n in (1, 2)),
            "class Boat(Carrier):\n    name = 'boat'\n    Settings = dict\n" + body,
            "class Boat(Carrier):\n    name = 'boat'\n    Settings = NoSettings()\n" + body,
            "@extends('boked')\ndef bell(label): ...\n",
            "@extends('booked', order='x')\ndef bell(label): ...\n",
            "class Boat(Carrier):\n    name = 'boat'\n" + body,
        ]
        Path("tram_rates.py").write_text(
            "from contract import *\n"
            "class Tram(Carrier):\n    name = 'tram'\n" + body + "@extends('booked')\n"
            "def bell(label): ...\n"
        )
        return [read(text)[0] for text in texts]

    assert seen == ["refused"] * 10 + [["boat"]]
