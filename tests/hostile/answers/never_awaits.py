# A coroutine function whose coroutine never ends, and swallows being cancelled.
# expects: timed_out
import asyncio


async def add(a, b):
    while True:
        try:
            await asyncio.sleep(100)
        except BaseException:
            pass
