# exercise: price
# shows: calculations with `float` are rounded
# shows: about 2.3
def cents(euros):
    return euros * 100


def mean(weights):
    return sum(weights) // len(weights)
