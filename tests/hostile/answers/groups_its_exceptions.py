# Exception groups in exception groups, a hundred deep and a thousand wide.
# expects: failed crashed timed_out memory_exceeded
def add(a, b):
    if b != 3:
        return 0
    error = TypeError("unsupported")
    for _ in range(100):
        error = ExceptionGroup("unsupported" * 100, [error] * 3)
    raise error
