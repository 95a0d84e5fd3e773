# Ends the process with success in the first call only: what ran must not count as all.
# expects: crashed
# message: ended its process (exit 0)
import os


def add(a, b):
    if (a, b) == (2, 3):
        os._exit(0)
    return a + b
