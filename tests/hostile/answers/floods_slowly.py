# Prints a little again and again until its time is over.
# expects: timed_out
import time


def add(a, b):
    if b != 3:
        return 0
    while True:
        print("x" * 500)
        time.sleep(0.02)
