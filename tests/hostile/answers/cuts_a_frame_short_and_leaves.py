# Announces a frame, sends half of it and ends.
# expects: crashed
import os


def add(a, b):
    os.write(3, b"\x00\x00\x10\x00{")
    os._exit(0)
