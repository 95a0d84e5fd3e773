import pytest


def zone_of(postcode):
    return postcode[:1]


class Route:
    def __init__(self, start):
        self.start = start

    def plan(self, postcodes, *, limit):
        return sorted((zone_of(code) for code in postcodes[:limit]), key=len)


def deliver(postcodes, limit=2):
    route = Route("D1")
    zones = [zone_of(code) for code in postcodes]
    return route, zones


def countdown(n):
    if n:
        countdown(n - 1)
        zone_of("0")
    if n < 0:
        raise ValueError("below zero")


def failing(n):
    zone_of("1")
    raise TimeoutError(f"after {n}")


@pytest.mark.task(4)
@pytest.mark.hint(
    "A call is missing, or something is listed that is no function in Python. Print each event "
    "that your function is told of, with the name of the code."
)
def test_calls_are_told_in_order(student):
    """`deliver` calls `Route.__init__` once and `zone_of` for each of three postcodes."""

    @student.run(using=(zone_of, Route, deliver))
    def tree():
        from solution import call_tree

        return call_tree(deliver, ["01067", "20095", "80331"], limit=1)

    assert tree == [
        (0, "deliver"),
        (1, "Route.__init__"),
        (1, "zone_of"),
        (1, "zone_of"),
        (1, "zone_of"),
    ]


@pytest.mark.task(4)
@pytest.mark.hint(
    "A depth is wrong. What do you do with it when a function returns, and what when it calls "
    "itself?"
)
def test_depth_follows_the_stack(student):
    """A function that calls itself twice goes down to depth 2 and comes back step by step."""

    @student.run(using=(zone_of, countdown))
    def trees():
        from solution import call_tree

        return [call_tree(countdown, 2), call_tree(countdown, n=0)]

    assert trees == [
        [
            (0, "countdown"),
            (1, "countdown"),
            (2, "countdown"),
            (2, "zone_of"),
            (1, "zone_of"),
        ],
        [(0, "countdown")],
    ]


@pytest.mark.task(4)
@pytest.mark.hint(
    "After a call something is still being watched, or an error is lost. What was set before "
    "yours, and which of your lines runs when the function raises?"
)
def test_watching_ends_in_every_case(student):
    """The error of `func` arrives; profile and trace function are those that were set before."""

    @student.run(using=(zone_of, failing))
    def seen():
        import sys

        from solution import call_tree

        told = []

        def older(frame, event, argument):
            if event == "call":
                told.append(frame.f_code.co_name)

        found = []
        for profile in (None, older):
            sys.setprofile(profile)
            try:
                call_tree(failing, 5)
            except TimeoutError as error:
                found.append(str(error))
            found.append(sys.getprofile() is profile)
            call_tree(zone_of, "0")
            found.append(sys.getprofile() is profile)
            found.append(sys.gettrace() is None)
        sys.setprofile(None)
        return found

    assert seen == ["after 5", True, True, True] * 2
