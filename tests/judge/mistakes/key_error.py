# exercise: depot
# shows: An error in line 5: KeyError: 'LDS-00017'.
# shows: A dictionary was asked for a key that it does not have.
# shows: Expected is a ValueError here.
TOWNS = {"LDS": "Leeds", "YRK": "York"}


def depot_of(code):
    return TOWNS[code]
