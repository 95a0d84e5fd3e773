# fails: test_what_lookup_would_find_counts
# hint: The inventory differs from what `obj.name` would find.
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
    for name in vars(obj) if type(obj).__dictoffset__ else ():
        kinds[name] = "value"
    for cls in reversed(type(obj).__mro__):
        for name, found in vars(cls).items():
            kinds[name] = kind_of(found)
    return {name: kinds[name] for name in sorted(kinds) if not name.startswith("_")}
