import pytest


def shown(label):
    return [label.number, label.sender, label.recipient, label.grams, label.marks]


@pytest.mark.task(1)
@pytest.mark.hint("Print what each step gives back. Which value counts when one comes twice?")
def test_label_has_all_its_parts(student):
    """Parts in any order, with two senders and a mark given twice, make a label of the last
    sender and with each mark once: ("keep dry", "fragile")."""

    @student.run(using=(shown,))
    def seen():
        from labels import Label
        from solution import LabelBuilder

        builder = LabelBuilder().mark("keep dry").grams(900).sender("Bruno").mark("fragile")
        label = builder.mark("keep dry").recipient("Chen").sender("Amina").build("N-1")
        return [isinstance(label, Label), *shown(label)]

    assert seen == [True, "N-1", "Amina", "Chen", 900, ("keep dry", "fragile")]


@pytest.mark.task(1)
@pytest.mark.hint("Write down what is missing yourself. What does your code ask after the first?")
def test_missing_parts_are_named_together(student):
    """An empty builder lacks sender, recipient and grams; one with a recipient lacks the others;
    one part alone can be missing; a refused builder that gets what it lacks builds its label."""

    @student.run(using=(shown,))
    def seen():
        from labels import IncompleteLabel
        from solution import LabelBuilder

        half = LabelBuilder().recipient("Chen").mark("oily")
        missing = []
        for builder in (
            *(LabelBuilder(), half, LabelBuilder().sender("Amina").grams(5)),
            LabelBuilder().recipient("Chen").grams(5),
            LabelBuilder().sender("Amina").recipient("Chen"),
        ):
            try:
                missing.append(shown(builder.build("N-2")))
            except IncompleteLabel as error:
                missing.append(error.missing)
        return [*missing, shown(half.grams(1).sender("Bruno").build("N-3"))]

    assert seen == [
        ("sender", "recipient", "grams"),
        ("sender", "grams"),
        ("recipient",),
        ("sender",),
        ("grams",),
        ["N-3", "Bruno", "Chen", 1, ("oily",)],
    ]


@pytest.mark.task(1)
@pytest.mark.hint(
    "Which of the values got through, or with which error did it come back? And which weight does "
    "the builder have afterwards?"
)
def test_weight_is_a_whole_number_of_grams(student):
    """750.0, "750" and True raise TypeError, 0 and -750 ValueError, and the builder keeps the 600
    grams that it had."""

    @student.run
    def seen():
        from solution import LabelBuilder

        builder = LabelBuilder().sender("Amina").recipient("Chen").grams(600)
        outcomes = []
        for weight in (750.0, "750", True, 0, -750):
            try:
                builder.grams(weight)
                outcomes.append(f"{weight!r} was taken")
            except (TypeError, ValueError) as error:
                outcomes.append(type(error).__name__)
            outcomes.append(builder.build("N-4").grams)
        return outcomes

    refused = ["TypeError", "TypeError", "TypeError", "ValueError", "ValueError"]
    assert seen == [outcome for name in refused for outcome in (name, 600)]


@pytest.mark.task(1)
@pytest.mark.hint(
    'Follow the mark "heavy": who has it after `build`, the label only, or the builder as well? '
    "And which weights ask for it?"
)
def test_heavy_labels_say_so(student):
    """20,001 grams add "heavy" as the last mark, 20,000 do not; given before, it stays in its
    place; a builder that built a heavy label builds a light one without the mark."""

    @student.run
    def seen():
        from solution import LabelBuilder

        builder = LabelBuilder().sender("Bruno").recipient("Dora").mark("oily")
        marks = [builder.grams(grams).build("N-5").marks for grams in (20_000, 20_001, 30_000, 90)]
        builder.mark("heavy").mark("long")
        return [*marks, builder.grams(20_001).build("N-6").marks]

    assert seen == [
        ("oily",),
        ("oily", "heavy"),
        ("oily", "heavy"),
        ("oily",),
        ("oily", "heavy", "long"),
    ]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint("What do a label and its builder, or two builders, hold in common?")
def test_labels_and_builders_share_nothing(student):
    """A label that was built stays as it was when its builder goes on, its marks are a tuple, and
    what one builder collects is not seen in another."""

    @student.run(using=(shown,))
    def seen():
        from solution import LabelBuilder

        first, second = LabelBuilder(), LabelBuilder()
        first.sender("Amina").recipient("Chen").grams(300).mark("keep dry")
        label = first.build("N-7")
        first.mark("fragile").grams(400).recipient("Emil")
        second.sender("Bruno").recipient("Dora").grams(500)
        return [shown(label), shown(first.build("N-8")), shown(second.build("N-9"))]

    assert seen == [
        ["N-7", "Amina", "Chen", 300, ("keep dry",)],
        ["N-8", "Amina", "Emil", 400, ("keep dry", "fragile")],
        ["N-9", "Bruno", "Dora", 500, ()],
    ]


@pytest.mark.task(1)
@pytest.mark.hint(
    "A type checker reads the annotations. What does it believe `TeaBuilder().sender(…)` to be, "
    "for a subclass `TeaBuilder`?"
)
def test_steps_are_annotated(student):
    """The results of the steps `sender`, `recipient`, `grams` and `mark` are annotated with
    `Self`, that of `build` with `Label`."""

    @student.run
    def seen():
        from typing import get_type_hints

        from solution import LabelBuilder

        names = ["sender", "recipient", "grams", "mark", "build"]
        hints = [get_type_hints(getattr(LabelBuilder, name)).get("return") for name in names]
        return [getattr(hint, "__name__", None) or str(hint) for hint in hints]

    assert seen == ["Self", "Self", "Self", "Self", "Label"]
