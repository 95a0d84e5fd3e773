# Bytes, then inodes, where nobody counts them: the next test still has its home.
# expects: failed timed_out memory_exceeded
import os


def add(a, b):
    try:
        for number in range(40):
            with open(f"/tmp/f{number}", "wb") as file:
                file.write(b"x" * (1 << 20))
    except OSError:
        pass
    for number in range(2_000):
        try:
            os.mkdir(f"/tmp/d{number}")
        except OSError:
            break
    return len(os.listdir("/tmp"))
