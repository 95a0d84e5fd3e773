# fails: test_callers_are_counted_by_name
# hint: The names are not those of the callers.
"""Who calls what is to be removed."""

import inspect
from collections import Counter
from functools import wraps


def count_callers(func):
    callers = Counter()

    @wraps(func)
    def wrapper(*args, **kwargs):
        callers[inspect.currentframe().f_back.f_back.f_code.co_qualname] += 1
        return func(*args, **kwargs)

    wrapper.callers = callers
    return wrapper
