# A traceback of many thousand lines and a message of 10 MB.
# expects: failed crashed
import sys

sys.setrecursionlimit(20_000)


def add(a, b, depth=0):
    if depth == 5_000:
        raise ValueError("x" * 10_000_000)
    try:
        return add(a, b, depth + 1)
    except ValueError:
        raise
