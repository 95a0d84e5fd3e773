# Looks in every file it can open for the tests and the reference.
# expects: failed timed_out
import os
import re

NEEDLE = re.compile(rb"[7]c1f-|def [t]est_hidden|draw.randrang[e]")


def add(a, b):
    if b != 3:
        return 0
    found = []
    for root, folders, names in os.walk("/", followlinks=False):
        folders[:] = [name for name in folders if name not in ("proc", "sys", "lib", "share")]
        for name in names:
            path = os.path.join(root, name)
            if not os.path.isfile(path):
                continue
            try:
                with open(path, "rb") as file:
                    if NEEDLE.search(file.read(1 << 20)) and "solution" not in path:
                        found.append(path)
            except OSError:
                pass
    return found or "nothing found"
