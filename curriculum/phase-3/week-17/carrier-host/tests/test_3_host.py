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


def put_settings(name, text):
    """Write another settings file beside the host."""
    from pathlib import Path

    Path(name).write_text(text)


@pytest.mark.task(3)
@pytest.mark.hint(
    "Follow one carrier from its file to `host.carriers`. With which settings was it made, was it "
    "opened, and in which order are all of them closed?"
)
def test_host_starts_and_stops_its_carriers(student):
    """Three carriers of two files are opened in order with their settings and closed last first."""

    @student.run(using=(Lab, carrier))
    def seen():
        fast = "    @dataclass\n    class Settings:\n        speed: int = 1\n"
        lab = Lab(
            "[carriers.tram]\nspeed = 80\n",
            b=carrier("boat") + carrier("bus", more=fast),
            a=carrier("tram", more=fast),
        )
        with lab.host({"WAYBILL_CARRIERS_BUS_SPEED": "50"}) as host:
            inside = {name: host.carriers[name] for name in sorted(host.carriers)}
            speeds = {name: getattr(c.settings, "speed", None) for name, c in inside.items()}
            lab.log.append("block")
        return speeds, lab.log, dict(host.carriers), dict(host.refused)

    assert seen == (
        {"boat": None, "bus": 50, "tram": 80},
        [
            "open tram",
            "open boat",
            "open bus",
            "block",
            "close bus",
            "close boat",
            "close tram",
        ],
        {},
        {},
    )


@pytest.mark.task(3)
@pytest.mark.hint(
    "Compare the list with what each carrier answered. Who answered None, whose price is equal, "
    "and who should not have been asked at all?"
)
def test_quotes_come_cheapest_first(student):
    """At 2500 g four of six carriers quote, by price, then by name; at 2501 g nobody is asked."""

    @student.run(using=(Lab, carrier))
    def seen():
        from contract import Parcel

        prices = {"tram": "700", "bus": "300", "boat": "700", "mule": "None", "cart": "0"}
        lab = Lab("heaviest = 2500\n", **{name: carrier(name, p) for name, p in prices.items()})
        lab.put("spy", carrier("spy", "log.append('asked')"))
        with lab.host() as host:
            quotes = host.quote(Parcel("WB-1", 2500, "10115"))
            heavy = host.quote(Parcel("WB-2", 2501, "10115"))
        return [(q.carrier, q.cents) for q in quotes], heavy, lab.log.count("asked")

    assert seen == ([("cart", 0), ("bus", 300), ("boat", 700), ("tram", 700)], [], 1)


@pytest.mark.task(3)
@pytest.mark.hint(
    "One carrier failed and the host went on, or should have. Who is noted, during what, and who "
    "still answers? And is every answer a price?"
)
def test_failing_carrier_is_an_incident(student):
    """bus fails while quoting, boat answers '4': tram's quote is there, both are noted, `quote`."""

    @student.run(using=(Lab, carrier))
    def seen():
        from contract import Parcel

        lab = Lab(a=carrier("bus", "{}[parcel.number]"), b=carrier("tram", "880"))
        lab.put("c", carrier("boat", "'4'"))
        with lab.host() as host:
            quotes = [host.quote(Parcel("WB-1", 100, "10115")) for _ in range(2)]
            noted = sorted((i.source, i.during, bool(i.problem)) for i in host.incidents)
            return [[q.carrier for q in answer] for answer in quotes], noted

    assert seen == ([["tram"], ["tram"]], [("boat", "quote", True)] * 2 + [("bus", "quote", True)] * 2)


@pytest.mark.task(3)
@pytest.mark.hint(
    "A file is one thing. What is still open or in force of a file whose last carrier cannot be "
    "opened, and what do the other files notice?"
)
def test_file_is_taken_as_a_whole_or_not_at_all(student):
    """bus and boat open, mule beside them cannot: both are closed again; only tram is in force."""

    @student.run(using=(Lab, carrier))
    def seen():
        mule = carrier("mule", more="    def open(self): raise PermissionError('no login')\n")
        cart = carrier(
            "cart", more="    def __init__(self, settings): raise LookupError('wheel')\n"
        )
        lab = Lab(a=carrier("bus") + carrier("boat") + mule, b="1 // 0\n", c=carrier("tram"))
        lab.put("d", carrier("train") + cart)
        odd = "    @dataclass\n    class Settings:\n        speed: {} = 1\n"
        lab.put("e", carrier("ship", more=odd.format("'Knots'")))
        fail = "        def __post_init__(self): raise LookupError('wing')\n"
        lab.put("f", carrier("plane", more=odd.format("int") + fail))
        (lab.place / "carriers" / "g.py").mkdir()
        with lab.host() as host:
            reasons = {file: bool(why) for file, why in host.refused.items()}
            still_open = lab.log.count("open train") - lab.log.count("close train")
            return list(host.carriers), lab.log[:5], reasons, still_open

    assert seen == (
        ["tram"],
        ["open bus", "open boat", "close boat", "close bus", "open tram"],
        {f"{name}.py": True for name in "abdef"},
        0,
    )


