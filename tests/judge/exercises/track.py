import pytest


@pytest.mark.task(1)
@pytest.mark.hint("What does a call of an `async def` give you before it is awaited?")
def test_places(student):
    """`places(ask, numbers)` is a list with the place of each parcel, in their order."""

    @student.run
    async def seen():
        from solution import places

        async def ask(number):
            return f"depot {number}"

        return await places(ask, [3, 1])

    assert seen == ["depot 3", "depot 1"]
