import pytest


class RemoteCarrier:
    """A carrier whose login and logout wait; each may fail with the error it was given."""

    def __init__(self, name, log, login_error=None, logout_error=None):
        self.name = name
        self.log = log
        self.login_error = login_error
        self.logout_error = logout_error

    async def login(self):
        await self.pause()
        self.log.append(f"login {self.name}")
        if self.login_error:
            raise self.login_error
        return f"{self.name}-token"

    async def logout(self, token):
        await self.pause()
        self.log.append(f"logout {token}")
        if self.logout_error:
            raise self.logout_error
        return True

    async def pause(self):
        import asyncio

        for _ in range(5):
            await asyncio.sleep(0)


@pytest.mark.task(4)
@pytest.mark.hint(
    "South refuses, the others answer. Print both dictionaries and, inside the block, the log: who "
    "is logged in while the block works?"
)
def test_night_goes_on_without_the_one_that_refuses(student):
    """Of north, south and west, south refuses: the block gets two tokens and south's error, and
    after it west is logged out, then north."""

    @student.run(using=(RemoteCarrier,))
    async def seen():
        from solution import open_night

        log = []
        carriers = [
            RemoteCarrier("north", log),
            RemoteCarrier("south", log, ConnectionError("south: no answer")),
            RemoteCarrier("west", log),
        ]
        async with open_night(carriers, at_least=2) as (tokens, refusals):
            log.append("work")
        return {
            "tokens": tokens,
            "refusals": {name: str(error) for name, error in refusals.items()},
            "log": log,
        }

    assert seen == {
        "tokens": {"north": "north-token", "west": "west-token"},
        "refusals": {"south": "south: no answer"},
        "log": [
            *("login north", "login south", "login west", "work"),
            *("logout west-token", "logout north-token"),
        ],
    }


@pytest.mark.task(4)
@pytest.mark.hint(
    "Two of three refuse where two are needed. Is anybody still logged in when the error arrives, "
    "has the block been run, and what is in `error.exceptions`?"
)
def test_too_few_answers_end_the_night(student):
    """South and west refuse where two have to answer: north is logged out, the block is not run,
    and an ExceptionGroup of both refusals is raised; with `at_least=1` the block is run."""

    @student.run(using=(RemoteCarrier,))
    async def seen():
        from solution import open_night

        nights = []
        for needed in (2, 1):
            log = []
            carriers = [
                RemoteCarrier("south", log, ConnectionError("south: no answer")),
                RemoteCarrier("north", log),
                RemoteCarrier("west", log, ConnectionRefusedError("west: closed")),
            ]
            try:
                async with open_night(carriers, at_least=needed):
                    log.append("work")
            except ExceptionGroup as group:
                log.append([str(error) for error in group.exceptions])
            nights.append(log)
        return nights

    assert seen == [
        [
            *("login south", "login north", "login west", "logout north-token"),
            ["south: no answer", "west: closed"],
        ],
        ["login south", "login north", "login west", "work", "logout north-token"],
    ]


@pytest.mark.task(4)
@pytest.mark.hint(
    "Something failed that is no refusal: a login with another error, or the block itself, or a "
    "logout; or the block was canceled. Go through the log: was everybody who was logged in logged out?"
)
def test_other_errors_leave_nobody_logged_in(student):
    """A login raises PermissionError; a block raises ConnectionError; a logout fails after a good
    block; a block is canceled: each time all who were logged in are logged out, last first, and an
    error comes out."""

    @student.run(using=(RemoteCarrier,))
    async def seen():
        import asyncio

        from solution import open_night

        log = []
        north, west = RemoteCarrier("north", log), RemoteCarrier("west", log)
        south = RemoteCarrier("south", log, login_error=PermissionError("south: wrong key"))
        try:
            async with open_night([north, west, south]):
                log.append("work")
        except PermissionError as error:
            log.append(str(error))
        raised = ConnectionError("depot D2: no answer")
        try:
            async with open_night([north, west]):
                raise raised
        except ConnectionError as error:
            log.append("same error" if error is raised else "another error")
        west.logout_error = TimeoutError("west: too slow")
        try:
            async with open_night([north, west]):
                log.append("work")
        except Exception:
            log.append("an error reached the caller")
        west.logout_error = None

        inside = asyncio.Event()

        async def long_night():
            async with open_night([north, west]):
                inside.set()
                await asyncio.Event().wait()

        night = asyncio.create_task(long_night())
        begun = asyncio.create_task(inside.wait())
        await asyncio.wait([night, begun], return_when=asyncio.FIRST_COMPLETED)
        night.cancel()
        try:
            await night
        except asyncio.CancelledError:
            log.append("canceled")
        return log

    assert seen == [
        *("login north", "login west", "login south", "logout west-token", "logout north-token"),
        "south: wrong key",
        *("login north", "login west", "logout west-token", "logout north-token"),
        "same error",
        *("login north", "login west", "work", "logout west-token", "logout north-token"),
        "an error reached the caller",
        *("login north", "login west", "logout west-token", "logout north-token"),
        "canceled",
    ]


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint(
    "The number of carriers decides here, before anybody is asked. What do you compare, and what "
    "if the numbers are equal, or zero?"
)
def test_impossible_number_is_refused_first(student):
    """Three of two carriers, and one of none (also when nothing is said), raise ValueError on
    entering, nobody is asked; two of two are fine; `at_least=0` runs the block if all refuse."""

    @student.run(using=(RemoteCarrier,))
    async def seen():
        from solution import open_night

        log = []
        both = [RemoteCarrier("north", log), RemoteCarrier("west", log)]
        closed = [RemoteCarrier("south", log, ConnectionError("south: no answer"))]
        for carriers, needed in (
            *((both, {"at_least": 3}), ([], {"at_least": 1}), ([], {})),
            *((both, {"at_least": 2}), ([], {"at_least": 0}), (closed, {"at_least": 0})),
            (both[:1], {}),
        ):
            try:
                async with open_night(carriers, **needed) as (tokens, refusals):
                    log.append([*tokens, *refusals])
            except ValueError:
                log.append(f"{needed.get('at_least', 1)} of {len(carriers)} refused")
        return log

    assert seen == [
        *("3 of 2 refused", "1 of 0 refused", "1 of 0 refused"),
        *("login north", "login west", ["north", "west"]),
        *("logout west-token", "logout north-token"),
        [],
        *("login south", ["south"]),
        *("login north", ["north"], "logout north-token"),
    ]
