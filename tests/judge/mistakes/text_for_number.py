# exercise: total
# shows: What `total` returned is the text '1000' (`str`), expected was the number 1000 (`int`).
def total(grams):
    return str(sum(grams))
