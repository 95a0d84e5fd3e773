import pytest


def amina():
    from parcels import CarrierClient, Item, Parcel

    items = [Item("tin of Assam", 5), Item("sieve", 1)]
    return Parcel("Amina", 900, CarrierClient("north"), ["keep dry"], items)


def shown(parcel):
    items = [f"{item.count} {item.what}" for item in parcel.items]
    return [parcel.recipient, parcel.grams, list(parcel.marks), items]


@pytest.mark.task(1)
@pytest.mark.hint(
    "The template or a sister has changed with the new parcel. Down to which level is your copy "
    "a copy? Compare `is` for the parcel, for its lists, and for one item. If copying raised: which "
    "field refuses?"
)
def test_a_parcel_stands_alone(student):
    """A new mark, a removed item and a changed count in one parcel are seen neither in the
    template nor in the next parcel."""

    @student.run(using=(amina, shown))
    def seen():
        from solution import from_template

        template = amina()
        first = from_template(template)
        first.marks.append("fragile")
        first.items[0].count = 4
        del first.items[1]
        return [shown(first), shown(template), shown(from_template(template))]

    whole = ["Amina", 900, ["keep dry"], ["5 tin of Assam", "1 sieve"]]
    assert seen == [["Amina", 900, ["keep dry", "fragile"], ["4 tin of Assam"]], whole, whole]


@pytest.mark.task(1)
@pytest.mark.hint("How many clients are there after two copies? Compare them with `is`.")
def test_carrier_stays_the_same(student):
    """Two parcels made from a template, and one made from such a parcel, have the very client of
    the template."""

    @student.run(using=(amina,))
    def seen():
        from solution import from_template

        template = amina()
        first, second = from_template(template), from_template(template)
        third = from_template(first)
        return [one.carrier is template.carrier for one in (first, second, third)]

    assert seen == [True, True, True]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "A merchant has a class of her own with a list of her own. Which class does the new parcel "
    "have, and who else sees that list?"
)
def test_classes_and_fields_of_merchants(student):
    """From a template of Bruno's class with nested lists of stops comes a parcel of that class;
    its stops are its own."""

    @student.run
    def seen():
        from dataclasses import dataclass, field

        from parcels import CarrierClient, Parcel
        from solution import from_template

        @dataclass
        class RoundTrip(Parcel):
            stops: list = field(default_factory=list)

        template = RoundTrip("Bruno", 2000, CarrierClient("west"), stops=[["D1"], ["D4", "D2"]])
        parcel = from_template(template)
        parcel.stops[1].append("D3")
        return [type(parcel).__name__, parcel.stops, template.stops]

    assert seen == ["RoundTrip", [["D1"], ["D4", "D2", "D3"]], [["D1"], ["D4", "D2"]]]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Print the template after you have asked for a parcel with changes. To which of the two were "
    "they made? And the list of marks that was passed: whose is it now?"
)
def test_changes_are_those_of_the_new_parcel(student):
    """With another recipient, weight and carrier and a list of marks, the parcel has these, the
    very list among them; the template has not, and the items are still those of a parcel that
    stands alone."""

    @student.run(using=(amina, shown))
    def seen():
        from parcels import CarrierClient
        from solution import from_template

        template, south, marks = amina(), CarrierClient("south"), ["glass"]
        changes = {"recipient": "Chen", "grams": 700, "carrier": south, "marks": marks}
        parcel = from_template(template, **changes)
        parcel.items[1].count = 2
        same = [parcel.carrier is south, parcel.marks is marks]
        return [shown(parcel), same, shown(template), template.carrier.name]

    assert seen == [
        ["Chen", 700, ["glass"], ["5 tin of Assam", "2 sieve"]],
        [True, True],
        ["Amina", 900, ["keep dry"], ["5 tin of Assam", "1 sieve"]],
        "north",
    ]


@pytest.mark.task(2)
@pytest.mark.hint("A name that no parcel has was accepted. Where is its value now, who reads it?")
def test_unknown_names_are_refused(student):
    """`weight=5` raises TypeError, also together with a name that exists, and the template is as
    before."""

    @student.run(using=(amina, shown))
    def seen():
        from solution import from_template

        template = amina()
        outcomes = []
        for changes in ({"weight": 5}, {"recipient": "Emil", "weight": 5}):
            try:
                outcomes.append(shown(from_template(template, **changes)))
            except TypeError:
                outcomes.append("TypeError")
        return [*outcomes, shown(template), hasattr(template, "weight")]

    assert seen == [
        "TypeError",
        "TypeError",
        ["Amina", 900, ["keep dry"], ["5 tin of Assam", "1 sieve"]],
        False,
    ]
