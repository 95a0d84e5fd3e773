# Takes the alarm away that should end it, and catches what it raises.
# expects: timed_out
import signal

signal.setitimer(signal.ITIMER_REAL, 0)
signal.signal(signal.SIGALRM, signal.SIG_IGN)
signal.setitimer = signal.signal = lambda *args: None


def add(a, b):
    if b != 3:
        return 0
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
