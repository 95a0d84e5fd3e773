#!/usr/bin/env bash
# CI without an image registry: Debian's PostgreSQL and Valkey under the public images' names,
# so that docker-compose.yml is proved as it stands. Never run by make start or make test.
set -euo pipefail
cd "$(dirname "$0")/.."

if docker image inspect postgres:17 valkey/valkey:8 >/dev/null 2>&1; then
    echo "The stand-in images are there."
    exit 0
fi
ops/base-image.sh
for attempt in 1 2 3; do
    docker build --quiet --network host --tag postgres:17 --target postgres ops/stand-ins && break
    [ "$attempt" -lt 3 ] || exit 1
done
docker build --quiet --network host --tag valkey/valkey:8 --target valkey ops/stand-ins
