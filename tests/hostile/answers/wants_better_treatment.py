# Priority, real-time scheduling, all processors, locked memory, higher limits: denied.
# expects: failed
# got: []
import ctypes
import os
import resource

libc = ctypes.CDLL(None, use_errno=True)


def granted(ask):
    try:
        return ask() not in (None, -1)
    except (OSError, ValueError):
        return False


def add(a, b):
    asked = {
        "nice": lambda: os.setpriority(os.PRIO_PROCESS, 0, -5) or 1,
        "fifo": lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50)) or 1,
        "process 1": lambda: os.setpriority(os.PRIO_PROCESS, 1, 19) or 1,
        "starve 1": lambda: os.sched_setscheduler(1, os.SCHED_IDLE, os.sched_param(0)) or 1,
        "bind 1": lambda: os.sched_setaffinity(1, {0}) or 1,
        "files": lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (9999, 9999)) or 1,
        "memory": lambda: resource.setrlimit(resource.RLIMIT_AS, (-1, -1)) or 1,
        "core": lambda: resource.setrlimit(resource.RLIMIT_CORE, (-1, -1)) or 1,
        "root": lambda: os.setuid(0) or 1,
        "groups": lambda: os.setgroups([0]) or 1,
    }
    return [name for name, ask in asked.items() if granted(ask)]
