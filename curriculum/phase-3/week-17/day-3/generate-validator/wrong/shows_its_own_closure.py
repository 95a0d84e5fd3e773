# fails: test_source_answers_like_the_validator
# hint: Which names in it exist only in your module?
"""Validators made from schemas."""

import inspect
import textwrap


def generate_validator(schema):
    fields = tuple(schema.items())

    def validate(parcel):
        return [name for name, kind in fields if type(parcel.get(name)) is not kind]

    validate.source = textwrap.dedent(inspect.getsource(validate))
    return validate
