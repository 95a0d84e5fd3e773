# fails: test_class_cannot_speak_for_itself
# hint: Who is asked by `dir(obj)`
"""What objects have, without asking them."""

import inspect

TYPES = {classmethod: "class method", staticmethod: "static method", property: "property"}


def kind_of(found):
    if inspect.ismemberdescriptor(found):
        return "slot"
    if inspect.isfunction(found):
        return "method"
    return TYPES.get(type(found), "value")


def inventory(obj):
    kinds = {}
    for name in sorted(dir(obj)):
        if not name.startswith("_") and inspect.getattr_static(obj, name, None) is not None:
            found = inspect.getattr_static(obj, name)
            own = getattr(obj, "__dict__", {})
            kinds[name] = "value" if own.get(name) is found else kind_of(found)
    return kinds
