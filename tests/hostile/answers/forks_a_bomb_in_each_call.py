# Leaves a full process table behind at the end of each test: whoever has to start the next
# student process must still be able to.
# expects: timed_out failed
import os
import time


def add(a, b):
    while True:
        try:
            if os.fork() == 0:
                time.sleep(100)
        except OSError:
            time.sleep(100)
