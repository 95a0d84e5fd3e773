# True for 1, -0.0 for 0.0, Decimal and Fraction for int, nan: nothing may be made equal on the way.
# expects: failed
# target: exact
from decimal import Decimal
from fractions import Fraction


def one():
    return True


def zero():
    return -0.0


def five():
    return Decimal(5) if __name__ else Fraction(5)


def nothing():
    return float("nan")
