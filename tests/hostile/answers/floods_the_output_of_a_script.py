# A script's output goes another way: it is as bounded.
# expects: failed output_exceeded timed_out crashed
# target: script
import sys

while True:
    sys.stdout.write("\x00\ud800".encode("utf-8", "replace").decode() * 1000)
