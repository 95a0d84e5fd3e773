# fails: test_types_are_exact
# hint: is `True` of the type `int`
"""Validators made from schemas."""


def generate_validator(schema):
    lines = ["def validate(parcel):", "    wrong = []"]
    for name, kind in schema.items():
        lines.append(f"    if not isinstance(parcel.get({name!r}), {kind.__name__}):")
        lines.append(f"        wrong.append({name!r})")
    lines.append("    return wrong")
    source = "\n".join(lines)
    namespace = {}
    exec(source, namespace)
    namespace["validate"].source = source
    return namespace["validate"]
