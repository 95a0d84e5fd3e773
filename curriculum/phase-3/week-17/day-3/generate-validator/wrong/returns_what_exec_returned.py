# fails: test_wrong_fields_are_named_in_order
# hint: The list of wrong fields is missing, too short or in another order.
"""Validators made from schemas."""

import ast


def generate_validator(schema):
    lines = ["def validate(parcel):", "    wrong = []"]
    for name, kind in schema.items():
        lines.append(f"    if type(parcel.get({name!r})) is not {kind.__name__}:")
        lines.append(f"        wrong.append({name!r})")
    lines.append("    return wrong")
    tree = ast.parse("\n".join(lines))
    return exec(compile(tree, "<validator>", "exec"))
