import pytest


@pytest.mark.task(2)
@pytest.mark.hint(
    "Print kind and event for each handler that is called. Is `Canceled` an `Event`, and whose "
    "list are the handlers in?"
)
def test_subscribers_hear_of_their_kind(student):
    """The bill hears of `Booked`, the log of every `Event`, both in the order of subscription; a
    text that is published is heard by who subscribed to `str`. What another `Events` publishes
    none of them hears."""

    @student.run
    def told():
        from depot import Booked, Canceled, Event
        from solution import Events

        told = []
        events, other = Events(), Events()
        events.subscribe(Event, lambda event: told.append(f"log {event.number}"))
        events.subscribe(Booked, lambda event: told.append(f"bill {event.cents}"))
        events.subscribe(str, told.append)
        events.publish(Booked("WB-1", 450), Canceled("WB-2"))
        events.publish("closed")
        events.publish()
        other.publish(Booked("WB-3", 90), "opened")
        return told

    assert told == ["log WB-1", "bill 450", "log WB-2", "closed"]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Who is telling already? What should the inner `publish` do then, and what was published "
    "before it?"
)
def test_what_happens_meanwhile_waits(student):
    """Bookings 1 and 2 are published. The first subscriber answers the first with a cancellation:
    both hear of both bookings, then both of the cancellation, and the inner `publish` has returned
    before that."""

    @student.run
    def told():
        from depot import Booked, Canceled, Event
        from solution import Events

        told = []
        events = Events()

        def first(event):
            told.append(f"first {type(event).__name__} {event.number}")
            if event == Booked("1", 90):
                events.publish(Canceled(event.number))
                told.append("returned")

        events.subscribe(Event, first)
        events.subscribe(
            Event, lambda event: told.append(f"second {type(event).__name__} {event.number}")
        )
        events.publish(Booked("1", 90), Booked("2", 90))
        return told

    assert told == [
        *("first Booked 1", "returned", "second Booked 1"),
        *("first Booked 2", "second Booked 2"),
        *("first Canceled 1", "second Canceled 1"),
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
    "Publish a and b; while a is told, a handler subscribes another one. What does your loop walk "
    "through then, and who hears of b?"
)
def test_newcomers_hear_of_later_events(student):
    """Who subscribes while a is told does not hear of a, but of b, which was published with it."""

    @student.run
    def told():
        from solution import Events

        told = []
        events = Events()

        def first(text):
            told.append(f"first {text}")
            if text == "a":
                events.subscribe(str, lambda text: told.append(f"new {text}"))

        events.subscribe(str, first)
        events.publish("a", "b")
        return told

    assert told == ["first a", "first b", "new b"]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Publish c and d; for c one handler fails, and in the next Ctrl-C is pressed. What is waiting "
    "then, who is telling, and which errors are left for `publish` of e?"
)
def test_ctrl_c_goes_through(student):
    """While c is told, one handler fails, and in the next Ctrl-C is pressed: `KeyboardInterrupt`
    goes through at once, and nobody else hears of c. The next `publish` tells of d, which waits,
    then of its own e, and raises nothing of the error before; another `Events` tells nobody."""

    @student.run
    def told():
        from solution import Events

        told = []
        events, other = Events(), Events()

        def page(text):
            if text == "c":
                raise ConnectionError(text)

        def mail(text):
            told.append(f"mail {text}")
            if text == "c":
                raise KeyboardInterrupt

        for handler in (page, mail, lambda text: told.append(f"bill {text}")):
            events.subscribe(str, handler)
        try:
            events.publish("c", "d")
        except KeyboardInterrupt:
            told.append("Ctrl-C")
        other.publish("closed")
        events.publish("e")
        return told

    assert told == ["mail c", "Ctrl-C", "mail d", "bill d", "mail e", "bill e"]
