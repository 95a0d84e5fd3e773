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


def booked(host, number="WB-1", carrier=None, grams=500):
    """Book a parcel; the label as a tuple, or the error's name and its cause."""
    from contract import Order, Parcel, WaybillError

    try:
        label = host.book(Order(Parcel(number, grams, "10115"), carrier))
    except WaybillError as error:
        return type(error).__name__, type(error.__cause__).__name__
    return label.number, label.carrier, label.code, label.cents


@pytest.mark.task(4)
@pytest.mark.hint(
    "Which quote was the cheapest after the price extensions, who was asked to book, and which "
    "price is on the label?"
)
def test_cheapest_or_named_carrier_books(student):
    """Extensions make bus 100 cents dearer, so tram books; who names bus gets it for 400."""

    @student.run(using=(Lab, carrier, booked))
    def seen():
        dearer = (
            "@extends('price')\n"
            "def toll(cents, parcel, carrier):\n"
            "    return cents + (100 if carrier == 'bus' and parcel.grams == 500 else 0)\n"
            "@extends('booked')\n"
            "def bell(label): log.append(f'booked {label.number} {label.cents}')\n"
        )
        lab = Lab(a=carrier("bus", "300"), b=carrier("tram", "350"), c=dearer)
        with lab.host() as host:
            labels = [booked(host, "WB-1"), booked(host, "WB-2", "bus"), booked(host, "WB-3")]
            return labels, lab.log[2:]

    assert seen == (
        [
            ("WB-1", "tram", "tram-WB-1", 350),
            ("WB-2", "bus", "bus-WB-2", 400),
            ("WB-3", "tram", "tram-WB-3", 350),
        ],
        [
            "book tram",
            "booked WB-1 350",
            "book bus",
            "booked WB-2 400",
            "book tram",
            "booked WB-3 350",
        ],
    )


@pytest.mark.task(4)
@pytest.mark.hint(
    "A merchant has clicked twice. How many labels were made, and who heard of the second click?"
)
def test_second_order_gets_the_same_label(student):
    """The second order for WB-9, even by name of another carrier, gets the first one's label."""

    @student.run(using=(Lab, carrier, booked))
    def seen():
        bell = "@extends('booked')\ndef bell(label): log.append('told')\n"
        bell += "@extends('refuse')\ndef rule(order): log.append('rule')\n"
        lab = Lab(a=carrier("bus", "300"), b=carrier("tram", "900"), c=bell)
        with lab.host() as host:
            labels = [booked(host, "WB-9"), booked(host, "WB-9"), booked(host, "WB-9", "tram")]
            return labels, lab.log[2:]

    assert seen == ([("WB-9", "bus", "bus-WB-9", 300)] * 3, ["rule", "book bus", "told"])


@pytest.mark.task(4)
@pytest.mark.hint(
    "Declined is a clear answer: nothing was booked. Who is asked next, who must not be asked, "
    "and what is left when all have said no?"
)
def test_next_one_is_asked_when_a_carrier_declines(student):
    """bus declines, tram books; who wants only bus, or one that is not there, gets NoCarrier."""

    @student.run(using=(Lab, carrier, booked))
    def seen():
        no = (
            "    def book(self, parcel):\n"
            "        log.append('no')\n"
            "        raise Declined('full')\n"
        )
        lab = Lab(a=carrier("bus", "300", more=no), b=carrier("tram", "700"))
        with lab.host() as host:
            labels = [
                booked(host, "WB-1"),
                booked(host, "WB-2", "bus"),
                booked(host, "WB-3", "mule"),
                booked(host, "WB-4", grams=40_000),
            ]
            return labels, lab.log[2:], len(host.incidents)

    assert seen == (
        [
            ("WB-1", "tram", "tram-WB-1", 700),
            ("NoCarrier", "NoneType"),
            ("NoCarrier", "NoneType"),
            ("NoCarrier", "NoneType"),
        ],
        ["no", "book tram", "no"],
        0,
    )


@pytest.mark.task(4)
@pytest.mark.hint(
    "The answer was lost, not the order. Who else was asked, and what would the merchant pay if "
    "both have booked?"
)
def test_lost_answer_is_uncertain(student):
    """bus loses the connection while booking: Uncertain from that error, tram is not asked."""

    @student.run(using=(Lab, carrier, booked))
    def seen():
        lost = (
            "    def book(self, parcel):\n"
            "        log.append('lost')\n"
            "        if len(log) == 3: raise ConnectionError('reset')\n"
            "        return 'B'\n"
        )
        lab = Lab(a=carrier("bus", "300", more=lost), b=carrier("tram", "700"))
        with lab.host() as host:
            first = booked(host)
            noted = [(i.source, i.during) for i in host.incidents]
            return first, noted, booked(host), lab.log[2:]

    assert seen == (
        ("Uncertain", "ConnectionError"),
        [("bus", "book")],
        ("WB-1", "bus", "B", 300),
        ["lost", "lost"],
    )


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint(
    "An extension has said no, or could not say anything. Had a carrier been asked by then, and "
    "is an empty reason a reason?"
)
def test_extension_refuses_an_order(student):
    """Heavy orders are Refused and no carrier is asked; a rule that fails is passed over."""

    @student.run(using=(Lab, carrier, booked))
    def seen():
        rules = (
            "@extends('refuse', 1)\n"
            "def broken(order): 1 // 0\n"
            "@extends('refuse', 2)\n"
            "def heavy(order): return '' if order.parcel.grams > 900 else None\n"
        )
        lab = Lab(a=carrier("bus", "(log.append('quote'), 300)[1]"), b=rules)
        with lab.host() as host:
            answers = [booked(host, grams=901), lab.log[1:], booked(host, grams=900)]
            return answers, [(i.source, i.during) for i in host.incidents]

    assert seen == (
        [("Refused", "NoneType"), [], ("WB-1", "bus", "bus-WB-1", 300)],
        [("b.py", "refuse"), ("b.py", "refuse")],
    )
