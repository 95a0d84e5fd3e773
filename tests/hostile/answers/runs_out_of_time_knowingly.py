# Says by itself that its time is over, at a line of its choosing, in a file that is not its own.
# expects: timed_out failed crashed
import json
import os
import struct


def add(a, b):
    lines = [["../../judge/secret.py\x00", 999_999, "\x1b[31m", "\ud800"]] * 1_000
    error = ["error", ["x.TimeLimitReached"], [], "no"]
    data = json.dumps({"error": {"value": error, "lines": lines, "probe": ["x"] * 9}}).encode()
    os.write(3, struct.pack(">I", len(data)))
    while data:
        data = data[os.write(3, data) :]
    os._exit(0)
