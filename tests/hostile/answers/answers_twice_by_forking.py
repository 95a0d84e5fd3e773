# Parent and child both go on serving: every request gets two answers, one of them right.
# expects: failed crashed timed_out
import os


def add(a, b):
    return 5 if os.fork() else 22
