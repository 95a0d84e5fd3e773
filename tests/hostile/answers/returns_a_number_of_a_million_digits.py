# By value: it crosses, and nobody can print it.
# expects: failed
def add(a, b):
    return 1 << 3_000_000
