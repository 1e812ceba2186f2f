#!/usr/bin/env bash
# Asks the API of a running place what its document describes, right and wrong (schemathesis), checks the document
# (openapi-spec-validator) and a calendar (icalendar). Further options go to pytest.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=.build/api
if [ ! -x "$venv/bin/schemathesis" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install -q pytest schemathesis openapi-spec-validator icalendar
fi
[ -x .build/debug/alongside ] || swift build --product alongside
exec "$venv/bin/pytest" -q -p no:cacheprovider Tests/API "$@"
