# pytest's own ways out of a test, raised by the answer.
# expects: failed crashed
import sys

sys.path.append("/opt/site")
import pytest


def add(a, b):
    if (a, b) == (2, 3):
        pytest.skip("not today")
    if a == 1:
        pytest.xfail("known to fail")
    pytest.exit("enough", returncode=0)
