import pytest


class Carrier:
    """Books parcels; refuses some, and has trouble canceling some labels."""

    def __init__(self, refused=(), stuck=(), refusal=None):
        self.refused = refused
        self.refusal = refusal
        self.stuck = stuck
        self.log = []

    def book(self, parcel):
        self.log.append(f"book {parcel}")
        if parcel in self.refused:
            raise self.refusal or ValueError(f"{parcel}: unknown postcode")
        return f"N-{parcel}"

    def cancel(self, label):
        self.log.append(f"cancel {label}")
        if label in self.stuck:
            raise ConnectionError(f"{label}: no answer")
        return True


def seeded_orders(book_all):
    """Sixty orders with trouble at random places: what the carrier saw and what the caller got."""
    import random

    chance = random.Random(1701)
    outcomes = []
    for _ in range(60):
        parcels = [f"WB-{number}" for number in chance.sample(range(100), chance.randint(0, 6))]
        refused = [parcel for parcel in parcels if chance.random() < 0.1]
        stuck = [f"N-{parcel}" for parcel in parcels if chance.random() < 0.2]
        ends_early = chance.random() < 0.3
        failure = chance.choice([OSError("scanner unplugged"), KeyboardInterrupt()])

        def scanned(parcels=parcels, ends_early=ends_early, failure=failure):
            yield from parcels
            if ends_early:
                raise failure

        carrier = Carrier(refused, stuck, chance.choice([None, KeyboardInterrupt()]))
        try:
            result = book_all(carrier, scanned())
        except (ValueError, OSError, KeyboardInterrupt):
            result = "an error"
        outcomes.append((carrier.log, result))
    return outcomes


def probe_orders():
    from solution import book_all

    return seeded_orders(book_all)


@pytest.mark.task(3)
@pytest.mark.hint(
    "All went well. Compare what is returned with what `book` gave back, and look for a `cancel` "
    "in the log that nobody asked for."
)
def test_good_order_is_kept(student):
    """Three parcels are booked in order, their labels are returned, nothing is canceled."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import book_all

        carrier = Carrier()
        labels = book_all(carrier, ["WB-5", "WB-3", "WB-9"])
        return {"labels": labels, "log": carrier.log}

    assert seen == {
        "labels": ["N-WB-5", "N-WB-3", "N-WB-9"],
        "log": ["book WB-5", "book WB-3", "book WB-9"],
    }


@pytest.mark.task(3)
@pytest.mark.hint(
    "The third booking is refused. Which labels exist at that moment, which does your code cancel, "
    "and in which order?"
)
def test_refused_parcel_cancels_the_labels_before_it(student):
    """The third of four parcels is refused: the second label is canceled, then the first, the
    fourth is never booked, and the carrier's ValueError reaches the caller."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import book_all

        carrier = Carrier(refused=("WB-6",))
        try:
            book_all(carrier, ["WB-2", "WB-4", "WB-6", "WB-8"])
        except ValueError as error:
            carrier.log.append(str(error))
        return carrier.log

    assert seen == [
        *("book WB-2", "book WB-4", "book WB-6"),
        *("cancel N-WB-4", "cancel N-WB-2"),
        "WB-6: unknown postcode",
    ]


@pytest.mark.task(3)
@pytest.mark.hint(
    "One label could not be canceled, and after that others were not even tried, or nobody heard "
    "of an error. What does a loop do when its body raises?"
)
def test_stuck_label_does_not_save_the_others(student):
    """The fourth parcel is refused and the second label cannot be canceled: all three labels are
    tried, last first, and an error reaches the caller."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import book_all

        carrier = Carrier(refused=("WB-4",), stuck=("N-WB-2",))
        try:
            book_all(carrier, ["WB-1", "WB-2", "WB-3", "WB-4"])
        except Exception:
            raised = True
        else:
            raised = False
        return {"log": carrier.log, "an error reached the caller": raised}

    assert seen == {
        "log": [
            *("book WB-1", "book WB-2", "book WB-3", "book WB-4"),
            *("cancel N-WB-3", "cancel N-WB-2", "cancel N-WB-1"),
        ],
        "an error reached the caller": True,
    }


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint(
    "Parcels may come from a scanner that fails, Ctrl-C may be pressed, a label may not let itself "
    "be canceled, or there may be no parcels. Which part of your code asks for the next parcel, "
    "and what happens if that raises? How often do you walk through?"
)
def test_sixty_seeded_orders(student):
    """In 60 orders of none to six parcels from a scanner that may fail, with Ctrl-C
    while a parcel is scanned or booked, each parcel is booked before the next is read; every label
    is kept if all are booked, else all are canceled."""
    from reference import book_all

    seen = student.run(probe_orders, using=(Carrier, seeded_orders))
    assert seen == seeded_orders(book_all)
