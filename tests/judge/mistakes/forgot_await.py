# exercise: track
# shows: The element at [0] is a coroutine: an `async def` was called, but nobody awaited it.
async def places(ask, numbers):
    return [ask(number) for number in numbers]
