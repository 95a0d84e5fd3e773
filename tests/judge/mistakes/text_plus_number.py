# exercise: script
# shows: expected '5\n', got '23\n'
first = input()
second = input()
print(first + second)
