import pytest


@pytest.mark.task(4)
@pytest.mark.hint("Print price, insurance, grams and total of a new label, and its changes.")
def test_label(student):
    """A label of 4.90 and 900 g has a total of 4.90, with 12.00 of insurance 16.90; only that is a
    change. Bad prices, grams and a new total are refused; limits are accepted."""

    @student.run
    def seen():
        from solution import Label, Money

        label = Label("WB-340", "4.90", 900)
        found = [str(label.total), label.changes, label.number, label.grams]
        label.insurance = Money(1200)
        found += [str(label.total), [(n, str(a), str(b)) for n, a, b in label.changes]]
        refused = []
        for name, value in (
            *(("price", 4.9), ("insurance", "12,00"), ("grams", 0), ("grams", 30_001)),
            *(("total", Money(1)), ("grams", 1), ("grams", 30_000)),
        ):
            try:
                setattr(label, name, value)
            except (ValueError, AttributeError):
                refused.append(name)
        second = Label("WB-341", Money(5), 1, insurance="0.07")
        return [*found, refused, label.grams, str(second.total)]

    assert seen == [
        *("4.90", (), "WB-340", 900, "16.90", [("insurance", "0.00", "12.00")]),
        *(["price", "insurance", "grams", "grams", "total"], 30_000, "0.12"),
    ]


@pytest.mark.task(4)
@pytest.mark.hint("Compare `vars(label)` before the block and after it has failed.")
def test_editing_leaves_all_or_nothing(student):
    """A good block keeps its two changes; one that fails, and one that is left by Ctrl-C, leaves
    values and changes as they were, and no new attribute; the error comes through. A label without
    changes has none after a block that failed, either."""

    @student.run
    def seen():
        from solution import Label, editing

        label = Label("WB-342", "1.00", 10)
        with editing(label) as same:
            same.grams = 20
            same.price = "2.00"
        found = [same is label, label.grams, len(label.changes)]
        for error in (KeyError, KeyboardInterrupt):
            try:
                with editing(label):
                    label.grams = 30
                    label.note = "dry"
                    raise error
            except (KeyError, KeyboardInterrupt) as came:
                found.append(type(came).__name__)
            found += [label.grams, hasattr(label, "note"), len(label.changes)]
        fresh = Label("WB-343", "1.00", 10)
        try:
            with editing(fresh):
                fresh.grams = 30
                raise OSError
        except OSError:
            found += [fresh.grams, fresh.changes]
        return found

    assert seen == [
        *(True, 20, 2, "KeyError", 20, False, 2, "KeyboardInterrupt", 20, False, 2),
        *(10, ()),
    ]


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint("Put a block into a block, and let the inner one fail, then the outer one.")
def test_blocks_in_blocks(student):
    """A failed inner block takes back its own changes, the outer one keeps its; when the outer one
    fails, all is gone, also what was deleted in it. Any object can be edited."""

    @student.run
    def seen():
        from types import SimpleNamespace

        from solution import editing

        thing = SimpleNamespace(a=1, b=2)
        found = []
        with editing(thing):
            thing.a = 10
            try:
                with editing(thing):
                    thing.a, thing.c = 11, 12
                    raise ValueError
            except ValueError:
                found.append(dict(vars(thing)))
        try:
            with editing(thing), editing(thing):
                del thing.b
                thing.a = 99
                raise ValueError
        except ValueError:
            found.append(dict(vars(thing)))
        return found

    assert seen == [{"a": 10, "b": 2}, {"a": 10, "b": 2}]
