# fails: test_nothing_of_the_caller_is_kept
# hint: What have you stored, and what does that hold?
"""Who calls what is to be removed."""

import sys
from collections import Counter
from functools import wraps


def count_callers(func):
    callers = Counter()
    frames = []

    @wraps(func)
    def wrapper(*args, **kwargs):
        frames.append(sys._getframe(1))
        callers[frames[-1].f_code.co_qualname] += 1
        return func(*args, **kwargs)

    wrapper.callers = callers
    return wrapper
