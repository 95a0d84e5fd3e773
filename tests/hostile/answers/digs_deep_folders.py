# Folders in folders, hard links and strange names: removing them must not take long.
# expects: failed timed_out
import os


def add(a, b):
    if b != 3:
        return 0
    with open("/tmp/one", "w"):
        pass
    for number in range(500):
        try:
            os.link("/tmp/one", f"/tmp/link{number}")
        except OSError:
            break
    for name in (b"\xff\xfe", b"-rf *", b"new\nline", b"..." * 50, "\u202e".encode()):
        try:
            os.mkdir(b"/tmp/" + name)
        except OSError:
            pass
    os.chdir("/tmp")
    for _ in range(100_000):
        try:
            os.mkdir("d")
            os.chdir("d")
        except OSError:
            break
    os.chmod("/tmp/d", 0) if os.path.exists("/tmp/d") else None
    return 0
