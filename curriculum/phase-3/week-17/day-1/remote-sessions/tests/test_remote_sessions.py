import pytest


class Client:
    """A carrier over the network; it writes down what has been done, not what was begun."""

    def __init__(self, name, log, cents=500, refuses=""):
        self.name = name
        self.log = log
        self.cents = cents
        self.refuses = refuses
        self.logins = 0

    async def login(self):
        if self.refuses == "login":
            raise ConnectionError(f"{self.name}: no answer")
        await self.pause()
        self.logins += 1
        self.log.append(f"login {self.name}")
        return f"{self.name}-{self.logins}"

    async def quote(self, token, grams):
        await self.pause()
        self.log.append(f"quote {token}")
        if self.refuses == "quote":
            raise ConnectionError(f"{self.name}: no answer")
        return self.cents + grams

    async def logout(self, token):
        await self.pause()
        self.log.append(f"logout {token}")
        return True

    async def pause(self):
        import asyncio

        for _ in range(5):
            await asyncio.sleep(0)


@pytest.mark.task(1)
@pytest.mark.hint(
    "Print what the block receives and what the carrier has done at the end. A coroutine that was "
    "made and never awaited has done nothing."
)
def test_block_gets_a_token_that_is_logged_out(student):
    """Two sessions at north, one after the other: each block gets its token, and that token is
    logged out when the block has ended."""

    @student.run(using=(Client,))
    async def seen():
        from solution import remote_session

        log = []
        north = Client("north", log)
        for _ in range(2):
            async with remote_session(north) as token:
                log.append(f"work with {token}")
        return log

    assert seen == [
        *("login north", "work with north-1", "logout north-1"),
        *("login north", "work with north-2", "logout north-2"),
    ]


@pytest.mark.task(1)
@pytest.mark.hint(
    "The block has failed, or its login has. Which of your lines after the `yield` are reached "
    "then, and who still gets to see the error?"
)
def test_failing_block_is_logged_out(student):
    """A block that raises ValueError is logged out once and the caller gets that error; a refused
    login reaches the caller too, and there is nothing to log out."""

    @student.run(using=(Client,))
    async def seen():
        from solution import remote_session

        log = []
        north, south = Client("north", log), Client("south", log, refuses="login")
        for client in (north, south):
            try:
                async with remote_session(client):
                    raise ValueError("unknown postcode")
            except (ValueError, ConnectionError) as error:
                log.append(type(error).__name__)
            else:
                log.append(f"no error came from the block of {client.name}")
        return log

    assert seen == ["login north", "logout north-1", "ValueError", "ConnectionError"]


@pytest.mark.task(1)
@pytest.mark.hint(
    "The task was canceled while the block was waiting, and north was not logged out, or the "
    "cancellation was lost. Print `asyncio.CancelledError.__mro__`: is Exception in it?"
)
def test_canceled_block_is_logged_out(student):
    """When the task is canceled while its block waits, north is logged out once and the task ends
    as canceled."""

    @student.run(using=(Client,))
    async def seen():
        import asyncio

        from solution import remote_session

        log = []

        async def desk(waiting):
            async with remote_session(Client("north", log)):
                waiting.set()
                await asyncio.Event().wait()

        waiting = asyncio.Event()
        task = asyncio.create_task(desk(waiting))
        started = asyncio.create_task(waiting.wait())
        await asyncio.wait([task, started], return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            # The block was not reached: show why.
            task.result()
        task.cancel()
        await asyncio.wait([task])
        return {"log": log, "canceled": task.cancelled()}

    assert seen == {"log": ["login north", "logout north-1"], "canceled": True}


@pytest.mark.task(2)
@pytest.mark.hint(
    "Read your log from the top: at the first quote, is everybody logged in? After the last "
    "quote, who is logged out first?"
)
def test_all_are_logged_in_while_they_are_asked(student):
    """North and west quote 900 g: both log in, then both are asked, then west is logged out before
    north; the answer is {"north": 1500, "west": 1380}."""

    @student.run(using=(Client,))
    async def seen():
        from solution import quotes

        log = []
        answer = await quotes([Client("north", log, 600), Client("west", log, 480)], 900)
        return {"answer": answer, "log": log, "nobody": await quotes([], 900)}

    assert seen == {
        "answer": {"north": 1500, "west": 1380},
        "log": [
            *("login north", "login west"),
            *("quote north-1", "quote west-1"),
            *("logout west-1", "logout north-1"),
        ],
        "nobody": {},
    }


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "One carrier refuses while others are logged in already, or while their logins are still on "
    "their way. Who is logged in at that moment, and who when your function has ended?"
)
def test_a_refusal_logs_the_others_out(student):
    """When west refuses its login, south and north are logged out and nobody is asked; when north
    refuses its quote, all three are logged out and south is not asked. Both errors come through."""

    @student.run(using=(Client,))
    async def seen():
        import asyncio

        from solution import quotes

        logs = []
        for refusing, what in (("west", "login"), ("north", "quote")):
            log = []
            clients = [
                Client(name, log, refuses=what if name == refusing else "")
                for name in ("north", "south", "west")
            ]
            try:
                await quotes(clients, 500)
            except ConnectionError as error:
                log.append(str(error))
            for _ in range(50):
                await asyncio.sleep(0)
            logs.append(log)
        return logs

    assert seen == [
        [
            *("login north", "login south", "logout south-1", "logout north-1"),
            "west: no answer",
        ],
        [
            *("login north", "login south", "login west", "quote north-1"),
            *("logout west-1", "logout south-1", "logout north-1"),
            "north: no answer",
        ],
    ]
