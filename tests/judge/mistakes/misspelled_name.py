# exercise: total
# shows: solution.py defines no `total`. Did you mean `totl`?
def totl(grams):
    return sum(grams)
