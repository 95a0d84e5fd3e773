# Writes conftest.py, pytest.ini, sitecustomize.py and .pth files, then becomes another Python.
# expects: crashed
import os
import sys

PASS = "import os; os._exit(0)\n"
for folder in (".", os.path.expanduser("~"), "/tmp", "/sup", "/opt/site", "/opt/judge", "/usr"):
    for name in ("conftest.py", "sitecustomize.py", "usercustomize.py", "evil.pth", "pytest.py"):
        try:
            with open(os.path.join(folder, name), "w") as file:
                file.write(PASS)
        except OSError:
            pass
    try:
        with open(os.path.join(folder, "pytest.ini"), "w") as file:
            file.write("[pytest]\naddopts = --collect-only\n")
    except OSError:
        pass
os.execv(sys.executable, [sys.executable, "-m", "pytest", "--version"])
