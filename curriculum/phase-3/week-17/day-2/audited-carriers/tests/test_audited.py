import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "Every audited method behaves like the last one of the class, or the class has become another. "
    "When does your wrapper look up which method to call, and what does `audited` hand back?"
)
def test_calls_are_recorded_in_order(student):
    """`book`, `cancel`, `book` give their own results and leave exactly these names in `audit`;
    `book` is still called so and keeps its docstring, and the class is the one handed in."""

    @student.run
    def seen():
        from solution import audited

        class North:
            def book(self, parcel):
                return f"booked {parcel}"

            def cancel(self, label):
                return f"canceled {label}"

        North.book.__doc__ = "Ask north for a label."
        original = North
        North = audited(North)
        before = list(North.audit)
        north = North()
        results = [north.book("P-1"), north.cancel("N-1"), north.book("P-2")]
        return {
            "same class": North is original,
            "before": before,
            "results": results,
            "audit": list(North.audit),
            "book": (North.book.__name__, North.book.__doc__),
        }

    assert seen == {
        "same class": True,
        "before": [],
        "results": ["booked P-1", "canceled N-1", "booked P-2"],
        "audit": ["book", "cancel", "book"],
        "book": ("book", "Ask north for a label."),
    }


@pytest.mark.task(1)
@pytest.mark.hint(
    "A refused call has left no trace, or its error has not reached the caller. Which of your "
    "lines runs before the carrier is asked?"
)
def test_refused_call_leaves_a_trace(student):
    """A `book` with `express=True` that raises is in `audit`, and the caller gets its error."""

    @student.run
    def seen():
        from solution import audited

        @audited
        class South:
            def book(self, parcel, *, express):
                raise ConnectionError(f"south: no answer about {parcel}, express {express}")

        try:
            South().book("P-3", express=True)
        except ConnectionError as error:
            caught = str(error)
        else:
            caught = None
        return {"caught": caught, "audit": list(South.audit)}

    assert seen == {"caught": "south: no answer about P-3, express True", "audit": ["book"]}


@pytest.mark.task(2)
@pytest.mark.hint(
    "Your trace also shows what a carrier object does inside itself. Print the names your loop "
    "visits: which of them begin with an underscore?"
)
def test_private_names_are_not_recorded(student):
    """`North("key-1").book("P-1")` runs `__init__` and `_sign`, but only `book` is recorded."""

    @student.run
    def seen():
        from solution import audited

        @audited
        class North:
            def __init__(self, key):
                self.key = key

            def book(self, parcel):
                return self._sign(parcel)

            def _sign(self, text):
                return f"{text} signed with {self.key}"

        return {"result": North("key-1").book("P-1"), "audit": list(North.audit)}

    assert seen == {"result": "P-1 signed with key-1", "audit": ["book"]}


@pytest.mark.task(2)
@pytest.mark.hint(
    "Two carriers write into one trace. How many lists are made when two classes are decorated, "
    "and which of your lines makes one?"
)
def test_each_class_has_its_own_trace(student):
    """One call to each of two audited carriers leaves one name in each `audit`."""

    @student.run
    def seen():
        from solution import audited

        @audited
        class North:
            def book(self, parcel):
                return f"N-{parcel}"

        @audited
        class South:
            def track(self, number):
                return f"S-{number}"

        results = [North().book("1"), South().track("2")]
        return {"results": results, "north": list(North.audit), "south": list(South.audit)}

    assert seen == {"results": ["N-1", "S-2"], "north": ["book"], "south": ["track"]}


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Something that is no method of this class's own body was wrapped too. Compare what "
    "`dir(cls)` and `vars(cls)` show, and print the type of each member."
)
def test_inherited_and_static_methods_are_left_alone(student):
    """An inherited `quote` and a static `zones` answer as before and are not recorded."""

    @student.run
    def seen():
        from solution import audited

        class Carrier:
            def quote(self, grams):
                return grams * 2

        @audited
        class West(Carrier):
            @staticmethod
            def zones():
                return ["D1", "D4"]

            def book(self, parcel):
                return f"W-{parcel}"

        west = West()
        results = [west.quote(250), west.zones(), West.zones(), west.book("7")]
        return {"results": results, "audit": list(West.audit), "base": hasattr(Carrier, "audit")}

    assert seen == {
        "results": [500, ["D1", "D4"], ["D1", "D4"], "W-7"],
        "audit": ["book"],
        "base": False,
    }
