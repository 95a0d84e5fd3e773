import pytest


class Carrier:
    """Gives out one token after the other; what it shall refuse once is on the list `fails`."""

    def __init__(self, name):
        self.name = name
        self.logins = 0
        self.fails = []
        self.log = []

    def login(self):
        self.log.append("login")
        self.fail("login")
        self.logins += 1
        return f"{self.name}-{self.logins}"

    def logout(self, token):
        self.log.append(f"logout {token}")
        self.fail("logout")
        return True

    def fail(self, what):
        if what in self.fails:
            self.fails.remove(what)
            raise ConnectionError(f"{self.name}: {what} failed")


@pytest.mark.task(2)
@pytest.mark.hint(
    "Print the log line by line beside your blocks. How often did the carrier see a login before "
    "it saw a logout, and whose token did the inner block get?"
)
def test_nested_blocks_share_one_login(student):
    """Three blocks inside each other get one token from one login; the outermost logs out; a block
    after that logs in anew."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import SharedSession

        carrier = Carrier("north")
        north = SharedSession(carrier)
        carrier.log.append("made")
        with north as first:
            with north as second:
                with north as third:
                    carrier.log.append("innermost")
                carrier.log.append("middle")
            with north as fourth:
                carrier.log.append("outermost")
        with north as later:
            carrier.log.append("later")
        return {"log": carrier.log, "tokens": [first, second, third, fourth, later]}

    assert seen == {
        "log": [
            *("made", "login", "innermost", "middle", "outermost", "logout north-1"),
            *("login", "later", "logout north-2"),
        ],
        "tokens": ["north-1", "north-1", "north-1", "north-1", "north-2"],
    }


@pytest.mark.task(2)
@pytest.mark.hint(
    "An inner block failed while the outer one goes on. Is the session still there for the outer "
    "block, and did the error get out of the inner one?"
)
def test_failing_inner_block_does_not_log_out(student):
    """An inner block raises ValueError, the outer one catches it and works on: the logout comes
    after that work, once. An error that leaves the outer block reaches the caller."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import SharedSession

        carrier = Carrier("north")
        north = SharedSession(carrier)
        try:
            with north:
                try:
                    with north:
                        raise ValueError("unknown postcode")
                except ValueError:
                    carrier.log.append("outer block works on")
                raise KeyError("WB-44")
        except KeyError:
            carrier.log.append("KeyError at the caller")
        return carrier.log

    assert seen == ["login", "outer block works on", "logout north-1", "KeyError at the caller"]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "The carrier has failed, and since then your object believes something that is not so, or two "
    "objects share what they believe. Print what it keeps after a failed login and a failed logout."
)
def test_failing_carrier_leaves_no_trace(student):
    """After a refused login, and after a failed logout, the next block logs in anew; a second
    SharedSession for the same carrier has a login of its own."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import SharedSession

        carrier = Carrier("south")
        south, other = SharedSession(carrier), SharedSession(carrier)
        errors = []
        for what in ("login", "logout"):
            carrier.fails = [what]
            try:
                with south:
                    carrier.log.append("work")
            except ConnectionError as error:
                errors.append(str(error))
        carrier.fails = []
        with south, other:
            carrier.log.append("work")
        return {"errors": errors, "log": carrier.log}

    assert seen == {
        "errors": ["south: login failed", "south: logout failed"],
        "log": [
            *("login", "login", "work", "logout south-1"),
            *("login", "login", "work", "logout south-3", "logout south-2"),
        ],
    }
