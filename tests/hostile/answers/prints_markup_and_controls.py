# HTML, terminal sequences, formulas, right-to-left overrides: shown inert.
# expects: failed
NASTY = "<script>alert(1)</script>\x1b]0;x\x07\x1b[2J\r\x00\u202e\u2066=cmd|' /C calc'!A0\x9b31m"


def add(a, b):
    print(NASTY)
    raise ValueError(NASTY)
