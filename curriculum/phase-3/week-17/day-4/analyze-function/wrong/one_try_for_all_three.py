# fails: test_generated_function_is_described
# hint: One unknown answer took the others with it
"""What functions can tell about themselves."""

import inspect
import textwrap


def analyze_function(func):
    try:
        annotations = inspect.get_annotations(func, eval_str=True)
    except Exception:
        annotations = inspect.get_annotations(func)
    try:
        return {
            "signature": str(inspect.signature(func)),
            "source": textwrap.dedent(inspect.getsource(func)),
            "annotations": annotations,
        }
    except (OSError, TypeError, ValueError):
        return {"signature": None, "source": None, "annotations": {}}
