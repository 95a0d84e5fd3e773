# Sends every signal there is to process 1 and all others: Python handles SIGINT, so a
# process 1 under the student's own uid would end with KeyboardInterrupt.
# expects: failed
import os
import signal

for number in sorted(signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}):
    for pid in range(1, 60):
        if pid != os.getpid():
            try:
                os.kill(pid, number)
            except OSError:
                pass


def add(a, b):
    return 0
