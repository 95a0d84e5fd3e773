import pytest


class Line:
    """Loses the connection as often as it is told, then gives labels; writes down each call."""

    def __init__(self, *errors):
        self.errors = list(errors)
        self.calls = []

    def __call__(self, text):
        self.calls.append(text)
        if self.errors:
            raise self.errors.pop(0)
        return f"label of {text}"


@pytest.mark.task(1)
@pytest.mark.hint(
    "Does a refused call count? Did the constructor's arguments arrive, and does another object "
    "begin at 0?"
)
def test_calls_are_counted(student):
    """A counted south with the key "k-": two labels and a refused booking between them are 3
    calls; another object has its own count."""

    @student.run(using=(Line,))
    def seen():
        from carriers import South
        from solution import Counted

        class CountedSouth(Counted, South):
            pass

        line = Line()
        south, other = CountedSouth(line, key="k-"), CountedSouth(line)
        found = [south.calls, south.book("1")]
        line.errors.append(ValueError("postcode"))
        try:
            south.book("2")
        except ValueError:
            found.append("refused")
        south.book("3")
        return [*found, south.calls, other.calls]

    assert seen == [0, "label of south k-1", "refused", 3, 0]


@pytest.mark.task(1)
@pytest.mark.hint(
    "Write down each time the carrier is asked. After which errors is it asked again?"
)
def test_a_lost_connection_is_tried_once_more(student):
    """After one lost connection the label comes; after two the second error; after a ValueError
    or a TimeoutError nobody asks again."""

    @student.run(using=(Line,))
    def seen():
        from carriers import North
        from solution import Retried

        class RetriedNorth(Retried, North):
            pass

        found = []
        for errors in (
            [ConnectionError("a")],
            [ConnectionError("b"), ConnectionError("c")],
            [ValueError("d")],
            [TimeoutError("e")],
        ):
            line = Line(*errors)
            try:
                found.append(RetriedNorth(line).book("1"))
            except (ConnectionError, ValueError, TimeoutError) as error:
                found.append(str(error))
            found.append(len(line.calls))
        return found

    assert seen == ["label of north 1", 2, "c", 2, "d", 1, "e", 1]


@pytest.mark.task(2)
@pytest.mark.hint("How many calls did the counter hear? Print the order of the classes.")
def test_a_busy_call_counts_once(student):
    """`Busy`: a booking that was tried twice counts 1, a second one makes it 2; it is a north."""

    @student.run(using=(Line,))
    def seen():
        from carriers import North
        from solution import Busy

        line = Line(ConnectionError("a"))
        busy = Busy(line)
        labels = [busy.book("1"), busy.book("2")]
        return [labels, busy.calls, len(line.calls), isinstance(busy, North)]

    assert seen == [["label of north 1", "label of north 2"], 2, 3, True]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Print the order of the classes. Who hears the call first, and does the counter hear the "
    "second try? What stands in the bodies of your two classes?"
)
def test_each_question_to_south_counts(student):
    """`Sparing`: a booking that was tried twice counts 2, a second one makes it 3; it is a south.
    Neither it nor `Busy` has methods of its own."""

    @student.run(using=(Line,))
    def seen():
        from carriers import South
        from solution import Busy, Sparing

        line = Line(ConnectionError("a"))
        sparing = Sparing(line, key="k-")
        labels = [sparing.book("1"), sparing.book("2")]
        own = [name for one in (Busy, Sparing) for name in vars(one) if name[:2] != "__"]
        return [labels, sparing.calls, len(line.calls), isinstance(sparing, South), own]

    assert seen == [["label of south k-1", "label of south k-2"], 3, 3, True, []]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint("Put a mixin of somebody else between yours and the carrier. Is it skipped?")
def test_others_may_stand_between(student):
    """With a third mixin between them every class does its part: its constructor is called with
    its keyword, and its `book` for both tries."""

    @student.run(using=(Line,))
    def seen():
        from carriers import South
        from solution import Counted, Retried

        class Stamped:
            def __init__(self, *args, stamp, **kwargs):
                super().__init__(*args, **kwargs)
                self.stamp = stamp

            def book(self, parcel):
                return super().book(f"{self.stamp}{parcel}")

        class Mixed(Counted, Stamped, Retried, South):
            pass

        line = Line(ConnectionError("a"))
        mixed = Mixed(line, stamp="#", key="k-")
        label = mixed.book("1")
        return [label, mixed.calls, line.calls, mixed.key]

    assert seen == ["label of south k-#1", 1, ["south k-#1"] * 2, "k-"]
