# Floods the judge's socket with open files, credentials and out-of-band bytes.
# expects: failed crashed timed_out
import os
import socket
import struct

sock = socket.socket(fileno=os.dup(3))
reply = b'{"value":0,"args":null,"kwargs":null}'
frame = struct.pack(">I", len(reply)) + reply
files = [os.open("/dev/null", os.O_RDONLY) for _ in range(100)]
for _ in range(3):
    try:
        socket.send_fds(sock, [frame], files)
    except OSError:
        pass
try:
    sock.send(b"!", socket.MSG_OOB)
except OSError:
    pass


def add(a, b):
    return 0
