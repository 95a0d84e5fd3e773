import pytest


class CountingKit:
    """A kit whose numbers go on forever; it writes down what it is asked for."""

    def __init__(self, name, log):
        self.name = name
        self.log = log

    def numbering(self):
        self.log.append(f"{self.name} numbering")
        return Counting(self.name)

    def layout(self):
        self.log.append(f"{self.name} layout")
        return Line(self.name)


class Counting:
    def __init__(self, name):
        self.name = name
        self.last = 0

    def next(self):
        self.last += 1
        return f"{self.name}-{self.last}"


class Line:
    def __init__(self, name):
        self.name = name

    def render(self, label):
        marks = "+".join(label.marks)
        return f"{self.name}: {label.number} {label.recipient} {label.grams} {marks}"


KIT = (CountingKit, Counting, Line)


@pytest.mark.task(4)
@pytest.mark.hint(
    "Two runs with one carrier, one with another. Which numbers come twice, or from the wrong "
    "carrier, and how often was each kit asked?"
)
def test_runs_go_on_with_their_numbers(student):
    """Two runs over north and one over west between them: north's numbers go on from 2 to 3, west
    begins at 1, each text is in the layout of its carrier, each kit was asked once for each."""

    @student.run(using=KIT)
    def seen():
        from solution import Kits, LabelBuilder, LabelDesk

        kits, log = Kits(), []
        kits.register("north")(lambda: CountingKit("north", log))
        kits.register("west")(lambda: CountingKit("west", log))
        desk = LabelDesk(kits)
        template = LabelBuilder().sender("Amina").mark("keep dry")
        texts = desk.run("north", template, [("Chen", 100), ("Dora", 200)])
        texts += desk.run("west", template, iter([("Emil", 300)]))
        texts += desk.run("north", template, [("Fay", 400)])
        return [texts, sorted(log)]

    assert seen == [
        [
            "north: north-1 Chen 100 keep dry",
            "north: north-2 Dora 200 keep dry",
            "west: west-1 Emil 300 keep dry",
            "north: north-3 Fay 400 keep dry",
        ],
        ["north layout", "north numbering", "west layout", "west numbering"],
    ]


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint(
    "Build a label from the template itself after the runs, good and bad ones. Which parts has it "
    "got that were not there before?"
)
def test_template_is_as_before(student):
    """After a run that went well, one with a weight of 0 (ValueError) and one over an unknown
    carrier, the template still lacks recipient and grams, and a further run works."""

    @student.run(using=KIT)
    def seen():
        from labels import IncompleteLabel, UnknownCarrier
        from solution import Kits, LabelBuilder, LabelDesk

        kits, outcomes = Kits(), []
        kits.register("north")(lambda: CountingKit("north", []))
        desk = LabelDesk(kits)
        template = LabelBuilder().sender("Bruno")
        for carrier, parcels in (
            ("north", [("Chen", 100)]),
            ("north", [("Dora", 200), ("Emil", 0)]),
            ("east", [("Fay", 300)]),
        ):
            try:
                outcomes.append(len(desk.run(carrier, template, parcels)))
            except (ValueError, UnknownCarrier) as error:
                outcomes.append(type(error).__name__)
            try:
                template.build("N-1")
            except IncompleteLabel as error:
                outcomes.append(error.missing)
        heavy = desk.run("north", template.copy().mark("oily"), [("Gil", 21_000)])
        return [*outcomes, heavy[0].split(" ", 2)[2], desk.run("north", template, [])]

    missing = ("recipient", "grams")
    assert seen == [
        *(1, missing, "ValueError", missing, "UnknownCarrier", missing),
        "Gil 21000 oily+heavy",
        [],
    ]


@pytest.mark.task(4)
@pytest.mark.hint(
    "Ask for the desk twice, and make one directly. Which kits does each work with, and whose "
    "numbers does it give away?"
)
def test_one_desk_for_the_process(student):
    """`label_desk()` gives the same desk twice; it works with kits registered in `KITS`, also
    after the first call; a desk made directly over `KITS` begins its own numbers at 1."""

    @student.run(using=KIT)
    def seen():
        from solution import KITS, LabelBuilder, LabelDesk, label_desk

        template = LabelBuilder().sender("Amina")
        desk = label_desk()
        KITS.register("south")(lambda: CountingKit("south", []))
        texts = desk.run("south", template, [("Chen", 100)])
        texts += label_desk().run("south", template, [("Dora", 200)])
        texts += LabelDesk(KITS).run("south", template, [("Emil", 300)])
        return [desk is label_desk(), isinstance(desk, LabelDesk), [t.split()[1] for t in texts]]

    assert seen == [True, True, ["south-1", "south-2", "south-1"]]
