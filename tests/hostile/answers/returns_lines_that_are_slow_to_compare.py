# A long text, nearly right in every line: a readable difference of it takes for ever.
# expects: failed
# target: lines
def lines(text):
    return [f"{n} abcdefghijklmnopqrstuvwxyz{n % 7}" for n in range(20_000)]


def text():
    return "\n".join(f"{n} line of a label, nearly right{n % 7}x" for n in range(15_000))
