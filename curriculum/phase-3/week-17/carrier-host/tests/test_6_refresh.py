import pytest


class Lab:
    """A settings file, a folder of plugins, and a journal that the plugins write."""

    def __init__(self, settings="", **plugins):
        import sys
        from pathlib import Path
        from tempfile import mkdtemp
        from types import ModuleType

        self.place = Path(mkdtemp())
        (self.place / "carriers").mkdir()
        self.settings = self.place / "waybill.toml"
        self.settings.write_text(settings)
        journal = sys.modules["journal"] = ModuleType("journal")
        self.log = journal.log = []
        for name, text in plugins.items():
            self.put(name, text)

    def put(self, name, text):
        (self.place / "carriers" / f"{name}.py").write_text(
            "from journal import log\nfrom contract import *\nAPI = (1, 0)\n" + text
        )

    def remove(self, name):
        (self.place / "carriers" / f"{name}.py").unlink()

    def host(self, environ=None):
        from host import CarrierHost

        return CarrierHost(self.settings, environ or {})


def carrier(name, quote="500", book="f'{self.name}-{parcel.number}'", more=""):
    """The text of a carrier; what it does is noted in the journal."""
    return (
        f"class {name.title()}(Carrier):\n"
        f"    name = {name!r}\n"
        f"    def open(self): log.append('open {name}')\n"
        f"    def close(self): log.append('close {name}')\n"
        f"    def quote(self, parcel): return {quote}\n"
        f"    def book(self, parcel):\n"
        f"        log.append('book {name}')\n"
        f"        return {book}\n" + more
    )


class Desk:
    """What a merchant sees of a host, and what the host says about its files."""

    def __init__(self, host):
        self.host = host

    def prices(self):
        from contract import Parcel

        return {q.carrier: q.cents for q in self.host.quote(Parcel("WB-0", 500, "10115"))}

    def refused(self):
        return sorted(self.host.refused)

    def book(self, number):
        from contract import Order, Parcel

        return self.host.book(Order(Parcel(number, 500, "10115"))).carrier

    def scan(self, number, minute):
        from datetime import UTC, datetime

        from contract import Scan, WaybillError

        at = datetime(2026, 3, 6, 17, minute, tzinfo=UTC)
        try:
            event = self.host.record(Scan(number, "IN", at))
        except WaybillError as error:
            return type(error).__name__
        return event and event.what


@pytest.mark.task(6)
@pytest.mark.hint(
    "Compare the folder with what was there before. Which file is new, which is gone, and what "
    "has become of the parcels of a carrier that left?"
)
def test_new_and_withdrawn_files_are_followed(student):
    """tram comes, bus and boat go, closed last first: bus's label stays, its scans have nobody."""

    @student.run(using=(Lab, carrier, Desk))
    def seen():
        lab = Lab(b=carrier("bus", "300") + carrier("boat"))
        with lab.host() as host:
            desk = Desk(host)
            steps = [desk.book("WB-1"), desk.scan("WB-1", 1)]
            lab.put("a", carrier("tram", "400"))
            lab.remove("b")
            host.refresh()
            steps += [desk.prices(), desk.scan("WB-1", 2), desk.scan("WB-1", 1)]
            steps += [len(host.timeline("WB-1")), desk.book("WB-1"), lab.log[:]]
        return steps

    assert seen == [
        "bus",
        "IN",
        {"tram": 400},
        "NoCarrier",
        "IN",
        1,
        "bus",
        ["open bus", "open boat", "book bus", "close boat", "close bus", "open tram"],
    ]


@pytest.mark.task(6)
@pytest.mark.hint(
    "Read the journal: when was the old carrier closed, and who was in force at that moment? Did "
    "the new ones get the settings of the start, and who was opened last when the block ended?"
)
def test_changed_file_replaces_its_carriers(student):
    """bus and mule open with the start's settings, then the old two close; at the end mule is first."""

    @student.run(using=(Lab, carrier, Desk))
    def seen():
        import sys

        priced = "    @dataclass\n    class Settings:\n        cents: int = 1\n"
        lab = Lab("[carriers.bus]\ncents = 310\n[carriers.cart]\nenabled = false\n")
        off = carrier("cart")
        looks = (
            "    def close(self):\n"
            "        import journal\n"
            "        log.append(sorted(journal.host.carriers))\n"
        )
        old = carrier("bus", "self.settings.cents", more=priced + looks)
        lab.put("a", old + carrier("boat") + off)
        lab.put("b", carrier("tram"))
        environ = {"TOWN": "Ulm"}
        with lab.host(environ) as host:
            sys.modules["journal"].host = host
            price = "self.settings.cents + 5"
            lab.put("a", carrier("bus", price, more=priced) + carrier("mule") + off)
            lab.settings.write_text("[carriers.bus]\ncents = 77\n")
            environ["WAYBILL_CARRIERS_BUS_CENTS"] = "99"
            host.refresh()
            prices = Desk(host).prices()
        return prices, lab.log[3:7], lab.log[7:]

    assert seen == (
        {"bus": 315, "mule": 500, "tram": 500},
        ["open bus", "open mule", "close boat", ["bus", "mule", "tram"]],
        ["close mule", "close bus", "close tram"],
    )


