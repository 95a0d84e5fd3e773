# fails: test_wrong_fields_are_named_in_order
# hint: what happens after the first wrong one?
"""Validators made from schemas."""


def generate_validator(schema):
    lines = ["def validate(parcel):"]
    for name, kind in schema.items():
        lines.append(f"    if type(parcel.get({name!r})) is not {kind.__name__}:")
        lines.append(f"        return [{name!r}]")
    lines.append("    return []")
    source = "\n".join(lines)
    namespace = {}
    exec(source, namespace)
    namespace["validate"].source = source
    return namespace["validate"]
