# System V shared memory stays when its process is gone: the next test would find less memory,
# and what the last one wrote into it.
# expects: failed
# message: No shared memory
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p


def add(a, b):
    for key in range(1, 20):
        shared = libc.shmget(key, 7 << 20, 0o1600)
        if shared >= 0:
            ctypes.memset(libc.shmat(shared, None, 0), 1, 7 << 20)
        elif key == 1:
            raise RuntimeError("No shared memory")
    return a + b
