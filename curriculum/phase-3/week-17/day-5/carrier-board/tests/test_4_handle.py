import pytest


class Version:
    """A version of a carrier."""

    def __init__(self, depots, cents):
        self.name = "north"
        self.depots = depots
        self.cents = cents

    def quote(self, grams, *, express=False):
        if grams > 30_000:
            raise ValueError("too heavy")
        return self.cents + (900 if express else 0)


@pytest.mark.task(4)
@pytest.mark.hint(
    "The handle has grown old together with what you found. At which moments is `find` called: "
    "when the handle is made, when a method is read, or when it is called?"
)
def test_handle_reaches_the_version_in_force(student):
    """After the correction a handle, and a `quote` read before it, answer 410 instead of 390."""

    @student.run(using=(Version,))
    def seen():
        from solution import Handle

        in_force = [Version(["D1"], 390)]
        north = Handle(lambda: in_force[-1])
        ask = north.quote
        before = (ask(500), north.quote(500, express=True), north.depots)
        in_force.append(Version(["D1", "D2"], 410))
        return before, (ask(500, express=True), north.quote(500), north.depots)

    assert seen == ((390, 1290, ["D1"]), (1310, 410, ["D1", "D2"]))


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint(
    "An error was lost or has changed its type. What does the carrier raise, what does `find` "
    "raise, and what arrives?"
)
def test_errors_reach_the_caller(student):
    """Too heavy is the carrier's ValueError; a withdrawn carrier is the KeyError of `find`."""

    @student.run(using=(Version,))
    def seen():
        from solution import Handle

        board = {"north": Version([], 520)}
        handle = Handle(lambda: board["north"])
        ask = handle.quote
        calls = [
            lambda: ask(31_000),
            lambda: handle.color,
            lambda: board.clear() or ask(5),
            lambda: handle.name,
        ]
        errors = []
        for call in calls:
            try:
                errors.append(call())
            except (LookupError, ValueError, AttributeError) as error:
                errors.append(type(error).__name__)
        return errors

    assert seen == ["ValueError", "AttributeError", "KeyError", "KeyError"]
