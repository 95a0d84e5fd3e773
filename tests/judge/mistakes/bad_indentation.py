# exercise: total
# shows: cannot be read as Python in line 4
# shows: 4 |     result += one
def total(grams):
    result = 0
    for one in grams:
    result += one
    return result
