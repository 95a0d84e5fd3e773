# Announces a frame, sends half of it and keeps the connection open.
# expects: timed_out
import os
import time


def add(a, b):
    if b != 3:
        return 0
    os.write(3, b"\x00\x00\x10\x00{")
    time.sleep(100)
