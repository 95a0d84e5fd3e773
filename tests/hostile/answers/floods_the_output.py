# Prints without end, to both streams and from several threads.
# expects: output_exceeded
import sys
import threading


def flood(stream):
    while True:
        stream.write("x" * 4096)


def add(a, b):
    for stream in (sys.stdout, sys.stderr) * 3:
        threading.Thread(target=flood, args=(stream,), daemon=True).start()
    flood(sys.stdout)
