# exercise: counts
# shows: The text has 2 lines instead of 1.
# shows: Not expected: 'Hello, Bob!'.
def counts(towns):
    return {town: towns.count(town) for town in towns}


def numbers(n):
    return [f"P-{i:03}" for i in range(n)]


def greet(name):
    print(f"Hello, {name}!")


greet("Bob")
