# SIGXCPU, or at once SIGKILL, from a limit it sets itself.
# expects: crashed timed_out
import resource


def add(a, b):
    if b != 3:
        return 0
    resource.setrlimit(resource.RLIMIT_CPU, (0, 0))
    while True:
        pass
