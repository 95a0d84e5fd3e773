# Takes over the loop that serves it and answers every request from a recorded table: what it
# recorded is the visible cases only.
# expects: failed
import sys

serving = next(
    module for name, module in sys.modules.items() if name.endswith(".answering") and module
)
table = {(2, 3): 5, (1, 1): 2, (2, 20): 22}


def obey(self, request):
    if request["do"] == "call":
        args = tuple(request["args"][1])
        value = table.get(args, 0)
        if "1" in args:
            error = ["error", ["builtins.TypeError"], [], "unsupported"]
            return {"error": {"value": error, "lines": []}}
        return {"value": value, "args": None, "kwargs": None}
    return {"value": ["list", [2, 22]]}


serving.Answer.obey = obey


def add(a, b):
    return 0
