# expects: failed
def add(a, b):
    yield a + b
