# fails: test_slots_are_told
# hint: What does `vars` say to it
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
    own = vars(obj)
    names = set(own).union(*[vars(cls) for cls in type(obj).__mro__])
    kinds = {}
    for name in sorted(names):
        if not name.startswith("_"):
            found = inspect.getattr_static(obj, name)
            kinds[name] = "value" if own.get(name) is found else kind_of(found)
    return kinds
