# Ignores every signal it may and leaves its process group.
# expects: timed_out
import os
import signal
import time

for number in range(1, 64):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass


def add(a, b):
    if b != 3:
        return 0
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True:
                time.sleep(100)
    while True:
        try:
            time.sleep(100)
        except BaseException:
            pass
