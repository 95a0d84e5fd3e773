import pytest


@pytest.mark.task(2)
@pytest.mark.hint(
    "One builder has changed with the other. Which of the attributes of the two are one object?"
)
def test_copies_go_their_own_way(student):
    """Copies of a template have its parts; marks, recipients and weights given to one copy are
    not seen in the template or in another copy, nor the other way around."""

    @student.run
    def seen():
        from solution import LabelBuilder

        template = LabelBuilder().sender("Amina").mark("keep dry")
        first, second = template.copy(), template.copy()
        first.recipient("Chen").grams(100).mark("fragile")
        second.recipient("Dora").grams(200)
        template.recipient("nobody").grams(999).mark("late")
        labels = [builder.build("N-1") for builder in (first, second, template)]
        return [[one.sender, one.recipient, one.grams, one.marks] for one in labels]

    assert seen == [
        ["Amina", "Chen", 100, ("keep dry", "fragile")],
        ["Amina", "Dora", 200, ("keep dry",)],
        ["Amina", "nobody", 999, ("keep dry", "late")],
    ]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A merchant derives a builder that is made with a printer. What does your `copy` call to make "
    "the other one, what does it hand on, and what does it promise the type checker?"
)
def test_copy_of_a_derived_builder(student):
    """The copy of a builder of a derived class, made with a printer that cannot be copied, is of
    that class, with the same printer, and with marks of its own; the result of `copy` is annotated
    with `Self`."""

    @student.run
    def seen():
        from threading import Lock
        from typing import get_type_hints

        from solution import LabelBuilder

        class ShopBuilder(LabelBuilder):
            def __init__(self, shop, printer):
                super().__init__()
                self.printer = printer
                self.sender(shop)

        template = ShopBuilder("Bruno", Lock()).mark("oily")
        copy = template.copy().mark("long").recipient("Emil").grams(7)
        mine = template.recipient("Dora").grams(8).build("N-2").marks
        same = copy.printer is template.printer
        hint = get_type_hints(LabelBuilder.copy).get("return")
        promised = getattr(hint, "__name__", None) or str(hint)
        return [type(copy).__name__, same, copy.build("N-1").marks, mine, promised]

    assert seen == ["ShopBuilder", True, ("oily", "long"), ("oily",), "Self"]
