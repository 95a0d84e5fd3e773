# exercise: depot
# shows: The kind of error is right, its message is not.
# shows: ValueError: unknown code
TOWNS = {"LDS": "Leeds", "YRK": "York"}


def depot_of(code):
    if code[:3] not in TOWNS:
        raise ValueError("unknown code")
    return TOWNS[code[:3]]
