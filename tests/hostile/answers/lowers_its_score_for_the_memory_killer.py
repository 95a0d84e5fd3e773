# Makes itself as precious as the judge and uses up memory with small processes: the kernel must
# not take the judge instead.
# expects: memory_exceeded crashed timed_out failed
import ctypes
import os
import time


def add(a, b):
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)
    children = 0
    while children < 40:
        children += 1
        if os.fork() == 0:
            try:
                with open("/proc/self/oom_score_adj", "w") as file:
                    file.write("500")
            except OSError:
                pass
            kept = bytearray(b"x") * (9 << 20)
            time.sleep(100 + len(kept) % 2)
    time.sleep(100)
