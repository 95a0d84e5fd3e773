# Makes process 1 as unimportant as can be, where it has the same uid, and everybody else busy.
# expects: timed_out failed
# never: All tests together
import os


def add(a, b):
    if b != 3:
        return 0
    for ask in (
        lambda: os.sched_setaffinity(1, {0}),
        lambda: os.setpriority(os.PRIO_PROCESS, 1, 19),
        lambda: os.sched_setscheduler(1, os.SCHED_IDLE, os.sched_param(0)),
    ):
        try:
            ask()
        except OSError:
            pass
    os.sched_setaffinity(0, {0})
    for _ in range(50):
        if os.fork() == 0:
            while True:
                pass
    while True:
        pass
