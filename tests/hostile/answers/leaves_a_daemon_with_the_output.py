# Answers at once while a daemon keeps the output pipe and the socket open.
# expects: failed
import os
import time


def add(a, b):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(100)
        os._exit(0)
    return 0
