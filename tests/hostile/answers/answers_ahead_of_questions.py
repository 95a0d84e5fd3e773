# Threads that write replies all the time, in whole and in pieces.
# expects: failed crashed timed_out
import os
import struct
import threading

reply = b'{"value":5,"args":null,"kwargs":null}'
frame = struct.pack(">I", len(reply)) + reply


def write(step):
    while True:
        for at in range(0, len(frame), step):
            try:
                os.write(3, frame[at : at + step])
            except OSError:
                return


for step in (len(frame), 1, 7):
    threading.Thread(target=write, args=(step,), daemon=True).start()


def add(a, b):
    return 0
