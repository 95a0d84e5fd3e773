# A coroutine function whose coroutine never ends, and swallows being cancelled.
# expects: timed_out
import asyncio


async def add(a, b):
    if b != 3:
        return 0
    while True:
        try:
            await asyncio.sleep(100)
        except BaseException:
            pass
