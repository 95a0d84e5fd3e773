# exercise: counts
# shows: Keys not expected: 'towns'.
# shows: At ['York']: expected 3, got 1.
# shows: Missing: 'P-057'.
# shows: returned the text but printed nothing
def counts(towns):
    found = {"towns": len(towns)}
    for town in towns:
        found[town] = 1
    return found


def numbers(n):
    return [f"P-{i:03}" for i in range(n) if i != 57]


def greet(name):
    return f"Hello, {name}!"
