# fails: test_what_lookup_would_find_counts
# hint: The inventory differs from what
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
    names = set(vars(obj)) if type(obj).__dictoffset__ else set()
    names.update(*[vars(cls) for cls in type(obj).__mro__])
    public = sorted(name for name in names if not name.startswith("_"))
    return {name: kind_of(inspect.getattr_static(obj, name)) for name in public}
