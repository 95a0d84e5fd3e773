# A plain value over which a test's own loop never ends.
# expects: timed_out
# message: worked too long
# target: loops
def numbers():
    return range(10**12)
