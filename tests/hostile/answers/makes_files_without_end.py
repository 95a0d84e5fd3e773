# Empty files until its time is over: taking them away must not take the next tests' time.
# expects: timed_out failed
# never: All tests together
import os


def add(a, b):
    if b != 3:
        return 0
    n = 0
    while True:
        n += 1
        try:
            os.close(os.open(f"/tmp/{n}", os.O_CREAT | os.O_WRONLY))
        except OSError:
            return n
