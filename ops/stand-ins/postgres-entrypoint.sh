#!/bin/sh
# What the public image does with POSTGRES_USER, POSTGRES_PASSWORD and POSTGRES_DB, no more.
set -eu

if [ "$(id -u)" = 0 ]; then
    mkdir -p "$PGDATA"
    chown -R postgres "$PGDATA"
    exec gosu postgres "$0" "$@"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    user=${POSTGRES_USER:-postgres}
    printf '%s\n' "$POSTGRES_PASSWORD" >/tmp/password
    initdb -D "$PGDATA" -U "$user" --pwfile=/tmp/password --encoding=UTF8 --auth-local=trust --auth-host=scram-sha-256
    rm /tmp/password
    echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
    pg_ctl -D "$PGDATA" -w -o "-c listen_addresses= -c unix_socket_directories=/tmp" start
    [ "${POSTGRES_DB:-$user}" = postgres ] || createdb -h /tmp -U "$user" "${POSTGRES_DB:-$user}"
    pg_ctl -D "$PGDATA" -w stop
fi
exec "$@"
