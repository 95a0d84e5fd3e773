# fails: test_kinds_are_told
# hint: which type has it?
"""What objects have, without asking them."""

import inspect


def inventory(obj):
    kinds = {}
    for name in sorted(dir(obj)):
        if name.startswith("_"):
            continue
        if isinstance(getattr(type(obj), name, None), property):
            kinds[name] = "property"
        elif inspect.ismemberdescriptor(getattr(type(obj), name, None)):
            kinds[name] = "slot"
        elif inspect.ismethod(getattr(obj, name)):
            kinds[name] = "method"
        elif inspect.isfunction(getattr(obj, name)) and name not in vars(obj):
            kinds[name] = "static method"
        else:
            kinds[name] = "value"
    return kinds
