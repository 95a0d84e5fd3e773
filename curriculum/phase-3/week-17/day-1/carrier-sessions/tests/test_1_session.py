import pytest


class Carrier:
    """Gives out one token after the other; login and logout may fail."""

    def __init__(self, name, refuses=False, logout_error=None):
        self.name = name
        self.refuses = refuses
        self.logout_error = logout_error
        self.logins = 0
        self.log = []

    def login(self):
        self.log.append("login")
        if self.refuses:
            raise ConnectionError(f"{self.name}: no answer")
        self.logins += 1
        return f"{self.name}-{self.logins}"

    def logout(self, token):
        self.log.append(f"logout {token}")
        if self.logout_error:
            raise self.logout_error
        return True


@pytest.mark.task(1)
@pytest.mark.hint(
    "Print what the block receives and what north was asked, for a block that ends well and for "
    "one that raises. Is the token logged out that was handed over, and does the error come out?"
)
def test_session_lasts_as_long_as_its_block(student):
    """Two sessions at north, a good block and one that raises ValueError: each gets its own token,
    that token is logged out once, and the caller gets the ValueError."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import session

        north = Carrier("north")
        raised = ValueError("unknown postcode")
        with session(north) as token:
            north.log.append(f"work with {token}")
        try:
            with session(north) as token:
                north.log.append(f"work with {token}")
                raise raised
        except ValueError as error:
            caught = error is raised
        else:
            caught = False
        return {"log": north.log, "same error": caught}

    assert seen == {
        "log": [
            *("login", "work with north-1", "logout north-1"),
            *("login", "work with north-2", "logout north-2"),
        ],
        "same error": True,
    }


@pytest.mark.task(1)
@pytest.mark.hint(
    "Two errors, and support needs the first. Print the type of the error that arrives, whether it "
    "is the object the block raised, and its `__notes__`."
)
def test_error_of_the_block_comes_first(student):
    """The block raises (ValueError, KeyboardInterrupt) and then the logout fails: the caller gets
    the block's very error, with "south: line is dead" in one of its notes."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import session

        outcomes = []
        for raised, second in (
            (ValueError("unknown postcode"), ConnectionError("south: line is dead")),
            (KeyboardInterrupt(), RuntimeError("south: line is dead")),
        ):
            south = Carrier("south", logout_error=second)
            try:
                with session(south):
                    raise raised
            except BaseException as error:
                notes = getattr(error, "__notes__", [])
                outcomes.append(
                    {
                        "same error": error is raised,
                        "noted": any("south: line is dead" in note for note in notes),
                        "log": south.log,
                    }
                )
        return outcomes

    assert seen == [{"same error": True, "noted": True, "log": ["login", "logout south-1"]}] * 2


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "Here the block has raised nothing. What does the caller learn when the carrier fails on the "
    "way in, and what when it fails on the way out? What has the carrier been asked by then?"
)
def test_error_of_the_carrier_is_not_lost(student):
    """After a good block a failing logout reaches the caller, and was tried once; a refused login
    reaches the caller and nobody is logged out."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import session

        outcomes = []
        south = Carrier("south", logout_error=ConnectionError("south: line is dead"))
        for carrier in (south, Carrier("west", refuses=True)):
            try:
                with session(carrier):
                    carrier.log.append("work")
            except ConnectionError as error:
                outcomes.append([*carrier.log, str(error)])
            else:
                outcomes.append([*carrier.log, "no error reached the caller"])
        return outcomes

    assert seen == [
        ["login", "work", "logout south-1", "south: line is dead"],
        ["login", "west: no answer"],
    ]
