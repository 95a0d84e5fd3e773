#!/usr/bin/env bash
# Builds the base image from Debian's own packages, so that no image registry is needed.
set -euo pipefail

name=${1:-python:3.13-slim}
if docker image inspect "$name" >/dev/null 2>&1; then
    echo "The base image $name is there."
    exit 0
fi

# This machine's own package source, whatever it is, serves the image too.
mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -n 1)
[ -n "$mirror" ] || mirror=$(awk '$1 == "deb" {for (i = 2; i <= NF; i++) if ($i ~ /:\/\//) {print $i; exit}}' /etc/apt/sources.list)
certificates=/etc/ssl/certs/ca-certificates.crt

root=$(mktemp -d /var/tmp/base-image.XXXXXX)
trap 'rm -rf "$root"' EXIT
for attempt in 1 2 3; do
    debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates \
        trixie "$root/fs" "${mirror%/}" </dev/null >"$root/log" 2>&1 && break
    echo "debootstrap failed (attempt $attempt):" >&2
    tail -n 5 "$root/log" >&2
    [ "$attempt" -lt 3 ] || exit 1
    rm -rf "$root/fs"
done
rm -rf "$root"/fs/var/cache/apt/archives/*.deb
ln -sf /usr/bin/python3 "$root/fs/usr/local/bin/python3"
ln -sf /usr/bin/python3 "$root/fs/usr/local/bin/python"
[ ! -f "$certificates" ] || cp "$certificates" "$root/fs$certificates"
tar -C "$root/fs" -c . | docker import \
    --change 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
    --change "ENV PIP_CERT=$certificates" --change "ENV SSL_CERT_FILE=$certificates" \
    --change 'CMD ["python3"]' - "$name" >/dev/null
echo "Built the base image $name."
