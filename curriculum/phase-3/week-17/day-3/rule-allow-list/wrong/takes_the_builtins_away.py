# fails: test_ways_out_are_refused
# hint: A rule got through that reaches far beyond the parcel.
"""Rules that strangers type."""


def compile_rule(rule, fields):
    if len(rule) > 200:
        raise ValueError("too long")
    try:
        code = compile(rule, "<rule>", "eval")
    except SyntaxError as error:
        raise ValueError("not an expression") from error

    def holds(parcel):
        return bool(eval(code, {"__builtins__": {}}, {name: parcel[name] for name in fields}))

    return holds
