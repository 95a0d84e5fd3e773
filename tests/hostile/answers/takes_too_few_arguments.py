# expects: failed
# message: positional argument
def add(a):
    return a
