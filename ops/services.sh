#!/usr/bin/env bash
# Debian, as root: what the test suite can use beyond Python packages. Safe to run again.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "make services needs Debian and root. By hand: a Docker engine, Chromium, Node, 'make images'." >&2
    exit 1
fi

missing=()
command -v dockerd >/dev/null || missing+=(docker.io)
command -v debootstrap >/dev/null || missing+=(debootstrap)
command -v chromium >/dev/null || missing+=(chromium)
command -v npm >/dev/null || missing+=(nodejs npm)
if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing ${missing[*]} …"
    export DEBIAN_FRONTEND=noninteractive
    for attempt in 1 2 3; do
        if apt-get update -qq </dev/null >/dev/null &&
            apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null; then
            break
        fi
        [ "$attempt" -lt 3 ] || { echo "apt-get could not install ${missing[*]}." >&2; exit 1; }
        sleep 5
    done
fi

if ! docker version >/dev/null 2>&1; then
    echo "Starting dockerd …"
    mkdir -p var/log
    rm -f /var/run/docker.pid
    setsid nohup dockerd >var/log/dockerd.log 2>&1 </dev/null &
    for _ in $(seq 60); do
        docker version >/dev/null 2>&1 && break
        sleep 1
    done
    docker version >/dev/null 2>&1 || {
        echo "dockerd does not answer; its last lines (var/log/dockerd.log):" >&2
        tail -n 20 var/log/dockerd.log >&2
        exit 1
    }
fi

ops/base-image.sh
echo "Docker, the base image, Chromium and Node are ready."
