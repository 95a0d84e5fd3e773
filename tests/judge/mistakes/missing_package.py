# exercise: total
# shows: The package `numpy` is not installed where answers are judged.
# shows: The same as above
import numpy as np


def total(grams):
    return np.sum(grams)
