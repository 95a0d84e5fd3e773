"""Give up privileges for good, and bound what is left."""

import ctypes
import os
import resource

PR_SET_DUMPABLE = 4
PR_SET_NO_NEW_PRIVS = 38
M_ARENA_MAX = -8

_libc = ctypes.CDLL(None, use_errno=True)
MIB = 1 << 20


def become(uid: int) -> None:
    """Take user and group `uid` for good; there is no way back."""
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    no_new_privileges()


def no_new_privileges() -> None:
    if _libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_NO_NEW_PRIVS)")


def hide_memory() -> None:
    """Not dumpable: no ptrace and no /proc/PID/mem, maps, environ or fd for the same uid."""
    if _libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_DUMPABLE)")


def one_malloc_arena() -> None:
    """Arenas reserve 64 MiB of address space a thread, which RLIMIT_AS would count."""
    _libc.mallopt(M_ARENA_MAX, 1)


def limit_student(memory_mib: int, cpu_seconds: int, processes: int) -> None:
    """The second line of defense; inside Docker the cgroup is the first."""
    limits = [
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 256),
        (resource.RLIMIT_FSIZE, 8 * MIB),
        (resource.RLIMIT_CPU, cpu_seconds),
        # Twice the memory: address space is reserved more freely than memory is used.
        (resource.RLIMIT_AS, 2 * memory_mib * MIB),
    ]
    if processes:
        limits.append((resource.RLIMIT_NPROC, processes))
    for what, value in limits:
        hard = resource.getrlimit(what)[1]
        if hard != resource.RLIM_INFINITY:
            resource.setrlimit(what, (min(value, hard),) * 2)
        else:
            resource.setrlimit(what, (value, value))


def limit_judge(memory_mib: int) -> None:
    """What tests compute with an answer's values, such as a list of an endless range."""
    _limit_data(memory_mib * 5 // 8)


def limit_parser() -> None:
    """Forked before the size of the job is known; the longest sane answer needs a tenth of it."""
    _limit_data(128)


def _limit_data(mib: int) -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (mib * MIB, mib * MIB))


def die_first_when_memory_ends() -> None:
    try:
        with open("/proc/self/oom_score_adj", "w") as file:
            file.write("1000")
    except OSError:
        pass  # a lower score is the worse order of dying, not a hole
