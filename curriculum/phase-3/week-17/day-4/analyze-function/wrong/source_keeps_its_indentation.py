# fails: test_source_of_a_decorated_method
# hint: or begins in the middle of the line.
"""What functions can tell about themselves."""

import inspect


def analyze_function(func):
    try:
        signature = str(inspect.signature(func))
    except ValueError:
        signature = None
    try:
        source = inspect.getsource(func)
    except (OSError, TypeError):
        source = None
    try:
        annotations = inspect.get_annotations(func, eval_str=True)
    except Exception:
        annotations = inspect.get_annotations(func)
    return {"signature": signature, "source": source, "annotations": annotations}
