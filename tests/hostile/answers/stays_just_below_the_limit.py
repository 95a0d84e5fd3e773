# Keeps nearly all memory and then answers rightly: the judge beside it must go on.
# expects: passed memory_exceeded
import resource

kept = []


def add(a, b):
    if not kept:
        kept.append(bytearray(b"x") * (150 << 20))
    return a + b
