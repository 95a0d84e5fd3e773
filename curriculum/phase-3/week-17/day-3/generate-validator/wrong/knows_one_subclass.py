# fails: test_types_are_exact
# hint: and an `OrderedDict` of the type `dict`?
"""Validators made from schemas."""


def generate_validator(schema):
    lines = ["def validate(parcel):", "    wrong = []"]
    for name, kind in schema.items():
        wrong = f"not isinstance(parcel.get({name!r}), {kind.__name__})"
        if kind is not bool:
            wrong += f" or isinstance(parcel.get({name!r}), bool)"
        lines.append(f"    if {wrong}:")
        lines.append(f"        wrong.append({name!r})")
    lines.append("    return wrong")
    source = "\n".join(lines)
    namespace = {}
    exec(source, namespace)
    namespace["validate"].source = source
    return namespace["validate"]
