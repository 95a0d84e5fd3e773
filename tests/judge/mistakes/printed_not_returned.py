# exercise: total
# shows: `total` printed 1000 but returned None.
# shows: `return` hands it to the caller
def total(grams):
    result = 0
    for one in grams:
        result += one
    print(result)
