import pytest


@pytest.mark.task(3)
@pytest.mark.hint("Which numbers cannot be written exactly as a float? When is the scale read?")
def test_grams_of_a_kilogram_scale(student):
    """ "1.25", "0.0005", "0.5005", "2.6755", "0.0014" and "4" are 1250, 1, 501, 2676, 1 and 4000
    grams, read at each call."""

    @student.run
    def seen():
        from structure import GramsAdapter

        class Scale:
            texts = ["1.25", "0.0005", "0.5005", "2.6755", "0.0014", "4"]

            def read(self):
                return self.texts.pop(0)

        adapter = GramsAdapter(Scale())
        grams = [adapter.grams() for _ in range(6)]
        return [grams, [type(value).__name__ for value in grams]]

    assert seen == [[1250, 1, 501, 2676, 1, 4000], ["int"] * 6]


@pytest.mark.task(3)
@pytest.mark.hint("Two notices, two channels: which of the four pairs does not work?")
def test_notices_over_any_channel(student):
    """`Late` and `Arrived` over two channels say "WB-1 is late" and "WB-1 has arrived" on the
    channel they were made with; `Notice` itself cannot be made."""

    @student.run
    def seen():
        from structure import Arrived, Late, Notice

        mail, sms = [], []
        for channel in (mail, sms):
            for kind in (Late, Arrived):
                kind(channel.append).send("WB-1")
        late = Late(sms.append)
        Arrived(mail.append)
        late.send("WB-2")
        try:
            Notice(print)
            came = "nothing came"
        except TypeError:
            came = "TypeError"
        return [mail, sms, came, issubclass(Late, Notice)]

    both = ["WB-1 is late", "WB-1 has arrived"]
    assert seen == [both, [*both, "WB-2 is late"], "TypeError", True]


@pytest.mark.task(3)
@pytest.mark.hint("Ask an item, an empty bag and a bag in a bag for grams. Which is wrong?")
def test_bag_of_bags(student):
    """An item of 300 g weighs 300 g; a bag of 50 g with it and a bag of 20 g, which has two items
    of 100 g, weighs 570 g; its contents are a tuple of two, and an empty bag weighs itself."""

    @student.run
    def seen():
        from structure import Bag, Item

        item = Item(300)
        bag = Bag(50, item, Bag(20, Item(100), Item(100)))
        grams = [item.grams(), bag.grams(), Bag(7).grams()]
        return [*grams, len(bag.contents), type(bag.contents).__name__]

    assert seen == [300, 570, 7, 2, "tuple"]


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
@pytest.mark.hint(
    "Count the calls of `connect`: before the first use, after a failure, after two uses of a "
    "client whose length is 0. Which names does your proxy answer itself?"
)
def test_client_connects_at_its_first_use(student):
    """Making the proxy connects nothing; a failed connect is tried again; after that, all uses
    share one client, though its length is 0; what it calls `connect` and `client` is found, and an
    unknown attribute raises `AttributeError`."""

    @student.run
    def seen():
        from structure import LazyClient

        calls, counts = [], []

        class Client:
            name = "north"
            connect = "by cable"
            client = "Amina"

            def __len__(self):
                return 0

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
        got = [client.name, client.ask("WB-1"), client.connect, client.client]
        try:
            client.paint("red")
        except AttributeError:
            got.append("AttributeError")
        return [counts, got, len(calls)]

    assert seen == [[0, 1], ["north", "WB-1?", "by cable", "Amina", "AttributeError"], 2]
