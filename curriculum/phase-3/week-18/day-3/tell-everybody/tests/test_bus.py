import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "Write down who is told, in order. Does every subscription count? Who holds on to a function "
    "that nobody else keeps? And whose list is it?"
)
def test_subscribers_are_told_in_order(student):
    """Page and mail hear of the first scan, page first; after the page has ended its subscription,
    twice even, only the mail hears of the second. Nobody is a subscriber of another bus."""

    @student.run
    def told():
        from solution import Bus

        told = []
        bus, other = Bus(), Bus()
        end = bus.subscribe(lambda event: told.append(f"page {event}"))
        bus.subscribe(lambda event: told.append(f"mail {event}"))
        other.publish("WB-0")
        bus.publish("WB-1")
        end()
        end()
        bus.publish("WB-2")
        return told

    assert told == ["page WB-1", "mail WB-1", "mail WB-2"]


@pytest.mark.task(1)
@pytest.mark.hint("The first one leaves while it is told. What does your loop walk through then?")
def test_leaving_while_being_told_skips_nobody(student):
    """The mail ends its subscription when it is told; the bill behind it is told, too. Of the next
    event only the bill hears."""

    @student.run
    def told():
        from solution import Bus

        told = []
        bus = Bus()

        def mail(event):
            told.append(f"mail {event}")
            end()

        end = bus.subscribe(mail)
        bus.subscribe(lambda event: told.append(f"bill {event}"))
        bus.publish("WB-1")
        bus.publish("WB-2")
        return told

    assert told == ["mail WB-1", "bill WB-1", "bill WB-2"]


@pytest.mark.task(1)
@pytest.mark.hint("One function subscribed twice. How does your bus tell the two apart?")
def test_one_handler_twice(student):
    """A handler that subscribed twice is told twice. When the first of the two has been ended,
    twice even, it is told once, after the one that stands between them; when the second has been,
    before it."""

    @student.run
    def told():
        from solution import Bus

        told = []

        def between(event):
            told.append(f"between {event}")

        bus, second = Bus(), Bus()
        end = bus.subscribe(told.append)
        bus.subscribe(between)
        bus.subscribe(told.append)
        bus.publish("a")
        end()
        end()
        bus.publish("b")
        second.subscribe(told.append)
        second.subscribe(between)
        second.subscribe(told.append)()
        second.publish("c")
        return told

    assert told == ["a", "between a", "a", "between b", "b", "c", "between c"]


@pytest.mark.task(2)
@pytest.mark.hint("Let the first of three fail. Who is told, and which error reaches the caller?")
def test_a_failure_stops_nobody(student):
    """Page and bill fail, the mail between them is told; the caller gets both errors, in order."""

    @student.run
    def seen():
        from solution import Bus

        told = []
        bus = Bus()

        def page(event):
            raise ConnectionError(f"page: {event}")

        def bill(event):
            raise ValueError(f"bill: {event}")

        for handler in (page, told.append, bill):
            bus.subscribe(handler)
        try:
            bus.publish("WB-3")
        except ExceptionGroup as group:
            return [*told, *(str(error) for error in group.exceptions)]
        return told

    assert seen == ["WB-3", "page: WB-3", "bill: WB-3"]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A handler subscribed another one, or Ctrl-C was pressed. Who is told of an event that had "
    "begun before, and which errors are yours to collect?"
)
def test_newcomers_wait_and_ctrl_c_goes_through(student):
    """A handler that subscribes another tells it of later events only; one that ends another's
    subscription does not keep it from this event; `KeyboardInterrupt` goes through at once."""

    @student.run
    def seen():
        from solution import Bus

        told = []
        bus = Bus()
        ends = []

        def first(event):
            told.append(f"first {event}")
            bus.subscribe(lambda event: told.append(f"new {event}"))
            ends[0]()

        bus.subscribe(first)
        ends.append(bus.subscribe(lambda event: told.append(f"second {event}")))
        bus.publish(1)
        bus.publish(2)

        def pressed(event):
            raise KeyboardInterrupt

        other = Bus()
        other.subscribe(pressed)
        other.subscribe(told.append)
        try:
            other.publish(3)
        except KeyboardInterrupt:
            told.append("Ctrl-C")
        return told

    assert seen == ["first 1", "second 1", "first 2", "new 2", "Ctrl-C"]
