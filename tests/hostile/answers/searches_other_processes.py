# Everything that /proc tells of the others: memory, maps, environment, open files, stacks.
# expects: failed
# got: []
import glob
import os


def add(a, b):
    found = []
    own = str(os.getpid())
    for path in glob.glob("/proc/[0-9]*"):
        if path.endswith(f"/{own}"):
            continue
        for name in ("mem", "maps", "environ", "auxv", "syscall", "stack", "fdinfo/3", "pagemap"):
            try:
                with open(f"{path}/{name}", "rb") as file:
                    if name == "mem" or file.read(100):
                        found.append(f"{path}/{name}")
            except OSError:
                pass
        for name in ("fd", "map_files", "ns/mnt", "root", "cwd", "exe"):
            try:
                os.listdir(f"{path}/{name}") if name in ("fd", "map_files") else os.readlink(
                    f"{path}/{name}"
                )
                found.append(f"{path}/{name}")
            except OSError:
                pass
        for name in ("oom_score_adj", "comm", "clear_refs", "timerslack_ns", "coredump_filter"):
            try:
                with open(f"{path}/{name}", "w") as file:
                    file.write("0")
                found.append(f"{path}/{name}")
            except OSError:
                pass
    return found
