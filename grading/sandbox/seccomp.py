"""A seccomp filter for bubblewrap, which brings none of its own: a short list of refusals.

Classic BPF as the kernel reads it (`struct sock_filter`); numbers from the kernel's tables.
"""

from __future__ import annotations

import errno
import platform
import struct

_LOAD, _EQUAL, _SET, _RETURN = 0x20, 0x15, 0x45, 0x06
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER, _ARCH, _ARGUMENT = 0, 4, 16
_CLONE_NEW = 0x7E020000 | 0x00000080  # all namespace flags

_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_X32 = 0x40000000
# Refused: what looks into or changes other processes, what outlives its process (shared
# memory, semaphores, queues), and wide kernel surface.
_REFUSED = {
    "x86_64": {
        "ptrace": 101, "pivot_root": 155, "mount": 165, "umount2": 166, "add_key": 248,
        "request_key": 249, "keyctl": 250, "unshare": 272, "perf_event_open": 298, "setns": 308,
        "process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312, "bpf": 321,
        "userfaultfd": 323, "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427,
        "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432,
        "fspick": 433, "pidfd_getfd": 438, "process_madvise": 440, "mount_setattr": 442,
        "personality": 135, "chroot": 161, "open_by_handle_at": 304,
        "shmget": 29, "shmat": 30, "shmctl": 31, "semget": 64, "semop": 65, "semctl": 66,
        "shmdt": 67, "msgget": 68, "msgsnd": 69, "msgrcv": 70, "msgctl": 71, "semtimedop": 220,
        "mq_open": 240, "ioprio_set": 251,
    },
    "aarch64": {
        "umount2": 39, "mount": 40, "pivot_root": 41, "unshare": 97, "ptrace": 117,
        "add_key": 217, "request_key": 218, "keyctl": 219, "perf_event_open": 241, "setns": 268,
        "process_vm_readv": 270, "process_vm_writev": 271, "kcmp": 272, "bpf": 280,
        "userfaultfd": 282, "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427,
        "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432,
        "fspick": 433, "pidfd_getfd": 438, "process_madvise": 440, "mount_setattr": 442,
        "chroot": 51, "personality": 92, "open_by_handle_at": 265,
        "ioprio_set": 30, "mq_open": 180,
        "msgget": 186, "msgctl": 187, "msgrcv": 188, "msgsnd": 189,
        "semget": 190, "semctl": 191, "semtimedop": 192, "semop": 193, "shmget": 194,
        "shmctl": 195, "shmat": 196, "shmdt": 197,
    },
}  # fmt: skip
_CLONE = {"x86_64": 56, "aarch64": 220}
_CLONE3 = 435
# Limits, priority, scheduling and processors of one's own process only: these arguments are 0.
# (Where process 1 has the student's uid, the student could starve it.)
_OWN_PROCESS = {
    # prlimit64, setpriority(which, who), sched_setparam, _setscheduler, _setaffinity, _setattr
    "x86_64": [(302, [0]), (141, [0, 1]), (142, [0]), (144, [0]), (203, [0]), (314, [0])],
    "aarch64": [(261, [0]), (140, [0, 1]), (118, [0]), (119, [0]), (122, [0]), (274, [0])],
}
_SOCKET = {"x86_64": 41, "aarch64": 198}
_AF_VSOCK = 40


def _op(code: int, k: int, true: int = 0, false: int = 0) -> bytes:
    return struct.pack("<HBBI", code, true, false, k)


def program() -> bytes:
    """The filter for this machine's processor."""
    machine = platform.machine()
    refuse = _op(_RETURN, _ERRNO | errno.EPERM)
    allow = _op(_RETURN, _ALLOW)
    code = [
        _op(_LOAD, _ARCH),
        _op(_EQUAL, _AUDIT_ARCH[machine], 1, 0),
        _op(_RETURN, _KILL),
        _op(_LOAD, _NUMBER),
    ]
    if machine == "x86_64":  # the x32 calls are the same ones under other numbers
        code += [_op(_SET, _X32, 0, 1), refuse]
    for number in sorted(_REFUSED[machine].values()):
        code += [_op(_EQUAL, number, 0, 1), refuse]
    # ENOSYS, not EPERM: the C library then falls back to clone, whose flags can be read here.
    code += [_op(_EQUAL, _CLONE3, 0, 1), _op(_RETURN, _ERRNO | errno.ENOSYS)]
    code += [
        _op(_EQUAL, _CLONE[machine], 0, 4),
        _op(_LOAD, _ARGUMENT),
        _op(_SET, _CLONE_NEW, 0, 1),
        refuse,
        allow,
    ]
    # A network namespace does not hold back vsock: it leads from a virtual machine to its host.
    code += [
        _op(_EQUAL, _SOCKET[machine], 0, 4),
        _op(_LOAD, _ARGUMENT),
        _op(_EQUAL, _AF_VSOCK, 0, 1),
        refuse,
        allow,
    ]
    for number, arguments in _OWN_PROCESS[machine]:
        code.append(_op(_EQUAL, number, 0, 3 * len(arguments) + 1))
        for n in arguments:
            code += [_op(_LOAD, _ARGUMENT + 8 * n), _op(_EQUAL, 0, 1, 0), refuse]
        code.append(allow)
    return b"".join([*code, allow])
