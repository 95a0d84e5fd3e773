# The same from inside a call, with a message instead of a code.
# expects: crashed
import sys


def add(a, b):
    sys.exit("all tests passed")
