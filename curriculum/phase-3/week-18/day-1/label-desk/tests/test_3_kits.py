import pytest


class Kit:
    """A kit of nothing."""

    def numbering(self):
        return iter([])

    def layout(self):
        return str


@pytest.mark.task(3)
@pytest.mark.hint(
    "Count how often the kit is made: at the decorating line, and at each request. What stands "
    "under the decorated name?"
)
def test_kit_is_made_at_the_first_request(student):
    """Registering a function or a class makes no kit and gives it back unchanged; of two requests
    only the first makes the kit, and both get it."""

    @student.run(using=(Kit,))
    def seen():
        from solution import Kits

        kits, log = Kits(), []

        def north():
            log.append("north made")
            return Kit()

        unchanged = [kits.register("north")(north) is north, kits.register("west")(Kit) is Kit]
        log.append("registered")
        first, second = kits.get("north"), kits.get("north")
        return [unchanged, log, first is second, type(kits.get("west")).__name__]

    assert seen == [[True, True], ["registered", "north made"], True, "Kit"]


@pytest.mark.task(3)
@pytest.mark.hint(
    "Somebody asks for a name that nobody has, or takes one that is taken. What does your error "
    "tell, and what do the other names and the other `Kits` notice?"
)
def test_names_that_are_unknown_or_taken(student):
    """ "east" is unknown to ("north", "west"), and everything to another `Kits`; a second "north"
    raises ValueError, and requests still get the first."""

    @student.run(using=(Kit,))
    def seen():
        from labels import UnknownCarrier
        from solution import Kits

        kits, others = Kits(), Kits()
        first = Kit()
        kits.register("west")(Kit)
        kits.register("north")(lambda: first)
        outcomes = []
        try:
            kits.register("north")(Kit)
        except ValueError:
            outcomes.append("north is taken")
        for some in (kits, others):
            try:
                some.get("east")
            except UnknownCarrier as error:
                outcomes.append([error.name, error.known])
        return [*outcomes, kits.get("north") is first]

    assert seen == ["north is taken", ["east", ("north", "west")], ["east", ()], True]


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint(
    "The first attempt gave something that is no kit, or an error. What did your code remember of "
    "it before it looked?"
)
def test_what_is_no_kit_is_not_kept(student):
    """A maker that gives None, then an object without `layout`, then raises, then gives a kit: two
    TypeErrors, the maker's error, the kit, and the same kit again."""

    @student.run(using=(Kit,))
    def seen():
        from solution import Kits

        class Half:
            def numbering(self):
                return iter([])

        kits = Kits()
        attempts = [None, Half(), ConnectionError("north: no answer"), Kit()]

        @kits.register("north")
        def north():
            made = attempts.pop(0)
            if isinstance(made, Exception):
                raise made
            return made

        outcomes = []
        for _ in range(5):
            try:
                outcomes.append(type(kits.get("north")).__name__)
            except (TypeError, ConnectionError) as error:
                outcomes.append(type(error).__name__)
        return outcomes

    assert seen == ["TypeError", "TypeError", "ConnectionError", "Kit", "Kit"]
