# JSON with 200,000 brackets: a parser's recursion.
# expects: crashed
# message: sent something unreadable
import os
import struct


def add(a, b):
    data = b'{"value":' + b"[" * 200_000 + b"]" * 200_000 + b"}"
    os.write(3, struct.pack(">I", len(data)))
    while data:
        data = data[os.write(3, data) :]
    os._exit(0)
