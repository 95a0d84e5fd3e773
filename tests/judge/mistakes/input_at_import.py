# exercise: total
# shows: solution.py asks for input while it is imported
# shows: `if __name__ == "__main__":`
# shows: solution.py, line 6, in <module>
def total(grams):
    return sum(grams)


print("Weigh your parcels!")
name = input("Your name: ")
print(total([100, 200]))
