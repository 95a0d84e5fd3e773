# exercise: total
# shows: NameError: name 'resutl' is not defined. Did you mean `result`?
def total(grams):
    result = 0
    for one in grams:
        reslut = result + one
    return resutl
