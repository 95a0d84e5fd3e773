# exercise: total
# shows: `total` returned None: no `return` with a value was reached.
def total(grams):
    result = 0
    for one in grams:
        result = result + one
