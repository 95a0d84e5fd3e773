import pytest


@pytest.mark.task(2)
@pytest.mark.hint("Print kind and event for each handler that is called. Is `Canceled` an `Event`?")
def test_subscribers_hear_of_their_kind(student):
    """The bill hears of `Booked`, the log of every `Event`, both in the order of subscription; a
    text that is published is heard by who subscribed to `str`."""

    @student.run
    def told():
        from depot import Booked, Canceled, Event
        from solution import Events

        told = []
        events = Events()
        events.subscribe(Event, lambda event: told.append(f"log {event.number}"))
        events.subscribe(Booked, lambda event: told.append(f"bill {event.cents}"))
        events.subscribe(str, told.append)
        events.publish(Booked("WB-1", 450), Canceled("WB-2"))
        events.publish("closed")
        events.publish()
        return told

    assert told == ["log WB-1", "bill 450", "log WB-2", "closed"]


@pytest.mark.task(2)
@pytest.mark.hint("Who is telling already? What should the inner `publish` do then?")
def test_what_happens_meanwhile_waits(student):
    """The first subscriber answers a booking with a cancellation: both hear of the booking first,
    then both of the cancellation, and the inner `publish` has returned before that."""

    @student.run
    def told():
        from depot import Booked, Canceled, Event
        from solution import Events

        told = []
        events = Events()

        def first(event):
            told.append(f"first {type(event).__name__}")
            if isinstance(event, Booked):
                events.publish(Canceled(event.number))
                told.append("returned")

        events.subscribe(Event, first)
        events.subscribe(Event, lambda event: told.append(f"second {type(event).__name__}"))
        events.publish(Booked("WB-1", 1))
        return told

    assert told == [
        "first Booked",
        "returned",
        "second Booked",
        "first Canceled",
        "second Canceled",
    ]


@pytest.mark.task(2)
@pytest.mark.hint("Let the first handler fail while another event waits. Who is told of what?")
def test_failures_are_told_at_the_end(student):
    """A handler fails for both events that were published; all others are told of both; the caller
    gets both errors in one group. The next event is told as before."""

    @student.run
    def seen():
        from depot import Booked, Event
        from solution import Events

        told = []
        events = Events()

        def mail(event):
            if event.number != "WB-3":
                raise ConnectionError(event.number)

        events.subscribe(Event, mail)
        events.subscribe(Event, lambda event: told.append(event.number))
        try:
            events.publish(Booked("WB-1", 1), Booked("WB-2", 1))
        except ExceptionGroup as group:
            told.append([str(error) for error in group.exceptions])
        events.publish(Booked("WB-3", 1))
        return told

    assert seen == ["WB-1", "WB-2", ["WB-1", "WB-2"], "WB-3"]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A handler subscribed while it was told, or Ctrl-C was pressed. What is kept for the next "
    "`publish`, and what is not?"
)
def test_newcomers_and_ctrl_c(student):
    """Who subscribes while an event is told hears of later ones only. `KeyboardInterrupt` goes
    through at once; the next `publish` tells of the event that waits, then of its own, and raises
    nothing of an error before."""

    @student.run
    def told():
        from solution import Events

        told = []
        events = Events()

        def page(text):
            if text == "c":
                raise ConnectionError(text)

        def first(text):
            told.append(f"first {text}")
            if text == "a":
                events.subscribe(str, lambda text: told.append(f"new {text}"))
            if text == "c":
                raise KeyboardInterrupt

        events.subscribe(str, page)
        events.subscribe(str, first)
        events.publish("a", "b")
        try:
            events.publish("c", "d")
        except KeyboardInterrupt:
            told.append("Ctrl-C")
        events.publish("e")
        return told

    assert told == [
        *("first a", "first b", "new b", "first c", "Ctrl-C"),
        *("first d", "new d", "first e", "new e"),
    ]
