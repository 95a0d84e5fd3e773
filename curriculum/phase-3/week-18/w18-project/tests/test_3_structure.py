import pytest


@pytest.mark.task(3)
@pytest.mark.hint("Which numbers cannot be written exactly as a float? When is the scale read?")
def test_grams_of_a_kilogram_scale(student):
    """ "1.25", "0.0005", "2.6755", "0.0014" and "4" are 1250, 1, 2676, 1 and 4000 grams, read at
    each call."""

    @student.run
    def seen():
        from structure import GramsAdapter

        class Scale:
            texts = ["1.25", "0.0005", "2.6755", "0.0014", "4"]

            def read(self):
                return self.texts.pop(0)

        adapter = GramsAdapter(Scale())
        grams = [adapter.grams() for _ in range(5)]
        return [grams, [type(value).__name__ for value in grams]]

    assert seen == [[1250, 1, 2676, 1, 4000], ["int"] * 5]


@pytest.mark.task(3)
@pytest.mark.hint("Two notices, two channels: which of the four pairs does not work?")
def test_notices_over_any_channel(student):
    """Late and There over two channels say "WB-1 is late" and "WB-1 is there" on the channel they
    were made with; `Notice` itself cannot be made."""

    @student.run
    def seen():
        from structure import Late, Notice, There

        mail, sms = [], []
        for channel in (mail, sms):
            for kind in (Late, There):
                kind(channel.append).send("WB-1")
        late = Late(sms.append)
        There(mail.append)
        late.send("WB-2")
        try:
            Notice(print)
            came = "nothing came"
        except TypeError:
            came = "TypeError"
        return [mail, sms, came, issubclass(Late, Notice)]

    both = ["WB-1 is late", "WB-1 is there"]
    assert seen == [both, [*both, "WB-2 is late"], "TypeError", True]


@pytest.mark.task(3)
@pytest.mark.hint("A bag in a bag: whose own weight is missing?")
def test_bag_of_bags(student):
    """A bag of 50 g with an item of 300 g and a bag of 20 g with two items of 100 g weighs 570 g;
    its contents are a tuple of two, and an empty bag weighs itself."""

    @student.run
    def seen():
        from structure import Bag, Item

        bag = Bag(50, Item(300), Bag(20, Item(100), Item(100)))
        return [bag.grams(), len(bag.contents), type(bag.contents).__name__, Bag(7).grams()]

    assert seen == [570, 2, "tuple", 7]


@pytest.mark.task(3)
@pytest.mark.hint("What are name and docstring of the decorated quote? What if it is done twice?")
def test_insured_quotes(student):
    """A quote of 2 cents a gram is 350 for 100 g insured once, and 500 insured twice; it keeps its
    name and docstring."""

    @student.run
    def seen():
        from structure import insured

        def tariff(grams):
            return 2 * grams

        tariff.__doc__ = "Two cents a gram."

        once = insured(tariff)
        return [once(100), insured(once)(100), once(0), tariff(100), once.__name__, once.__doc__]

    assert seen == [350, 500, 150, 200, "tariff", "Two cents a gram."]


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint("In which order are the three asked, and who is told when the label fails?")
def test_desk_ships_in_one_call(student):
    """`ship` quotes 900 g, labels WB-1 for 420 cents, notifies with the label and returns it; when
    the label fails nobody is notified and the error comes through."""

    @student.run
    def seen():
        from structure import ShippingDesk

        log = []

        def quote(grams):
            log.append(f"quote {grams}")
            return 420

        def label(number, cents):
            log.append(f"label {number} {cents}")
            if number == "WB-2":
                raise ConnectionError("south: closed")
            return f"<{number}>"

        desk = ShippingDesk(quote, label, lambda text: log.append(f"notify {text}"))
        got = desk.ship("WB-1", 900)
        try:
            desk.ship("WB-2", 900)
        except ConnectionError:
            got += " ConnectionError"
        return [got, *log]

    assert seen == [
        "<WB-1> ConnectionError",
        *("quote 900", "label WB-1 420", "notify <WB-1>", "quote 900", "label WB-2 420"),
    ]


@pytest.mark.task(3)
@pytest.mark.hint("Equal texts, one place: what decides in your code whether a new one is made?")
def test_places_are_shared(student):
    """`place("D1")` is one object for equal codes, also when the text was put together, and
    another than `place("D2")`."""

    @student.run
    def seen():
        from structure import Place, place

        first = place("D1")
        return [
            first is place("".join(["D", "1"])),
            first is place("D2"),
            first.code,
            isinstance(first, Place),
        ]

    assert seen == [True, False, "D1", True]


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint("Count the calls of `connect`: before the first use, after two, after a failure.")
def test_client_connects_at_its_first_use(student):
    """Making the proxy connects nothing; a failed connect is tried again; after that, two uses
    share one client; an unknown attribute raises `AttributeError`."""

    @student.run
    def seen():
        from structure import LazyClient

        calls, counts = [], []

        class Client:
            name = "north"

            def ask(self, number):
                return f"{number}?"

        def connect():
            calls.append(1)
            if len(calls) == 1:
                raise ConnectionError("not yet")
            return Client()

        client = LazyClient(connect)
        counts.append(len(calls))
        try:
            client.ask("WB-0")
        except ConnectionError:
            counts.append(len(calls))
        got = [client.name, client.ask("WB-1")]
        try:
            client.paint("red")
        except AttributeError:
            got.append("AttributeError")
        return [counts, got, len(calls)]

    assert seen == [[0, 1], ["north", "WB-1?", "AttributeError"], 2]
