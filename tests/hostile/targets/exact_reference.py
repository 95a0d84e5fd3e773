def one():
    return 1


def zero():
    return 0.0


def five():
    return 5


def nothing():
    return None
