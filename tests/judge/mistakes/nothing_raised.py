# exercise: depot
# shows: No error was raised; expected is a ValueError here.
# shows: no error; 'unknown' was returned
TOWNS = {"LDS": "Leeds", "YRK": "York"}


def depot_of(code):
    return TOWNS.get(code[:3], "unknown")
