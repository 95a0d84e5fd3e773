# The same with tuples of complex numbers, whose hashes are as easily made equal.
# expects: failed crashed
import json
import os
import struct


def add(a, b):
    pairs = []
    for n in range(12_000):
        real, imaginary = float(-1_000_003 * n), float(n)
        pairs.append([["tuple", [["complex", [real.hex(), imaginary.hex()]]]], 0])
    reply = json.dumps({"value": ["dict", pairs], "args": None, "kwargs": None})
    reply = reply.replace(" ", "").encode()
    os.write(3, struct.pack(">I", len(reply)))
    while reply:
        reply = reply[os.write(3, reply) :]
    os._exit(0)
