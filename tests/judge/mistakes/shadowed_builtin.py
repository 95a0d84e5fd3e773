# exercise: total
# shows: A variable named `sum` hides Python's own function `sum`.
def total(grams):
    sum = 0
    for one in grams:
        sum += one
    return sum(grams)
