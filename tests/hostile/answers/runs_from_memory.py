# A program in a memfd, /dev/shm or /tmp, made executable.
# expects: failed crashed
import os
import shutil
import sys


def add(a, b):
    ran = []
    for folder in ("/tmp", "/dev/shm", "/sup", "/dev/mqueue", "/run"):
        path = os.path.join(folder, "program")
        try:
            shutil.copy("/bin/true", path)
            os.chmod(path, 0o4755)
            if os.spawnv(os.P_WAIT, path, [path]) == 0:
                ran.append(folder)
        except OSError:
            pass
    descriptor = os.memfd_create("program")
    with open("/bin/true", "rb") as file:
        os.sendfile(descriptor, file.fileno(), 0, 1 << 20)
    return ran
