# fails: test_annotations_in_quotes
# hint: or one that cannot be read broke the report.
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
    except (OSError, TypeError):
        source = None
    annotations = inspect.get_annotations(func, eval_str=True)
    return {"signature": signature, "source": source, "annotations": annotations}
