# unshare, mount, chroot, pivot_root, setns, keys, ptrace, userfaultfd, io_uring, bpf: refused.
# expects: failed
# got: []
import ctypes
import os
import platform

NUMBERS = {
    "x86_64": {"ptrace": 101, "chroot": 161, "mount": 165, "keyctl": 250, "add_key": 248,
               "unshare": 272, "setns": 308, "userfaultfd": 323, "bpf": 321, "process_vm_readv": 310,
               "kcmp": 312, "perf": 298, "shmget": 29, "semget": 64, "msgget": 68},
    "aarch64": {"ptrace": 117, "chroot": 51, "mount": 40, "keyctl": 219, "add_key": 217,
                "unshare": 97, "setns": 268, "userfaultfd": 282, "bpf": 280,
                "process_vm_readv": 270, "kcmp": 272, "perf": 241, "shmget": 194, "semget": 190},
}[platform.machine()] | {"io_uring": 425, "pidfd_getfd": 438, "fsopen": 430, "clone3": 435}  # fmt: skip

libc = ctypes.CDLL(None, use_errno=True)


def add(a, b):
    done = []
    for name, number in NUMBERS.items():
        first = {"ptrace": 0, "unshare": 0x10000000, "userfaultfd": 1}.get(name, 1)
        if libc.syscall(number, first, b"/tmp", b"/tmp", 0, 0) >= 0:
            done.append(name)
    for name in ("unshare", "setns", "chroot"):
        try:
            getattr(os, name)(*{"unshare": (os.CLONE_NEWUSER,), "setns": (3,)}.get(name, ("/tmp",)))
            done.append(name)
        except OSError:
            pass
    return done
