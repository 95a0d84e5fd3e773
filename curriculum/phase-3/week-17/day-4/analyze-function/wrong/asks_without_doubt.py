# fails: test_built_in_functions_are_described
# hint: Something that can be called broke the report.
"""What functions can tell about themselves."""

import inspect
import textwrap


def analyze_function(func):
    try:
        annotations = inspect.get_annotations(func, eval_str=True)
    except Exception:
        annotations = inspect.get_annotations(func)
    return {
        "signature": str(inspect.signature(func)),
        "source": textwrap.dedent(inspect.getsource(func)),
        "annotations": annotations,
    }
