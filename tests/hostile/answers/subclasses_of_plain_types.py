# int, str, list and tuple with lying comparisons.
# expects: failed
class Number(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__


class Items(list):
    def __eq__(self, other):
        return True

    def __getitem__(self, index):
        return Number(0)


def add(a, b):
    if a == 1:
        return Items([Number(0)])
    return Number(0)
