# fails: test_function_is_otherwise_unchanged
# hint: or does not say who it is.
"""Who calls what is to be removed."""

import sys
from collections import Counter


def count_callers(func):
    callers = Counter()

    def wrapper(*args, **kwargs):
        frame = sys._getframe(1)
        callers[frame.f_code.co_qualname] += 1
        return func(*args, **kwargs)

    wrapper.callers = callers
    return wrapper
