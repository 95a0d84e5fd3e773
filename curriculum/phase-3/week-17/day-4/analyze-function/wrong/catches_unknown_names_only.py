# fails: test_annotations_in_quotes
# hint: or one that cannot be read broke the report.
"""What functions can tell about themselves."""

import inspect
import textwrap
from collections.abc import Callable
from typing import Any

type Function = Callable[..., Any]


def analyze_function(func: Function) -> dict[str, Any]:
    """Signature, source and annotations of whatever can be called."""
    return {
        "signature": signature_of(func),
        "source": source_of(func),
        "annotations": annotations_of(func),
    }


def signature_of(func: Function) -> str | None:
    try:
        return str(inspect.signature(func))
    except ValueError:
        return None


def source_of(func: Function) -> str | None:
    try:
        return textwrap.dedent(inspect.getsource(func))
    except (OSError, TypeError):
        return None


def annotations_of(func: Function) -> dict[str, Any]:
    try:
        return inspect.get_annotations(func, eval_str=True)
    except NameError:
        return inspect.get_annotations(func)
