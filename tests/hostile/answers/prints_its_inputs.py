# Learns hidden inputs by printing them: what hidden tests print is not shown.
# expects: failed
import os
import sys


def add(a, b):
    print("7c1f-inputs", a, b)
    print("7c1f-inputs", a, b, file=sys.stderr)
    os.write(1, b"7c1f-inputs")
    raise ValueError(f"7c1f-inputs {a} {b}") if a > 3 else TypeError("unsupported")
