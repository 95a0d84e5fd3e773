# fails: test_generated_function_is_described
# hint: or broke the report.
"""What functions can tell about themselves."""

import inspect
import textwrap


def analyze_function(func):
    try:
        signature = str(inspect.signature(func))
    except ValueError:
        signature = None
    try:
        source = textwrap.dedent(inspect.getsource(func))
    except TypeError:
        source = None
    try:
        annotations = inspect.get_annotations(func, eval_str=True)
    except Exception:
        annotations = inspect.get_annotations(func)
    return {"signature": signature, "source": source, "annotations": annotations}
