# Fills the judge's folder, where it may.
# expects: failed
# got: []
import os


def add(a, b):
    written = []
    for folder in ("/sup", "/opt", "/opt/judge", "/opt/site", "/", "/etc", "/dev", "/dev/shm"):
        try:
            with open(os.path.join(folder, "hostile-was-here"), "w") as file:
                file.write("x" * 100)
            written.append(folder)
        except OSError:
            pass
    return written
