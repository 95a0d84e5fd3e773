# exercise: countdown
# shows: timed_out
# shows: Stopped after 2 s in line 3
# shows: while n != 0:
# shows: passed: `countdown(0)` is an empty list.
def countdown(n):
    numbers = list(range(n, 0, -1))
    while n != 0: n = n - 2
    return numbers
