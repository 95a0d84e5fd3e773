# Says that the name is missing, and offers names which take long to compare with it.
# expects: failed crashed
import json
import os
import struct


def add(a, b):
    name = "ab" * 100_000
    reply = {"missing": name, "names": ["ba" * 100_000, *["c" * 30] * 10_000]}
    data = json.dumps(reply).encode()
    os.write(3, struct.pack(">I", len(data)))
    while data:
        data = data[os.write(3, data) :]
    os._exit(0)
