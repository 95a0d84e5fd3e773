# Nobody can be answered any more.
# expects: crashed timed_out
import os

os.closerange(0, 256)


def add(a, b):
    return a + b
