# exercise: depot
# shows: KeyError: 'no depot XXX'. Expected is a ValueError here.
# shows: ValueError with a message that says 'XXX'
TOWNS = {"LDS": "Leeds", "YRK": "York"}


def depot_of(code):
    if code[:3] not in TOWNS:
        raise KeyError(f"no depot {code[:3]}")
    return TOWNS[code[:3]]
