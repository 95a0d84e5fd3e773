# fails: test_methods_of_two_classes_are_told_apart
# hint: Two methods of the same name fell together
"""Who calls what is to be removed."""

import inspect
from collections import Counter
from functools import wraps


def count_callers(func):
    callers = Counter()

    @wraps(func)
    def wrapper(*args, **kwargs):
        callers[inspect.stack()[1].function] += 1
        return func(*args, **kwargs)

    wrapper.callers = callers
    return wrapper
