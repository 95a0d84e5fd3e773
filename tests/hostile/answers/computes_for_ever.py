# One operation in C that does not end.
# expects: timed_out memory_exceeded
def add(a, b):
    if b != 3:
        return 0
    return 10**10**10
