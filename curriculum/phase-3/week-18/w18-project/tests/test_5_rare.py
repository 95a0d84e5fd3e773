import pytest


@pytest.mark.task(5)
@pytest.mark.hint("Evaluate the inner rules by hand. Which of the words gives the other answer?")
def test_rules_are_evaluated(student):
    """For 900 g to D2: heavier than 899 and not than 900, to D2, not to D1, all and any of them,
    also inside each other; all of nothing holds, any of nothing does not."""

    @student.run
    def seen():
        from behavior import holds

        rules = [
            ("heavier", 899),
            ("heavier", 900),
            ("to", "D2"),
            ("not", ("to", "D2")),
            ("all", ("to", "D2"), ("not", ("heavier", 1000))),
            ("all", ("to", "D2"), ("heavier", 1000)),
            ("any", ("to", "D1"), ("all", ("heavier", 1), ("to", "D2"))),
            ("any", ("to", "D1"), ("to", "D3")),
            ("all",),
            ("any",),
        ]
        got = [holds(rule, {"grams": 900, "depot": "D2"}) for rule in rules]
        try:
            holds(("lighter", 3), {"grams": 900, "depot": "D2"})
        except ValueError:
            got.append("ValueError")
        return got

    assert seen == [
        *(True, False, True, False, True, False, True, False, True),
        False,
        "ValueError",
    ]


@pytest.mark.task(5)
@pytest.mark.hint(
    "Who is in the dock, and who waits? A van that waits may leave, too, and one that never came. "
    "Who has the dock while `enter` runs?"
)
def test_dock_lets_vans_in(student):
    """Van a enters at once, b, c and d wait; c drives off without having entered, a stranger's
    leaving changes nothing; a leaves and b enters, b leaves and d enters. Then e enters and leaves
    at once, and a enters; when a leaves, e enters and leaves once more, and f enters."""

    @student.run
    def log():
        from behavior import Dock

        log = []

        class Van:
            def __init__(self, name):
                self.name = name

            def enter(self):
                log.append(self.name)

        class Hasty(Van):
            def enter(self):
                log.append(self.name)
                dock.leave(self)

        dock, (a, b, c, d, f, stranger) = Dock(), map(Van, "abcdf?")
        for van in (a, b, c, d):
            dock.arrive(van)
        log.append("|")
        for van in (c, stranger, a, b, d, stranger):
            dock.leave(van)
            log.append("|")
        e = Hasty("e")
        for van in (e, a, e, f):
            dock.arrive(van)
        log.append("|")
        dock.leave(a)
        return "".join(log)

    assert log == "a|||b|d|||ea|ef"


@pytest.mark.task(5)
@pytest.mark.hint("Change a list in the fields after the snapshot, and after the restoring.")
def test_form_goes_back(student):
    """A form is restored to its fields, lists included, twice from one snapshot, with changes
    before and between."""

    @student.run
    def seen():
        from behavior import Form

        form, seen = Form(), []
        form.fields["marks"] = ["dry"]
        memento = form.snapshot()
        for text in ("battery", "fragile"):
            form.fields["marks"].append(text)
            form.fields["to"] = "Chen"
            form.restore(memento)
            seen.append({name: list(value) for name, value in form.fields.items()})
        return seen

    assert seen == [{"marks": ["dry"]}] * 2


@pytest.mark.task(5)
@pytest.mark.hint("Print `repr` of the text. Is there a line too many, or one too few?")
def test_exports_have_one_outline(student):
    """An export with head, two lines and tail has four lines; one with lines only has no others,
    and of no rows it is empty; the empty line of a row stays, and there is no line end at the end;
    `Export` cannot be made."""

    @student.run
    def seen():
        from behavior import Export

        class Plain(Export):
            def line(self, row):
                return f"- {row}"

        class Bare(Export):
            def line(self, row):
                return row

        class Framed(Plain):
            def head(self):
                return "parcels"

            def tail(self):
                return "end"

        try:
            Export()
            came = "nothing came"
        except TypeError:
            came = "TypeError"
        rows = ["WB-1", "WB-2"]
        texts = [Framed().run(iter(rows)), Plain().run(rows), Plain().run([])]
        return [*texts, Bare().run(["WB-1", "", "WB-2"]), came]

    assert seen == [
        *("parcels\n- WB-1\n- WB-2\nend", "- WB-1\n- WB-2", ""),
        *("WB-1\n\nWB-2", "TypeError"),
    ]


@pytest.mark.task(5)
@pytest.mark.hidden
@pytest.mark.hint("A bag in a bag, a class that joins later, and one that nobody knows.")
def test_customs_visits_everything(student):
    """A bag with an item and a bag gives the lines of all; a class registered later is visited
    inside a bag; a text raises `TypeError`."""

    @student.run
    def seen():
        from behavior import customs_lines
        from structure import Bag, Item

        class Letter:
            pass

        customs_lines.register(Letter, lambda thing: ["letter"])
        lines = customs_lines(Bag(5, Item(300), Bag(5, Letter())))
        try:
            customs_lines("parcel")
        except TypeError:
            lines.append("TypeError")
        return lines

    assert seen == ["bag of 2", "item 300 g", "bag of 1", "letter", "TypeError"]
