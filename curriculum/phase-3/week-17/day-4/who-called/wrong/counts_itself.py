# fails: test_callers_are_counted_by_name
# hint: how far away is the function that made the call?
"""Who calls what is to be removed."""

import sys
from collections import Counter
from functools import wraps


def count_callers(func):
    callers = Counter()

    @wraps(func)
    def wrapper(*args, **kwargs):
        callers[sys._getframe().f_code.co_qualname] += 1
        return func(*args, **kwargs)

    wrapper.callers = callers
    return wrapper
