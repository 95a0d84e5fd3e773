# A list, a dictionary and a set that other threads change while they are being encoded.
# expects: failed crashed timed_out
import sys
import threading

sys.setswitchinterval(1e-6)
shared = [{n: {n} for n in range(50)} for _ in range(50)]


def change():
    n = 0
    while True:
        n += 1
        shared[n % 50][n] = {n}
        shared.append(shared[n % 50])
        if len(shared) > 200:
            del shared[50:]


for _ in range(3):
    threading.Thread(target=change, daemon=True).start()


def add(a, b):
    return shared
