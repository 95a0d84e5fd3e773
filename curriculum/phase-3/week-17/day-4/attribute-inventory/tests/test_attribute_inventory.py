import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "A kind is wrong, or a name is missing or in the wrong place. Look at what stands in "
    "`vars(type(obj))` under that name: which type has it?"
)
def test_kinds_are_told(student):
    """A carrier's value, method, class method, static method and property are told apart."""

    @student.run
    def seen():
        from solution import inventory

        class West:
            country = "nl"

            def __init__(self):
                self.zone = "D4"
                self._key = "secret"

            def book(self, parcel):
                return parcel

            @classmethod
            def make(cls):
                return cls()

            @staticmethod
            def weigh(parcel):
                return 1

            @property
            def load(self):
                return 0

        return list(inventory(West()).items())

    assert seen == [
        ("book", "method"),
        ("country", "value"),
        ("load", "property"),
        ("make", "class method"),
        ("weigh", "static method"),
        ("zone", "value"),
    ]


@pytest.mark.task(1)
@pytest.mark.hint(
    "The inventory differs from what `obj.name` would find. Which comes first: the object, its "
    "class, or the base of its class, and who wins against a property?"
)
def test_what_lookup_would_find_counts(student):
    """Bases count; a value in the object hides a method, a property hides a value."""

    @student.run
    def seen():
        from solution import inventory

        class Carrier:
            def book(self, parcel):
                return parcel

            def track(self, number):
                return number

            def quote(self, grams):
                return grams

        class South(Carrier):
            quote = 340

            @property
            def load(self):
                return 0

        south = South()
        south.track = len
        south.cancel = lambda label: label
        vars(south)["load"] = 7
        return inventory(south)

    assert seen == {
        "book": "method",
        "cancel": "value",
        "load": "property",
        "quote": "value",
        "track": "value",
    }


@pytest.mark.task(2)
@pytest.mark.hint(
    "The report has run code of the plugin. Which of your lines makes the property speak: the one "
    "that lists names, or the one that looks at them?"
)
def test_properties_are_not_run(student):
    """A property that books a label is told as a property, and no label has been booked."""

    @student.run
    def seen():
        from solution import inventory

        booked = []

        class West:
            @property
            def label(self):
                booked.append("W-1")
                return "W-1"

            @property
            def broken(self):
                raise ConnectionError("west: no answer")

        return {"inventory": inventory(West()), "booked": booked}

    assert seen == {"inventory": {"broken": "property", "label": "property"}, "booked": []}


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A class may answer for names that it does not have, and hide names that it has. Who is asked "
    "by `dir(obj)` and by `hasattr(obj, name)`? Who is asked for the dictionary of an object that "
    "has none?"
)
def test_class_cannot_speak_for_itself(student):
    """`__getattr__` and `__dir__` are not run; what they invent or hide makes no difference, with a
    dictionary in the object and with slots only."""

    @student.run
    def seen():
        from solution import inventory

        asked = []

        class Remote:
            host = "west.example"

            def __getattr__(self, name):
                asked.append(name)
                return "invented"

            def __dir__(self):
                asked.append("dir")
                return ["invented"]

        class Narrow(Remote):
            __slots__ = ("port",)

        class Slotted:
            __slots__ = ("port",)
            __getattr__, __dir__ = Remote.__getattr__, Remote.__dir__

        return [inventory(Remote()), inventory(Narrow()), inventory(Slotted()), asked]

    narrow = {"host": "value", "port": "slot"}
    assert seen == [{"host": "value"}, narrow, {"port": "slot"}, []]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "An object with slots has no dictionary of its own. What does `vars` say to it, and what "
    "stands in its class for each slot?"
)
def test_slots_are_told(student):
    """Slots are told, filled or empty, beside a dictionary and without one."""

    @student.run
    def seen():
        from solution import inventory

        class Scan:
            __slots__ = ("depot", "number")

            def __init__(self):
                self.number = "WB-1"

            def late(self):
                return False

        class Noted(Scan):
            pass

        noted = Noted()
        noted.note = "wet"
        return [inventory(Scan()), inventory(noted)]

    slots = {"depot": "slot", "late": "method", "number": "slot"}
    assert seen == [slots, {**slots, "note": "value"}]
