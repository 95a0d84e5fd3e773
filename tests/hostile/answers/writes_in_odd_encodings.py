# coding: rot13
# expects: invalid failed crashed
# Source that is not what it looks like.
qrs nqq(n, o):
    erghea n + o
