# exercise: total
# shows: '(' was never closed
# shows: 2 |     result = sum(list(grams)
def total(grams):
    result = sum(list(grams)

    return result
