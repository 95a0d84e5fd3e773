# exercise: total
# shows: in line 1: expected ':' (SyntaxError)
# shows: 1 | def total(grams)
# shows: ^
def total(grams)
    return sum(grams)
