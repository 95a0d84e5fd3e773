# Trace, profile, audit and garbage collector hooks, import hooks, a module `__getattr__`,
# replaced built-ins: all of them act in its own process only.
# expects: failed crashed timed_out
import builtins
import gc
import sys
import threading


class Finder:
    def find_spec(self, name, path=None, target=None):
        raise SystemExit(0)


def hook(*args):
    return hook


sys.settrace(hook)
sys.setprofile(hook)
threading.setprofile(hook)
sys.addaudithook(lambda *args: None)
sys.excepthook = sys.unraisablehook = sys.displayhook = hook
sys.meta_path.insert(0, Finder())
gc.callbacks.append(hook)
for name in ("isinstance", "len", "type", "repr", "print", "hasattr"):
    setattr(builtins, name, lambda *args, **kwargs: 5)


def __getattr__(name):
    return lambda *args: 5
