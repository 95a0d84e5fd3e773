# A structure of sixty lists that, written out, has 2 ** 60 elements; and cycles.
# expects: timed_out memory_exceeded failed
def add(a, b):
    if b != 3:
        return 0
    value = []
    for _ in range(60):
        value = [value, value]
    cycle = {"self": None}
    cycle["self"] = cycle
    return [cycle] if a == 1 else value
