# exercise: countdown
# shows: What `countdown` returned is a generator
# shows: Expected was a list that holds them.
def countdown(n):
    while n > 0:
        yield n
        n -= 1
