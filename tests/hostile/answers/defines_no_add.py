# Helpful words, not a platform fault.
# expects: failed
# message: defines no `add`
def sum_of(a, b):
    return a + b
