# fails: test_annotations_in_quotes
# hint: An annotation in quotation marks is still a text
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
    annotations = getattr(func, "__annotations__", {})
    return {"signature": signature, "source": source, "annotations": annotations}
