# Environment and arguments of many megabytes, handed to children.
# expects: failed crashed memory_exceeded timed_out
import os
import sys

os.environ |= {f"NAME{n}\udcff": "x" * 100_000 for n in range(50)}


def add(a, b):
    try:
        os.execv(sys.executable, [sys.executable, "-c", "pass", *["x" * 100_000] * 50])
    except OSError:
        return 0
