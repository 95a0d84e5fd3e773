import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Ask before, inside and after the block, and from a function that it calls.")
def test_a_block_has_its_clerk(student):
    """Nobody, then ida, also in a function that is called there, then nobody again."""

    @student.run
    def seen():
        from solution import acting, current_clerk

        def deep():
            return current_clerk()

        seen = [current_clerk()]
        with acting("ida"):
            seen += [current_clerk(), deep()]
        return [*seen, current_clerk()]

    assert seen == [None, "ida", "ida", None]


@pytest.mark.task(1)
@pytest.mark.hint("Who was acting when the inner block began? Ask after it has ended.")
def test_blocks_in_blocks(student):
    """ida, in it jan, in it ida again: after each block it is who it was before it."""

    @student.run
    def seen():
        from solution import acting, current_clerk

        seen = []
        with acting("ida"):
            with acting("jan"):
                with acting("ida"):
                    seen.append(current_clerk())
                seen.append(current_clerk())
            seen.append(current_clerk())
        return [*seen, current_clerk()]

    assert seen == ["ida", "jan", "ida", None]


@pytest.mark.task(1)
@pytest.mark.hint("The block failed. Which of your lines were reached after that?")
def test_a_failing_block_ends_it_too(student):
    """A block that raises ValueError, and one that is left by Ctrl-C: the error comes through and
    nobody is acting."""

    @student.run
    def seen():
        from solution import acting, current_clerk

        seen = []
        for error in (ValueError, KeyboardInterrupt):
            try:
                with acting("ida"):
                    raise error
            except (ValueError, KeyboardInterrupt) as came:
                seen += [type(came).__name__, current_clerk()]
        return seen

    assert seen == ["ValueError", None, "KeyboardInterrupt", None]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Two tasks act at the same time. Print who is acting in each after it has waited."
)
def test_tasks_do_not_meet(student):
    """ida's and jan's tasks wait for each other in their blocks: each keeps its clerk, and outside
    nobody is acting."""

    @student.run
    async def seen():
        import asyncio

        from solution import acting, current_clerk

        inside = []

        async def work(clerk):
            seen = []
            with acting(clerk):
                inside.append(clerk)
                while len(inside) < 2:
                    await asyncio.sleep(0)
                seen.append(current_clerk())
                await asyncio.sleep(0)
                seen.append(current_clerk())
            return [*seen, current_clerk()]

        answers = await asyncio.gather(work("ida"), work("jan"))
        return [*answers, current_clerk()]

    assert seen == [["ida", "ida", None], ["jan", "jan", None], None]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A task and a thread are started inside a block. Who is acting in each, and in the task also "
    "after the block?"
)
def test_a_task_begins_with_the_clerk_of_its_block(student):
    """A task started in ida's block is ida's, also when the block has ended; what it enters itself
    is nobody else's; in a thread started in eva's block nobody is acting."""

    @student.run
    async def seen():
        import asyncio
        import threading

        from solution import acting, current_clerk

        seen = []

        async def work(ended):
            await ended.wait()
            seen.append(current_clerk())
            with acting("jan"):
                await asyncio.sleep(0)
                seen.append(current_clerk())
            seen.append(current_clerk())

        ended = asyncio.Event()
        with acting("ida"):
            task = asyncio.create_task(work(ended))
            await asyncio.sleep(0)
        seen.append(current_clerk())
        ended.set()
        await task
        with acting("eva"):
            thread = threading.Thread(target=lambda: seen.append(current_clerk()))
            thread.start()
            thread.join()
        return seen

    assert seen == [None, "ida", "jan", "ida", None]
