# A plain value of a few bytes that fills all memory when a test makes a list of it.
# expects: failed memory_exceeded
# target: lines
def lines(text):
    return range(10**9)


def text():
    return ""
