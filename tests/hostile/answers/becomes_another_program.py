# Becomes a Python that speaks the protocol itself, without any of our code.
# expects: failed
import os
import sys

CODE = """
import json, os, struct
def read(size):
    data = b""
    while len(data) < size:
        part = os.read(3, size - len(data))
        if not part: os._exit(0)
        data += part
    return data
reply = json.dumps({"value": 5, "args": None, "kwargs": None}).encode()
while True:
    os.write(3, struct.pack(">I", len(reply)) + reply)
    read(struct.unpack(">I", read(4))[0])
"""


def add(a, b):
    os.set_inheritable(3, True)
    os.execv(sys.executable, [sys.executable, "-I", "-c", CODE])
