# exercise: script
# shows: The program stopped with an error in line 3: EOFError
# shows: It asked for more input than the 2 lines that were typed in.
first = int(input())
second = int(input("second: "))
third = int(input())
print(first + second)
