# Links and pipes where others might read or write: home, its own source, a script's output.
# expects: failed
# target: script
import os

for name in ("out", "err", "in", "answer/solution.py", "tests", "reference.py"):
    for target in ("/sup", "/sup/judge", "/proc/1/fd/1", "/dev/zero", "/etc/passwd"):
        try:
            path = os.path.join("/tmp", name)
            if os.path.lexists(path):
                os.unlink(path)
            os.symlink(target, path)
        except OSError:
            pass
print("Hello, nobody!")
