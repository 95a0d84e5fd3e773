# As many processes as there may be, all busy: the judge must still get the processor.
# expects: timed_out failed crashed
import os


def add(a, b):
    if b != 3:
        return 0
    for _ in range(200):
        try:
            if os.fork() == 0:
                while True:
                    pass
        except OSError:
            pass
    while True:
        pass
