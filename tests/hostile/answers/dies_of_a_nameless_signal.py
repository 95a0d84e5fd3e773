# Ends itself by a real-time signal, which `signal.Signals` has no name for.
# expects: crashed
# message: was ended by signal 40
import os


def add(a, b):
    os.kill(os.getpid(), 40)
