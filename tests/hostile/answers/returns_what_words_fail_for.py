# Values beside which every attempt to say the difference is hard: huge numbers, infinities, nested
# lists, long lines, a dictionary of a thousand keys.
# expects: failed
# target: exact
import math


def one():
    return 1 << 4000


def zero():
    value = []
    for _ in range(50):
        value = [value, value] if len(str(value)) < 1000 else [value]
    return value


def five():
    return {(math.inf, str(n)): [math.nan, -0.0] for n in range(1_000)}


def nothing():
    return "a\n" * 1_000 + "b" * 100_000
