# A terabyte that is not there.
# expects: failed
import os


def add(a, b):
    reached = []
    with open("/tmp/sparse", "wb") as file:
        for ask in (lambda: file.truncate(10**12), lambda: os.posix_fallocate(file.fileno(), 0, 10**9)):
            try:
                ask()
                reached.append("got it")
            except OSError as error:
                reached.append(type(error).__name__)
        try:
            file.seek(10**12)
            file.write(b"x")
        except OSError as error:
            reached.append(type(error).__name__)
    return reached
