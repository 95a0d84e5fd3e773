# `__hash__`, `__eq__`, `__repr__`, `__index__` and class names that loop, lie and raise.
# expects: failed crashed timed_out
class Name(str):
    def __getitem__(self, key):
        raise SystemExit(0)


class Hostile:
    def __hash__(self):
        return 5

    def __eq__(self, other):
        raise SystemExit(0)

    def __repr__(self):
        return Name("5")

    def __index__(self):
        return 5

    def __getattr__(self, name):
        while True:
            pass


Hostile.__qualname__ = "int"
Hostile.__module__ = "builtins"


def add(a, b):
    return {Hostile(): Hostile()} if a == 2 else [Hostile(), Hostile()]
