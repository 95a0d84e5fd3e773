# Its output is no text, and its exit code is a signal.
# expects: failed
# target: script
import os
import signal

os.write(1, b"\xff\xfe\x00\xed\xa0\x80" * 100)
os.kill(os.getpid(), signal.SIGKILL)
