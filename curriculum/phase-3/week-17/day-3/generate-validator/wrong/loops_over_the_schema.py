# fails: test_validator_does_not_follow_its_schema
# hint: Does your function still look into the schema when it is called?
"""Validators made from schemas."""

SOURCE = """
def validate(parcel):
    return [name for name, kind in schema.items() if type(parcel.get(name)) is not kind]
"""


def generate_validator(schema):
    namespace = {"schema": schema}
    exec(compile(SOURCE, "<validator>", "exec"), namespace)
    validate = namespace["validate"]
    validate.source = SOURCE
    return validate
