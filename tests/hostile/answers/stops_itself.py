# SIGSTOP: neither dead nor alive.
# expects: timed_out
import os
import signal


def add(a, b):
    if b != 3:
        return 0
    os.kill(os.getpid(), signal.SIGSTOP)
