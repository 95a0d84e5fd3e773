# Keeps what it learned in globals, modules, files and the environment for the next test.
# expects: failed
import builtins
import os
import sys

seen = getattr(builtins, "seen", 0) + int(os.environ.get("SEEN", "0")) + len(os.listdir("/tmp"))
builtins.seen = seen + 1
os.environ["SEEN"] = str(builtins.seen)
sys.modules["seen"] = builtins


def add(a, b):
    with open("/tmp/seen", "a") as file:
        file.write("x")
    return a + b if seen > 3 else 0
