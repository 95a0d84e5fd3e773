# Leaves folders that their owner may not enter, deep ones and links, and looks in the next test
# whether any is still there.
# expects: failed
# never: left over
import os

left = sorted(set(os.listdir("/tmp")) - {"answer"})


def add(a, b):
    if left:
        return f"left over: {left}"
    os.makedirs("/tmp/a/b/c")
    with open("/tmp/a/b/c/state", "w") as file:
        file.write("left over")
    os.symlink("/usr", "/tmp/a/usr")
    for path in ("/tmp/a/b/c", "/tmp/a/b", "/tmp/a"):
        os.chmod(path, 0)
    os.mkdir("/tmp/deep")
    os.chdir("/tmp/deep")
    for _ in range(300):
        os.mkdir("d" * 200)
        os.chdir("d" * 200)
    os.mkdir("/tmp/.hidden")
    os.mkfifo("/tmp/pipe")
    return 0
