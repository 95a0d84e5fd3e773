# One operation in C that does not end.
# expects: timed_out memory_exceeded
def add(a, b):
    return 10**10**10
