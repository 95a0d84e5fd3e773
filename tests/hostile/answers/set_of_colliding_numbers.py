# Numbers that all have the same hash: a set of 25,000 takes quadratic time to rebuild.
# expects: failed crashed
import json
import os
import struct

PRIME = (1 << 61) - 1


def add(a, b):
    members = [["int", hex(PRIME * (n + 1))] for n in range(25_000)]
    reply = json.dumps({"value": ["set", members], "args": None, "kwargs": None}).encode()
    os.write(3, struct.pack(">I", len(reply)))
    while reply:
        reply = reply[os.write(3, reply) :]
    os._exit(0)
