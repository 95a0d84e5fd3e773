import pytest


def shown(form):
    return [form.country, [item.what for item in form.items], form.total_cents]


@pytest.mark.task(1)
@pytest.mark.hint("What does each step give back? Print it, and print the form that comes last.")
def test_steps_in_any_order(student):
    """A chain of a bell for 1200 cents, the country NO, a chain for 2500 cents and the country CH
    builds a form for CH with bell and chain, in this order, and 3700 cents in total."""

    @student.run(using=(shown,))
    def seen():
        from solution import CustomsFormBuilder

        builder = CustomsFormBuilder(500)
        form = builder.item("bell", 1200, 80).to("NO").item("chain", 2500, 320).to("CH").build()
        return shown(form)

    assert seen == ["CH", ["bell", "chain"], 3700]


@pytest.mark.task(1)
@pytest.mark.hint(
    "A form that was finished has changed, or the builder was used up by it. What do the form and "
    "the builder hold in common?"
)
def test_built_form_keeps_what_it_was(student):
    """A form of one pump stays as it was when a tire and another country follow; the second form
    of the same builder has pump and tire. The items of a form are a tuple."""

    @student.run(using=(shown,))
    def seen():
        from solution import CustomsFormBuilder

        builder = CustomsFormBuilder(2000)
        builder.item("pump", 1900, 400)
        builder.to("CH")
        first = builder.build()
        builder.item("tire", 3100, 700)
        builder.to("NO")
        second = builder.build()
        return [shown(first), shown(second), type(first.items).__name__]

    assert seen == [["CH", ["pump"], 1900], ["NO", ["pump", "tire"], 5000], "tuple"]


@pytest.mark.task(1)
@pytest.mark.hint("Two packers work side by side. Where do the items of the first one live?")
def test_two_builders_share_nothing(student):
    """Of two builders that are filled in turn, each builds a form with its own items."""

    @student.run(using=(shown,))
    def seen():
        from solution import CustomsFormBuilder

        left, right = CustomsFormBuilder(900), CustomsFormBuilder(900)
        left.item("lamp", 800, 100)
        right.item("lock", 4200, 600)
        left.to("CH")
        right.to("NO")
        return [shown(left.build()), shown(right.build())]

    assert seen == [["CH", ["lamp"], 800], ["NO", ["lock"], 4200]]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Write down all that is wrong with the refused form yourself. Which of it does your error "
    "name, and what does your code ask after the first problem?"
)
def test_all_problems_are_named_together(student):
    """Nothing collected: country and items. A light parcel with a heavy item and no country:
    country and weight. A country alone: items."""

    @student.run
    def seen():
        from forms import FormIncomplete
        from solution import CustomsFormBuilder

        problems = []
        for builder in (
            CustomsFormBuilder(500),
            CustomsFormBuilder(500).item("fork", 9900, 400).item("grip", 700, 101),
            CustomsFormBuilder(500).to("CH"),
        ):
            try:
                problems.append(builder.build().country)
            except FormIncomplete as error:
                problems.append(list(error.problems))
        return problems

    assert seen == [["country", "items"], ["country", "weight"], ["items"]]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Compare the builder before and after a refused `build()`, and look at items that weigh "
    "exactly as much as the parcel."
)
def test_refused_builder_can_be_completed(student):
    """A builder that was refused for want of a country builds the whole form once it has one;
    items may weigh exactly as much as the parcel, and be given away for 0 cents."""

    @student.run(using=(shown,))
    def seen():
        from forms import FormIncomplete
        from solution import CustomsFormBuilder

        builder = CustomsFormBuilder(300).item("sample", 0, 120).item("flyer", 0, 180)
        refused = []
        for _ in range(2):
            try:
                builder.build()
            except FormIncomplete as error:
                refused.append(list(error.problems))
        return [refused, shown(builder.to("NO").build())]

    assert seen == [[["country"], ["country"]], ["NO", ["sample", "flyer"], 0]]
