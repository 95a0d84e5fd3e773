# exercise: total
# shows: asks for input, but nobody types during a test
# shows: solution.py, line 2, in total
def total(grams):
    count = int(input("How many parcels? "))
    return sum(grams[:count])
