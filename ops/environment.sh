#!/usr/bin/env bash
# Makes an environment (.venv, or another folder) from a lock file; fetches uv first where it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
lock=$1
folder=${2:-.venv}

if ! "$UV" --version >/dev/null 2>&1; then
    echo "Fetching uv …"
    {
        rm -rf var/uv && python3 -m venv var/uv && var/uv/bin/python -m pip install -qq uv
    } || {
        # Debian splits venv from python3; pip alone can do it too.
        rm -rf var/uv && python3 -m pip install -qq --target var/uv uv
    } || {
        echo "Could not fetch uv. Install it (or Debian's python3-venv) and run make again." >&2
        exit 1
    }
    UV=$PWD/var/uv/bin/uv
fi

wanted=$(cat .python-version)
if [ "$("$folder/bin/python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)" != "$wanted" ]; then
    "$UV" venv --quiet --clear --python "$wanted" "$folder"
fi
echo "Installing $lock …"
"$UV" pip install --quiet --python "$folder/bin/python" --require-hashes --compile-bytecode -r "$lock"
