# exercise: label
# shows: Line 3: expected 'LEEDS', got 'Leeds'.
# shows: Missing: 'P-023    115 cents'.
def label(name, street, town):
    return f"{name}\n{street}\n{town}"


def receipt(n):
    lines = []
    for i in range(1, n + 1):
        if i != 23:
            lines.append(f"P-{i:03}   {i * 5:4} cents")
    return "\n".join([*lines, f"total    {n * (n + 1) * 5 // 2:4} cents"])
