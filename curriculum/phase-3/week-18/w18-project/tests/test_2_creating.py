import pytest


@pytest.mark.task(2)
@pytest.mark.hint("Who makes the sheet, and how often? What can be made of the abstract class?")
def test_depot_closes_on_a_new_sheet(student):
    """Two days of a `ListDepot` have their own numbers; another depot's sheets are used as they
    are; `Depot` cannot be made."""

    @student.run
    def seen():
        from creating import Depot, ListDepot

        class Counted(Depot):
            made = 0

            def new_sheet(self):
                self.made += 1
                return [f"page {self.made}"]

        class Unfinished(Depot): ...

        depot, other, came = ListDepot(), Counted(), []
        first = depot.close_day(["WB-1", "WB-2"])
        second = depot.close_day(iter(["WB-3"]))
        for kind in (Depot, Unfinished):
            try:
                kind()
            except TypeError:
                came.append("TypeError")
        return [first, second, other.close_day(["WB-1"]), other.close_day([]), came]

    assert seen == [
        *(["WB-1", "WB-2"], ["WB-3"], ["page 1", "WB-1"], ["page 2"]),
        ["TypeError", "TypeError"],
    ]


@pytest.mark.task(2)
@pytest.mark.hint("Take a third carrier. Which of your functions knows only two?")
def test_labels_of_three_carriers(student):
    """North's 7 is "*N-000007*", south's 7 is "<7/0>" and 9 is "<9/2>", and a carrier made of two
    other functions works as well."""

    @student.run
    def seen():
        from creating import NORTH, SOUTH, Carrier, label

        west = Carrier(lambda upcoming: f"W{upcoming}", lambda number: f"[{number}]")
        texts = [label(NORTH, 7), label(SOUTH, 7), label(SOUTH, 9), label(west, 5)]
        try:
            west.layout = str
            texts.append("changed")
        except AttributeError:
            texts.append("frozen")
        return texts

    assert seen == ["*N-000007*", "<7/0>", "<9/2>", "[W5]", "frozen"]


@pytest.mark.task(2)
@pytest.mark.hint("Build, take another step, build again. What is the first route now?")
def test_route_is_built_step_by_step(student):
    """End, via and start in any order make D1, D3, D2; of two starts or ends the last counts;
    without start or end `ValueError` is raised, and the builder can be completed; a later step
    changes no finished route."""

    @student.run
    def seen():
        from creating import RouteBuilder

        builder, came = RouteBuilder().end("D2").via("D3"), []
        for unfinished in (builder, RouteBuilder().start("D1")):
            try:
                came.append(unfinished.build())
            except ValueError:
                came.append("ValueError")
        route = builder.start("D1").build()
        longer = builder.via("D4").build()
        twice = RouteBuilder().start("D4").end("D3").start("D1").end("D1")
        return [came, route, longer, twice.build()]

    assert seen == [
        *(["ValueError", "ValueError"], ("D1", "D3", "D2"), ("D1", "D3", "D4", "D2")),
        ("D1", "D1"),
    ]


@pytest.mark.task(2)
@pytest.mark.hint("What is the class of the copy, and what does the first one hold afterwards?")
def test_template_but_for_a_difference(student):
    """A template but for its sender has the same marks and its own class, also for a subclass;
    the first is as it was and cannot be set; an unknown field raises `TypeError`."""

    @student.run
    def seen():
        from creating import Template

        class Fragile(Template): ...

        first, came = Fragile("Amina", ("keep dry",)), "nothing came"
        other = first.but(sender="Bruno")
        try:
            first.but(color="red")
        except TypeError:
            came = "TypeError"
        try:
            first.sender = "Chen"
        except AttributeError:
            came += ", frozen"
        return [other.sender, other.marks, type(other).__name__, first.sender, came]

    assert seen == ["Bruno", ("keep dry",), "Fragile", "Amina", "TypeError, frozen"]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint("Ask twice, and write into what came the first time.")
def test_surcharges_are_one_table(student):
    """`surcharges()` is empty at first and the same dictionary at the second call."""

    @student.run
    def seen():
        from creating import surcharges

        before = dict(surcharges())
        surcharges()["D3"] = 150
        return [before, surcharges(), surcharges() is surcharges()]

    assert seen == [{}, {"D3": 150}, True]
