# An object that says it is a coroutine, and an event loop policy of its own.
# expects: failed crashed timed_out
import asyncio
import collections.abc


class Coroutine(collections.abc.Coroutine):
    def send(self, value):
        raise SystemExit(0)

    def throw(self, *error):
        raise SystemExit(0)

    def close(self):
        raise SystemExit(0)

    def __await__(self):
        return self


asyncio.run = lambda coroutine: 5


async def really():
    return 0


def add(a, b):
    return Coroutine() if a == 2 else really()
