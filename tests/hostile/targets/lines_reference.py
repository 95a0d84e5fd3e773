def lines(text):
    return text.splitlines()


def text():
    return "\n".join(f"{n} line of a label, nearly right{n % 7}" for n in range(15_000))
