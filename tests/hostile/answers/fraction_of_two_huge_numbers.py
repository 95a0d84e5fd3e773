# A value of less than 1 MiB that takes the judge long to rebuild: the greatest common divisor
# of two numbers with 150,000 digits each.
# expects: failed crashed
import random
from fractions import Fraction

random.seed(1)


def add(a, b):
    value = object.__new__(Fraction)
    value._numerator = random.getrandbits(1_800_000) | 1
    value._denominator = random.getrandbits(1_800_000) | 1
    return value
