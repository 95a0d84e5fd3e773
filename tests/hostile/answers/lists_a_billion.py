# expects: memory_exceeded timed_out
def add(a, b):
    return list(range(10**9))
