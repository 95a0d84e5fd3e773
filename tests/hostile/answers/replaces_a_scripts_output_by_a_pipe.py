# Who reads it waits for ever.
# expects: timed_out failed
# target: script
import os

os.unlink("/tmp/out")
os.mkfifo("/tmp/out")
