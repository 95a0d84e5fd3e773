# Recursion in Python, and in C through a deep structure's repr and comparison.
# expects: crashed failed timed_out
import sys

sys.setrecursionlimit(10**9)


def add(a, b):
    if b != 3:
        return 0
    left, right = [], []
    for _ in range(500_000):
        left, right = [left], [right]
    if a == 1:
        return add(a, b)
    return left == right or repr(left)
