# exercise: countdown
# shows: What `countdown` returned has 4 elements instead of 5.
# shows: Missing at the end: 1.
def countdown(n):
    return list(range(n, 1, -1))
