# A thread that is not a daemon, holding a lock that the interpreter's end waits for.
# expects: failed
import atexit
import threading
import time

lock = threading.Lock()
lock.acquire()
atexit.register(lock.acquire)
threading.Thread(target=time.sleep, args=(100,)).start()


def add(a, b):
    return 0
