# A regular expression that backtracks for years, in C, where no Python signal handler runs.
# expects: timed_out
import re


def add(a, b):
    if b != 3:
        return 0
    return re.match(r"(a|a)*(a|a)*(a|aa)+$", "a" * 60 + "b")
