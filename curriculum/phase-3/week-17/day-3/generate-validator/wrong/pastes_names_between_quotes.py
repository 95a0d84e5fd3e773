# fails: test_any_text_is_a_field_name
# hint: A field's name was read as code.
"""Validators made from schemas."""


def generate_validator(schema):
    lines = ["def validate(parcel):", "    wrong = []"]
    for name, kind in schema.items():
        lines.append(f"    if type(parcel.get('{name}')) is not {kind.__name__}:")
        lines.append(f"        wrong.append('{name}')")
    lines.append("    return wrong")
    source = "\n".join(lines)
    namespace = {}
    exec(source, namespace)
    namespace["validate"].source = source
    return namespace["validate"]
