# fails: test_what_lookup_would_find_counts
# hint: the object, its class, or the base of its class
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
    own = vars(obj) if type(obj).__dictoffset__ else {}
    kinds = {}
    for name in sorted({*own, *vars(type(obj))}):
        if not name.startswith("_"):
            found = inspect.getattr_static(obj, name)
            kinds[name] = "value" if own.get(name) is found else kind_of(found)
    return kinds
