# exercise: label
# shows: Line 2 differs in the white space at its end only.
# shows: The text has one line break too many at its end.
def label(name, street, town):
    return f"{name}\n{street} \n{town.upper()}\n"


def receipt(n):
    text = ""
    for i in range(1, n + 1):
        text += f"P-{i:03}   {i * 5:4} cents\n"
    return text + f"total    {n * (n + 1) * 5 // 2:4} cents\n"
