#!/usr/bin/env bash
# Docker Compose: the installed one, else Debian's (trixie), unpacked below var/ and not installed.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
plugin=$here/var/compose/usr/libexec/docker/cli-plugins/docker-compose

if docker compose version >/dev/null 2>&1; then
    exec docker compose "$@"
fi
if [ ! -x "$plugin" ]; then
    apt=$here/var/compose/apt
    mkdir -p "$apt"/{lists/partial,cache/archives/partial}
    # This machine's own package source, asked for another release.
    sed -E '/^Suites:/s/.*/Suites: trixie/' /etc/apt/sources.list.d/debian.sources |
        awk -v RS= 'NR == 1' >"$apt/trixie.sources"
    options=(-qq -o "Dir::Etc::sourcelist=$apt/trixie.sources" -o Dir::Etc::sourceparts=/dev/null
        -o "Dir::State::Lists=$apt/lists" -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=root)
    apt-get "${options[@]}" update
    (cd "$apt" && apt-get "${options[@]}" download docker-compose)
    dpkg -x "$apt"/docker-compose_*.deb "$here/var/compose"
fi
exec "$plugin" "$@"
