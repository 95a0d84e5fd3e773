# The last writer wins: result files and reports from atexit, `__del__` and a signal's handler.
# expects: failed
import atexit
import os

REPORT = '{"report": {"verdict": "passed", "tests": [], "manifest": [], "message": "", "score": 9}}'


def write():
    for folder in (".", "/tmp", "/sup", "/opt/judge"):
        for name in ("results.json", "junit.xml", "report.json", ".pytest_cache"):
            try:
                with open(os.path.join(folder, name), "w") as file:
                    file.write(REPORT)
            except OSError:
                pass
    for descriptor in range(1, 64):
        try:
            os.write(descriptor, len(REPORT).to_bytes(4) + REPORT.encode())
        except OSError:
            pass


class Late:
    def __del__(self):
        write()


late = Late()
atexit.register(write)


def add(a, b):
    return 0
