# Claims by `__class__`, `__instancecheck__` and `__subclasscheck__` to be an int, while its
# attributes explode for everybody else.
# expects: failed
class Meta(type):
    def __instancecheck__(cls, instance):
        return True

    def __subclasscheck__(cls, other):
        return True

    def __eq__(cls, other):
        return True

    __hash__ = type.__hash__


class Liar(metaclass=Meta):
    @property
    def __class__(self):
        return int

    def __getattribute__(self, name):
        if name == "__class__":
            return int
        raise SystemExit(0)

    def __eq__(self, other):
        return True


def add(a, b):
    return Liar()
