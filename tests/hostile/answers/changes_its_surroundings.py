# Locale, folder, umask, environment, paths and streams are its own: the answer is right.
# expects: passed
import locale
import os
import signal
import sys

locale.setlocale(locale.LC_ALL, "C")
os.umask(0o777)
os.chdir("/")
os.environ.clear()
sys.path[:] = []
sys.argv[:] = []
sys.stdout = sys.stderr = sys.stdin = None
sys.setrecursionlimit(60)
signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())


def add(a, b):
    return a + b
