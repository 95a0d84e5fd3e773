# json, struct, base64 and os functions of the student's side give what the answer likes.
# expects: failed crashed timed_out
import base64
import json
import os
import socket
import struct

json.dumps = lambda *args, **kwargs: '{"value":true,"args":null,"kwargs":null}'
json.loads = lambda *args, **kwargs: {"do": "call", "name": "add"}
struct.Struct = lambda *args: None
base64.b64encode = lambda data: b"5"
os.write = os.read = lambda *args: 0
socket.socket.sendall = lambda *args: None


def add(a, b):
    if b != 3:
        return 0
    return 5
