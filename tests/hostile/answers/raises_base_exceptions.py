# What loops and runners usually let through.
# expects: failed crashed
import asyncio


def add(a, b):
    if (a, b) == (2, 3):
        raise KeyboardInterrupt
    if a == 1:
        raise GeneratorExit
    raise [BaseException("x"), asyncio.CancelledError("x"), StopIteration(a + b)][a % 3]
