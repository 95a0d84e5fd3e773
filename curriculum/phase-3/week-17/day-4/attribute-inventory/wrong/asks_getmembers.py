# fails: test_properties_are_not_run
# hint: Which of your lines makes the property speak
"""What objects have, without asking them."""

import inspect


def inventory(obj):
    kinds = {}
    for name, _ in inspect.getmembers(obj):
        if name.startswith("_"):
            continue
        found = inspect.getattr_static(obj, name)
        if name in getattr(obj, "__dict__", {}) and not isinstance(found, property):
            kinds[name] = "value"
        elif isinstance(found, property):
            kinds[name] = "property"
        elif isinstance(found, classmethod):
            kinds[name] = "class method"
        elif isinstance(found, staticmethod):
            kinds[name] = "static method"
        elif inspect.ismemberdescriptor(found):
            kinds[name] = "slot"
        else:
            kinds[name] = "method" if inspect.isfunction(found) else "value"
    return kinds
