# fails: test_class_cannot_speak_for_itself
# hint: Who is asked for the dictionary of an object that has none?
"""What objects have, without asking them."""

import inspect
from types import FunctionType, MemberDescriptorType

# What these types mean when they stand in a class.
KINDS = {
    FunctionType: "method",
    classmethod: "class method",
    staticmethod: "static method",
    property: "property",
    MemberDescriptorType: "slot",
}


def inventory(obj: object) -> dict[str, str]:
    """The kind of each public attribute."""
    own = own_attributes(obj)
    names = set(own)
    for cls in type(obj).__mro__:
        names |= vars(cls).keys()
    kinds = {}
    for name in sorted(names):
        if not name.startswith("_"):
            found = inspect.getattr_static(obj, name)
            in_object = name in own and found is own[name]
            kinds[name] = "value" if in_object else kind_of(found)
    return kinds


def own_attributes(obj: object) -> dict[str, object]:
    try:
        return vars(obj)
    except TypeError:  # only slots
        return {}


def kind_of(found: object) -> str:
    for kind, name in KINDS.items():
        if isinstance(found, kind):
            return name
    return "value"
