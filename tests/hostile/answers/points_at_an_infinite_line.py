# Forges an error at line Infinity, which JSON may hold and no integer.
# expects: failed crashed
# message: sent something unreadable
import os
import struct


def add(a, b):
    data = b'{"error":{"value":["error",["x"],[],"no"],"lines":[["solution.py",Infinity,"a","b"]]}}'
    os.write(3, struct.pack(">I", len(data)) + data)
    os._exit(0)
