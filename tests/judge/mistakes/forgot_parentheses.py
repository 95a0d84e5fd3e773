# exercise: total
# shows: What `total` returned is a function that was not called
def total(grams):
    def add_up():
        return sum(grams)

    return add_up
