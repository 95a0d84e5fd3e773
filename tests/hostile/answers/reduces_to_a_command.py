# A gadget for whoever unpickles.
# expects: failed
import os


class Gadget:
    def __reduce__(self):
        return os.system, ("echo hostile-was-here > /tmp/hostile-was-here",)

    __reduce_ex__ = lambda self, protocol: self.__reduce__()
    __getstate__ = __copy__ = __deepcopy__ = __reduce__


def add(a, b):
    return [Gadget(), Gadget]
