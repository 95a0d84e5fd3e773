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


class Depot:
    """Books parcels with one carrier and reports scans by the minute."""

    def __init__(self, host):
        self.host = host

    def book(self, *numbers):
        from contract import Order, Parcel

        for number in numbers:
            self.host.book(Order(Parcel(number, 500, "10115")))

    def scan(self, number, code, minute):
        from datetime import UTC, datetime

        from contract import Scan, WaybillError

        at = datetime(2026, 3, 6, 17, minute, tzinfo=UTC)
        try:
            event = self.host.record(Scan(number, code, at))
        except WaybillError as error:
            return type(error).__name__
        return event and (event.number, event.what, event.at.minute)

    def timeline(self, number):
        from contract import WaybillError

        try:
            events = self.host.timeline(number)
        except WaybillError as error:
            return type(error).__name__
        return [(event.what, event.at.minute) for event in events]


@pytest.mark.task(5)
@pytest.mark.hint(
    "Scans come as they like. By which time is a timeline sorted, what does the carrier make of "
    "a code, whose events are these, and what of a number that nobody has booked?"
)
def test_timeline_is_sorted_by_time(student):
    """OUT comes before IN, XX means nothing: IN, then OUT. WB-3 has none, WB-404 is unknown."""

    @student.run(using=(Lab, carrier, Depot))
    def seen():
        codes = "    def event(self, code):\n        return {'IN': 'in', 'OUT': 'out'}.get(code)\n"
        with Lab(a=carrier("bus", more=codes)).host() as host:
            depot = Depot(host)
            depot.book("WB-1", "WB-2", "WB-3")
            answers = [
                depot.scan("WB-1", "OUT", 40),
                depot.scan("WB-1", "IN", 20),
                depot.scan("WB-1", "XX", 30),
                depot.scan("WB-2", "IN", 50),
                depot.scan("WB-404", "IN", 1),
            ]
            numbers = ("WB-1", "WB-2", "WB-3", "WB-404")
            return answers, [depot.timeline(number) for number in numbers]

    assert seen == (
        [("WB-1", "out", 40), ("WB-1", "in", 20), None, ("WB-2", "in", 50), "UnknownParcel"],
        [[("in", 20), ("out", 40)], [("in", 50)], [], "UnknownParcel"],
    )


@pytest.mark.task(5)
@pytest.mark.hint(
    "A depot has reported the same scan twice. How many events are there, how often was anybody "
    "told, and how often was the carrier asked what it means?"
)
def test_equal_scan_counts_once(student):
    """IN at 17:05 twice is one event, told once, at 17:06 another; XX twice is asked about once."""

    @student.run(using=(Lab, carrier, Depot))
    def seen():
        ear = "@extends('recorded')\ndef ear(event): log.append(event.at.minute)\n"
        asked = (
            "    def event(self, code):\n"
            "        log.append(code)\n"
            "        return None if code == 'XX' else code.lower()\n"
        )
        lab = Lab(a=carrier("bus", more=asked), b=ear)
        with lab.host() as host:
            depot = Depot(host)
            depot.book("WB-1")
            answers = [depot.scan("WB-1", "IN", minute) for minute in (5, 5, 6, 5)]
            answers += [depot.scan("WB-1", "XX", 7) for _ in range(2)]
            return answers, depot.timeline("WB-1"), lab.log[2:]

    assert seen == (
        [("WB-1", "in", minute) for minute in (5, 5, 6, 5)] + [None, None],
        [("in", 5), ("in", 6)],
        ["IN", 5, "IN", 6, "XX"],
    )


@pytest.mark.task(5)
@pytest.mark.hidden
@pytest.mark.hint(
    "Three details: a carrier that fails on a code and later knows it, two events of one minute, "
    "and a caller that empties the list it was given."
)
def test_failing_event_may_come_again(student):
    """A scan that bus failed on is accepted when it comes again; equal times stay as they came."""

    @student.run(using=(Lab, carrier, Depot))
    def seen():
        shaky = (
            "    def event(self, code):\n"
            "        log.append(code)\n"
            "        if len(log) == 3: raise LookupError(code)\n"
            "        return code\n"
        )
        lab = Lab(a=carrier("bus", more=shaky))
        with lab.host() as host:
            depot = Depot(host)
            depot.book("WB-1")
            answers = [depot.scan("WB-1", code, 9) for code in ("Z", "B", "Z", "A")]
            host.timeline("WB-1").clear()
            noted = [(i.source, i.during) for i in host.incidents]
            return answers[0], depot.timeline("WB-1"), noted

    assert seen == (None, [("B", 9), ("Z", 9), ("A", 9)], [("bus", "event")])
