# Exceptions whose text loops, raises, or is 200 MB; and one whose arguments are hostile.
# expects: failed timed_out memory_exceeded crashed
class Endless(Exception):
    def __str__(self):
        while True:
            pass


class Angry(Exception):
    def __str__(self):
        raise SystemExit(0)

    __repr__ = __str__

    @property
    def args(self):
        raise KeyboardInterrupt


class Long(Exception):
    def __str__(self):
        return "x" * 200_000_000


def add(a, b):
    if (a, b) == (2, 3):
        raise Long
    if a == 1:
        raise Angry
    raise Endless
