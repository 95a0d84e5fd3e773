# A thread bomb.
# expects: failed timed_out crashed memory_exceeded
import threading
import time


def add(a, b):
    while True:
        threading.Thread(target=time.sleep, args=(100,)).start()
