# fails: test_empty_schema_accepts_everything
# hint: With no fields there is nothing to check.
"""Validators made from schemas."""


def generate_validator(schema):
    parts = [
        f"([] if type(parcel.get({name!r})) is {kind.__name__} else [{name!r}])"
        for name, kind in schema.items()
    ]
    source = "def validate(parcel):\n    return " + " + ".join(parts)
    namespace = {}
    exec(source, namespace)
    namespace["validate"].source = source
    return namespace["validate"]
