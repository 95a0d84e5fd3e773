# exercise: total
# shows: `total` changed the list it was given: [500, 200] was [] after the call.
def total(grams):
    result = 0
    while grams:
        result += grams.pop()
    return result
