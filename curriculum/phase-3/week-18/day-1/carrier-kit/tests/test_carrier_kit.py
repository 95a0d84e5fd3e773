import pytest


class WestKit:
    """The kit of a carrier that joins later; it writes down what it is asked for."""

    def __init__(self, log):
        self.log = log

    def numbering(self, start):
        self.log.append(f"numbers from {start}")
        self.upcoming = start
        return self

    def next(self):
        self.upcoming += 10
        return self.upcoming - 10

    def layout(self):
        self.log.append("layout")
        return self

    def render(self, number, recipient):
        return f"{number}>{recipient}"


@pytest.mark.task(1)
@pytest.mark.hint(
    "Take the first number of two numberings of one kit. Does the second one know that there was "
    "a first?"
)
def test_south_kit_makes_new_numbers_at_every_call(student):
    """A kit of south gives the numbers "41/6" and "42/0" from 41, "90/6" from 90, and "41/6" once
    more from 41."""

    @student.run
    def seen():
        from solution import SouthKit

        kit = SouthKit()
        first, second = kit.numbering(41), kit.numbering(90)
        return [first.next(), second.next(), first.next(), kit.numbering(41).next()]

    assert seen == ["41/6", "90/6", "42/0", "41/6"]


@pytest.mark.task(1)
@pytest.mark.hint("Which layout does your kit make, and which numbers can that one read?")
def test_south_kit_makes_a_layout_for_its_numbers(student):
    """The layout of a kit of south renders the number of the same kit: "BRUNO 8/1"."""

    @student.run
    def text():
        from solution import SouthKit

        kit = SouthKit()
        return kit.layout().render(kit.numbering(8).next(), "Bruno")

    assert text == "BRUNO 8/1"


@pytest.mark.task(2)
@pytest.mark.hint(
    "Compare the numbers of the two labels. How often does your run ask the kit for numbers, and "
    "where do those of the second label begin?"
)
def test_run_over_north(student):
    """Two labels of north from 7 have the numbers N-000007 and N-000008."""

    @student.run
    def texts():
        from kits import NorthKit
        from solution import label_run

        return label_run(NorthKit(), 7, ["Amina", "Bruno"])

    assert texts == ["*N-000007* Amina", "*N-000008* Bruno"]


@pytest.mark.task(2)
@pytest.mark.hint(
    "The kit is of a carrier that your code has never heard of, and it counts. Which lines of "
    "`label_run` name a class of one carrier, and which ask the kit again at every label?"
)
def test_run_over_a_carrier_that_joins_later(student):
    """With the kit of west, whose numbers go in steps of ten, the run makes "20>Amina" and
    "30>Bruno", and asks the kit once for numbers and once for a layout."""

    @student.run(using=(WestKit,))
    def seen():
        from solution import label_run

        log = []
        texts = label_run(WestKit(log), 20, iter(["Amina", "Bruno"]))
        return {"texts": texts, "asked": sorted(log)}

    assert seen == {"texts": ["20>Amina", "30>Bruno"], "asked": ["layout", "numbers from 20"]}


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint("What is made for nobody, and what for three recipients of south?")
def test_run_over_south(student):
    """No recipients make no labels; three of south from 20 make numbers 20/6, 21/0 and 22/1."""

    @student.run
    def texts():
        from kits import SouthLayout, SouthNumbers
        from solution import label_run

        class Kit:
            def numbering(self, start):
                return SouthNumbers(start)

            def layout(self):
                return SouthLayout()

        return [label_run(Kit(), 5, []), label_run(Kit(), 20, ["Amina", "Bruno", "Ciro"])]

    assert texts == [[], ["AMINA 20/6", "BRUNO 21/0", "CIRO 22/1"]]
