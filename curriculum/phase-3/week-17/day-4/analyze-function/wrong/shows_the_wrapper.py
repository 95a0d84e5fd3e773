# fails: test_source_of_a_decorated_method
# hint: The source belongs to another function
"""What functions can tell about themselves."""

import inspect
import textwrap


def analyze_function(func):
    try:
        signature = str(inspect.signature(func))
    except ValueError:
        signature = None
    try:
        source = textwrap.dedent(inspect.getsource(func.__code__))
    except (OSError, TypeError, AttributeError):
        source = None
    try:
        annotations = inspect.get_annotations(func, eval_str=True)
    except Exception:
        annotations = inspect.get_annotations(func)
    return {"signature": signature, "source": source, "annotations": annotations}
