# Forges an error at line 10 ** 40 of the answer: no database column holds that number.
# expects: failed crashed
import json
import os
import struct


def add(a, b):
    error = ["error", ["builtins.TypeError"], [], "no"]
    lines = [["solution.py", 10**40, "add", "x"], ["solution.py", -(10**40), "add", "x"]]
    data = json.dumps({"error": {"value": error, "lines": lines}}).encode()
    os.write(3, struct.pack(">I", len(data)) + data)
    os._exit(0)