@pytest.mark.task(6)
@pytest.mark.hint(
    "A broken correction came. Which version answers now, do its extensions still work, and what "
    "does `refused` say before and after the next correction?"
)
def test_broken_correction_leaves_the_old_version(student):
    """bus and its surcharge stay in force through a broken file, until a good one replaces it."""

    @student.run(using=(Lab, carrier, Desk))
    def seen():
        plus = "@extends('price')\ndef plus(cents, parcel, carrier): return cents + {}\n"
        sad = "    def open(self): raise PermissionError\n"
        lab = Lab(a=carrier("bus", "300") + plus.format(7), b=carrier("tram", "800"))
        with lab.host() as host:
            desk = Desk(host)
            steps = []
            for text in (
                plus.format(1) + "1 // 0\n",
                plus.format(2) + carrier("bus", "1", more=sad),
                plus.format(3) + carrier("bus", "320"),
            ):
                lab.put("a", text)
                host.refresh()
                steps.append((desk.prices(), desk.refused()))
            return steps, lab.log[2:]

    assert seen == (
        [
            ({"bus": 307, "tram": 807}, ["a.py"]),
            ({"bus": 307, "tram": 807}, ["a.py"]),
            ({"bus": 323, "tram": 803}, []),
        ],
        ["open bus", "close bus"],
    )


@pytest.mark.task(6)
@pytest.mark.hidden
@pytest.mark.hint(
    "Count how often each file has run. Was one of them run although its content was the same, "
    "or not run although it had changed?"
)
def test_only_changed_files_are_run(student):
    """Four refreshes, one correction and one refused file: each content is run once."""

    @student.run(using=(Lab, carrier))
    def seen():
        lab = Lab(
            a="log.append('run a')\n" + carrier("bus"),
            b="log.append('run b')\n1 // 0\n",
        )
        with lab.host() as host:
            for correction in (None, "log.append('run A')\n" + carrier("bus"), None, None):
                if correction:
                    lab.put("a", correction)
                host.refresh()
            return [line for line in lab.log if line.startswith("run")]

    assert seen == ["run a", "run b", "run A"]


@pytest.mark.task(6)
@pytest.mark.hidden
@pytest.mark.hint(
    "Names move between files. Is the name of a carrier that leaves free for the next file, and "
    "that of one that stays not? And what if a file that was gone comes back as it was?"
)
def test_names_are_free_when_their_file_is_gone(student):
    """A copy of bus is refused while bus is there, taken when it is gone; what returns is run."""

    @student.run(using=(Lab, carrier, Desk))
    def seen():
        lab = Lab(m=carrier("bus", "300"))
        with lab.host() as host:
            desk = Desk(host)
            steps = []
            lab.put("c", carrier("bus", "1"))
            host.refresh()
            steps.append((desk.prices(), desk.refused()))
            lab.remove("m")
            lab.put("c", carrier("bus", "2"))
            host.refresh()
            steps.append((desk.prices(), desk.refused()))
            lab.put("z", "1 // 0\n")
            host.refresh()
            lab.remove("z")
            host.refresh()
            steps.append(desk.refused())
            lab.put("z", "1 // 0\n")
            host.refresh()
            return [*steps, desk.refused()]

    assert seen == [({"bus": 300}, ["c.py"]), ({"bus": 2}, []), [], ["z.py"]]


@pytest.mark.task(6)
@pytest.mark.hidden
@pytest.mark.hint(
    "A file may hold extensions alone, and a carrier may fail while it is closed. What of them is "
    "left after the file has changed or gone?"
)
def test_extensions_go_with_their_file(student):
    """A surcharge changes and goes with its file; a bus that fails while closing is gone, too."""

    @student.run(using=(Lab, carrier, Desk))
    def seen():
        plus = "@extends('price')\ndef plus(cents, parcel, carrier): return cents + {}\n"
        sad = "    def close(self): raise OSError('line is dead')\n"
        lab = Lab(a=plus.format(7), b=carrier("tram", "800"), c=carrier("bus", "5", more=sad))
        with lab.host() as host:
            desk = Desk(host)
            steps = [desk.prices()]
            lab.put("a", plus.format(9))
            lab.remove("c")
            host.refresh()
            steps.append(desk.prices())
            lab.remove("a")
            host.refresh()
            return [*steps, desk.prices(), [(i.source, i.during) for i in host.incidents]]

    assert seen == [
        {"bus": 12, "tram": 807},
        {"tram": 809},
        {"tram": 800},
        [("bus", "close")],
    ]
