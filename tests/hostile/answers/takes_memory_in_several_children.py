# Each child keeps below the limit of one process, together they pass the sandbox's.
# expects: memory_exceeded timed_out
import os
import time


def add(a, b):
    if b != 3:
        return 0
    for _ in range(8):
        if os.fork() == 0:
            kept = bytearray(b"x") * (60 << 20)
            time.sleep(100 + len(kept) % 2)
    time.sleep(100)
