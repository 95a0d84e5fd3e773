# `__traceback__`, `__cause__`, `__class__`, names and line numbers of an error are all lies.
# expects: failed crashed
class Module(str):
    def __format__(self, spec):
        raise SystemExit(0)


class Lying(SyntaxError):
    @property
    def __class__(self):
        return TypeError

    @property
    def __traceback__(self):
        raise SystemExit(0)


Lying.__module__ = Module("builtins")
Lying.__qualname__ = "TypeError\x00\ud800"


def add(a, b):
    error = Lying("unsupported", ("/tmp/answer/solution.py", 10**30, -5, "\x00", 1, 1))
    error.lineno = "7" * 5_000
    error.text = "\ud800" * 100_000
    error.filename = "/tmp/answer/../../etc/passwd"
    error.__cause__ = error
    raise error