@pytest.mark.task(3)
@pytest.mark.hint(
    "Settings decide who is in force. Print the table that each carrier is made from: where is "
    "`enabled`, and what does the refusal of the others say?"
)
def test_settings_switch_carriers_off_or_refuse_them(student):
    """bus, with an unknown `sped`, is off by file, boat by environment; mule's `sped` refuses it."""

    @student.run(using=(Lab, carrier))
    def seen():
        lab = Lab(
            "[carriers.bus]\nenabled = false\nsped = 3\n[carriers.mule]\nsped = 3\n"
            "[carriers.tram]\nenabled = true\n[carriers.cart]\nenabled = 'no'\n",
            **{name: carrier(name) for name in ("bus", "boat", "mule", "tram", "cart")},
        )
        with lab.host({"WAYBILL_CARRIERS_BOAT_ENABLED": "false"}) as host:
            told = "carriers.mule.sped" in host.refused["mule.py"]
            return list(host.carriers), sorted(host.refused), told, lab.log[:]

    assert seen == (["tram"], ["cart.py", "mule.py"], True, ["open tram"])


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint(
    "The block has failed and a carrier cannot be closed. Which error arrives, who is closed, and "
    "what is noted? And who calls `__exit__` when `__enter__` was interrupted?"
)
def test_all_are_closed_whatever_happens(student):
    """After a KeyError of the block, a failing `close` or a Ctrl-C in `open`, tram is closed."""

    @student.run(using=(Lab, carrier))
    def seen():
        sad = "    def close(self): raise ConnectionError('gone')\n"
        lab = Lab(a=carrier("tram"), b=carrier("bus", more=sad), c=carrier("boat"))
        try:
            with lab.host() as host:
                raise KeyError("block")
        except KeyError as error:
            noted = [(i.source, i.during) for i in host.incidents]
            ended = error.args, lab.log, noted, list(host.carriers)
        late = "    def open(self): raise KeyboardInterrupt\n"
        lab = Lab(a=carrier("tram"), b=carrier("bus") + carrier("boat", more=late))
        host = lab.host()
        try:
            with host:
                lab.log.append("block")
        except KeyboardInterrupt:
            lab.log.append("interrupted")
        return ended, lab.log, list(host.carriers)

    assert seen == (
        (
            ("block",),
            ["open tram", "open bus", "open boat", "close boat", "close tram"],
            [("bus", "close")],
            [],
        ),
        ["open tram", "open bus", "close bus", "close tram", "interrupted"],
        [],
    )


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint(
    "A host that cannot start must not have started anything. Which of your steps can be done "
    "before the first plugin runs, and whose name is taken twice?"
)
def test_start_is_refused_before_any_plugin_runs(student):
    """A wrong `heaviest` or a missing folder: SettingsError, no file has run; names stay unique."""

    @student.run(using=(Lab, carrier))
    def seen():
        from contract import SettingsError

        answers = []
        for text in ("heaviest = '1'\n", "folder = 'elsewhere'\n"):
            lab = Lab(text, a="log.append('run')\n" + carrier("tram"))
            try:
                with lab.host():
                    answers.append("started")
            except SettingsError as error:
                answers.append((sorted(error.problems), lab.log))
        lab = Lab(a=carrier("tram", "1"), b=carrier("bus") + carrier("tram", "2"))
        with lab.host() as host:
            still_open = lab.log.count("open bus") - lab.log.count("close bus")
            price = host.carriers["tram"].quote(None)
            answers.append((list(host.carriers), list(host.refused), still_open, price))
        return answers

    assert seen == [
        (["heaviest"], []),
        (["folder"], []),
        (["tram"], ["b.py"], 0, 1),
    ]


@pytest.mark.task(3)
@pytest.mark.hint(
    "East is a plugin like any other. Work out three prices by hand: how many kilograms have "
    "begun, what is five percent of it, and where does the half cent go?"
)
def test_east_keeps_its_promise(student):
    """East: 126 up to 1000 g, 252 from 1001 g, 2520 at 20 kg, None above; 7 % fuel: 129."""

    @student.run
    def seen():
        from pathlib import Path

        from contract import Order, Parcel
        from plugins import read_plugin
        from settings import configure

        plugin = read_plugin(Path("carriers/east.py"))
        (east,) = plugin.carriers
        usual = east(configure(east.Settings, {}, {}))
        dear = east(configure(east.Settings, {}, {"WAYBILL_FUEL": "7"}))
        weights = (1, 1000, 1001, 20_000, 20_001)
        prices = [usual.quote(Parcel("WB-1", grams, "1")) for grams in weights]
        (veto,) = plugin.extensions
        refused = [veto.func(Order(Parcel("WB-1", 1, code))) is not None for code in ("", "04103")]
        label = usual.book(Parcel("WB-7", 1800, "04103"))
        return east.name, prices, dear.quote(Parcel("WB-1", 9, "1")), label, veto.point, refused

    assert seen == (
        "east",
        [126, 126, 252, 2520, None],
        129,
        "E-WB-7-1800",
        "refuse",
        [True, False],
    )


@pytest.mark.task(3)
@pytest.mark.hint(
    "Run the command yourself. Which of the three lines is missing or stands elsewhere, and what "
    "does the program say on its other stream?"
)
def test_command_line_prints_the_quotes(student):
    """`python host.py waybill.toml 1500 04103` prints the quotes of east, south and north."""
    student.run(put_settings, "odd.toml", "[carriers.north]\nacount = 'W-17'\n")
    runs = [
        student.program(args)
        for args in (
            ["waybill.toml", "1500", "04103"],
            ["waybill.toml", "31501", "04103"],
            ["odd.toml", "900", "80331"],
            ["nowhere.toml", "900", "80331"],
            ["waybill.toml", "heavy", "80331"],
        )
    ]
    assert [(done.stdout, bool(done.stderr), done.exit_code) for done in runs] == [
        ("east 2.52\nsouth 6.40\nnorth 8.90\n", False, 0),
        ("", False, 1),
        ("east 1.26\nsouth 5.76\n", True, 0),
        ("", True, 2),
        ("", True, 2),
    ]
