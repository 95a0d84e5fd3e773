# An object that says yes to every question.
# expects: failed
class Yes:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __bool__(self):
        return True

    def __len__(self):
        return 2

    def __iter__(self):
        return iter([Yes(), Yes()])

    def __getattr__(self, name):
        return Yes()

    def __hash__(self):
        return hash(5)

    def __repr__(self):
        return "5"

    __radd__ = __add__ = __rsub__ = lambda self, other: self


def add(a, b):
    return Yes()
