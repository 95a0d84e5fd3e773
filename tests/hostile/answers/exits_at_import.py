# Ends the process with success before anything is asked.
# expects: crashed
# message: ended its process (exit 0)
import os

os._exit(0)
