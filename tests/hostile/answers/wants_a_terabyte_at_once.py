# One allocation that cannot be.
# expects: memory_exceeded
def add(a, b):
    return bytearray(10**12)
