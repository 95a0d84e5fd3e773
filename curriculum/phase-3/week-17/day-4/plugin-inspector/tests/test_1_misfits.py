import pytest


class Carrier:
    """What the host asks of every plugin."""

    country = "any"

    def book(self, parcel, *, express=False):
        raise NotImplementedError

    def track(self, number):
        raise NotImplementedError

    def quote(self, grams, zone="D1"):
        raise NotImplementedError

    def _connect(self):
        raise NotImplementedError


@pytest.mark.task(1)
@pytest.mark.hint(
    "A plugin that fits was refused. Print the signatures of both methods: is there a call that "
    "suits the first and not the second?"
)
def test_fitting_plugins_have_no_misfits(student):
    """Inherited methods, further parameters with defaults and other names of `self` do fit."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import misfits

        class Base:
            def track(this, number, *, verbose=False):
                return number

        class West(Base):
            def book(self, parcel, insured=False, *, express=True, notes=None):
                return parcel

            def quote(self, grams, zone="D9", day=None, **more):
                return grams

        return misfits(West, Carrier)

    assert seen == []


@pytest.mark.task(1)
@pytest.mark.hint(
    "A misfit is missing, has another reason or stands in another place. What stands in the "
    "plugin's dictionary under that name, and what type has it?"
)
def test_missing_methods_and_other_things(student):
    """A missing method, a property and a static method are told, and no property is run."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import misfits

        booked = []

        class South:
            @property
            def quote(self):
                booked.append("by the inspector")
                return len

            @staticmethod
            def book(parcel, *, express=False):
                return parcel

        class East(South):
            track = None

        return {"south": misfits(South, Carrier), "east": misfits(East, Carrier), "ran": booked}

    assert seen == {
        "south": [("book", "no method"), ("track", "missing"), ("quote", "no method")],
        "east": [("book", "no method"), ("track", "no method"), ("quote", "no method")],
        "ran": [],
    }


@pytest.mark.task(1)
@pytest.mark.hint(
    "A call that suits the interface would fail here. Write down its fullest and its shortest "
    "call, and try both on the plugin's signature."
)
def test_unfitting_parameters_are_told(student):
    """A lacking `express`, a further required parameter and a lost default are misfits."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import misfits

        class North:
            def book(self, parcel):
                return parcel

            def track(self, number, key):
                return number

            def quote(self, grams, zone):
                return grams

        return misfits(North, Carrier)

    assert seen == [("book", "parameters"), ("track", "parameters"), ("quote", "parameters")]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "A call would not fail, but go astray, or one would arrive although it looks different. Which "
    "argument of the call reaches which parameter?"
)
def test_arguments_must_arrive_under_their_names(student):
    """Swapped, renamed and catch-all parameters and a lacking `self` are misfits."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import misfits

        class Swapped:
            def book(self, parcel, express=False):
                return parcel

            def track(number):
                return number

            def quote(self, zone="D1", grams=1):
                return grams

        class CatchAll:
            def book(self, *args, **kwargs):
                return args

            def track(self, label):
                return label

            def quote(self, grams, zone="D1", /):
                return grams

        class Bare:
            def close(self):
                return None

        class Selfless:
            def close():
                return None

        return [misfits(Swapped, Carrier), misfits(CatchAll, Carrier), misfits(Selfless, Bare)]

    assert seen == [
        [("track", "parameters"), ("quote", "parameters")],
        [("book", "parameters"), ("track", "parameters")],
        [("close", "parameters")],
    ]
