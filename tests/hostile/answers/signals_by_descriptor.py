# pidfd_open, pidfd_send_signal, tgkill and queued signals at everybody, and the kernel's own
# signals for its sockets.
# expects: failed
import fcntl
import os
import signal

for pid in range(1, 60):
    if pid == os.getpid():
        continue
    try:
        descriptor = os.pidfd_open(pid)
    except OSError:
        continue
    for number in (signal.SIGINT, signal.SIGSTOP, signal.SIGKILL):
        try:
            signal.pidfd_send_signal(descriptor, number)
        except OSError:
            pass
        try:
            fcntl.fcntl(3, fcntl.F_SETOWN, pid)
            fcntl.fcntl(3, 10, number)
            flags = fcntl.fcntl(3, fcntl.F_GETFL)
            fcntl.fcntl(3, fcntl.F_SETFL, flags | os.O_ASYNC)
        except OSError:
            pass


def add(a, b):
    return 0
