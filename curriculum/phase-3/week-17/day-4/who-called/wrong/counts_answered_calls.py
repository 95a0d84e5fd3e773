# fails: test_failing_call_counts
# hint: Which of your lines comes first
"""Who calls what is to be removed."""

import sys
from collections import Counter
from functools import wraps


def count_callers(func):
    callers = Counter()

    @wraps(func)
    def wrapper(*args, **kwargs):
        result = func(*args, **kwargs)
        callers[sys._getframe(1).f_code.co_qualname] += 1
        return result

    wrapper.callers = callers
    return wrapper
