import pytest


def outcome(step):
    try:
        return step()
    except (ValueError, AttributeError) as error:
        return type(error).__name__


@pytest.mark.task(2)
@pytest.mark.hint("Set two attributes of two objects. Where is each value, and what was converted?")
def test_converted_and_kept_apart(student):
    """Two objects with two attributes that double and negate keep four values; unset ones are
    AttributeErrors; read from the class it is the descriptor."""

    @student.run(using=(outcome,))
    def seen():
        from solution import Attribute

        class Thing:
            one = Attribute(lambda value: value * 2)
            two = Attribute(lambda value: -value)

        a, b = Thing(), Thing()
        a.one, a.two, b.one = 1, 2, 10
        return [a.one, a.two, b.one, outcome(lambda: b.two), type(Thing.one).__name__]

    assert seen == [2, -2, 20, "AttributeError", "Attribute"]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Catch the error and print its `__notes__`. Is it the one that was raised? And which errors get "
    "a note?"
)
def test_refused_values_are_named(student):
    """A conversion's own ValueError reaches the caller with a note that names `copies`, and the
    old value stays; a KeyError of the conversion comes through as it is,
    without a note."""

    @student.run
    def seen():
        from solution import Attribute

        mine = ValueError("too many")

        def convert(value):
            if value == 9:
                raise mine
            return {1: "one"}[value]

        class Thing:
            copies = Attribute(convert)

        thing, found = Thing(), ["no error came"]
        thing.copies = 1
        try:
            thing.copies = 9
        except ValueError as error:
            found = [error is mine, any("copies" in note for note in error.__notes__)]
        try:
            thing.copies = 2
        except KeyError as error:
            found.append(["KeyError", *getattr(error, "__notes__", [])])
        return [*found, thing.copies]

    assert seen == [True, True, ["KeyError"], "one"]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Try the limits and one beyond, and values of other types. What is accepted? And does "
    "`Money.parse`, which `money` needs, work already?"
)
def test_conversions(student):
    """`money` takes a Money as it is and a text; 490, 4.9 and `None` are refused. `whole(1, 9)`
    takes 1 and 9; 0, 10, `True`, 5.0 and "5" are refused; `whole(-2, 0)` takes -2 and 0."""

    @student.run(using=(outcome,))
    def seen():
        from solution import Money, money, whole

        price = Money(490)
        found = [money(price) is price, money("4.90") == price]
        found.append([outcome(lambda v=v: money(v)) for v in (490, 4.9, None, "x")])
        small = whole(1, 9)
        found.append([outcome(lambda v=v: small(v)) for v in (1, 9)])
        found.append([outcome(lambda v=v: small(v)) for v in (0, 10, True, 5.0, "5")])
        return [*found, [outcome(lambda v=v: whole(-2, 0)(v)) for v in (-2, 0, -3, 1)]]

    no = "ValueError"
    assert seen == [True, True, [no] * 4, [1, 9], [no] * 5, [-2, 0, no, no]]
