# exercise: total
# shows: A function calls itself and never comes to the case that ends it.
# shows: … and the same again and again
def total(grams):
    return grams[0] + total(grams[:0] or [1])
