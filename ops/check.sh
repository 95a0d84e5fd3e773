#!/usr/bin/env bash
# All static checks; runs every one of them and fails at the end if one failed.
set -uo pipefail
cd "$(dirname "$0")/.."
python=.venv/bin/python
failed=()

check() {
    local name=$1
    shift
    "$@" || failed+=("$name")
}

check "lint" $python -m ruff check --quiet .
check "format" $python -m ruff format --quiet --check .
check "types" $python -m mypy --no-error-summary .
check "templates" sh -c "git ls-files -z 'templates/*.html' | xargs -0 -r .venv/bin/djade --target-version 6.0 --check"
check "migrations" env DATABASE_URL= $python manage.py makemigrations --check --dry-run

if [ ${#failed[@]} -gt 0 ]; then
    echo "make check: failed: ${failed[*]} (make format mends lint and format where it can)" >&2
    exit 1
fi
echo "make check: all good"
