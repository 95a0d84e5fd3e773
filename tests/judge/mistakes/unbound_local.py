# exercise: total
# shows: An error in line 6: UnboundLocalError
# shows: A name that a function assigns to belongs to that function
result = 0


def total(grams):
    for one in grams:
        result = result + one
    return result
