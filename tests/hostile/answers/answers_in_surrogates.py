# Half characters in everything that is shown: values, names, messages, arguments, output.
# expects: failed
import os

BAD = "\ud800\x00\x1b[31m\u202e=1+1 <script>alert(1)</script>"


def add(a, b):
    print(ascii(BAD))
    os.write(1, b"\xff\xfe\x00\x1b]0;title\x07")
    if isinstance(b, str):
        raise type(BAD.replace("\x00", ""), (TypeError,), {})(BAD)
    return BAD
