#!/usr/bin/env bash
# Walks the site in a real browser: Debian's Chromium through Playwright, with axe-core. Further options go to pytest.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=.build/browser
if [ ! -x "$venv/bin/pytest" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install -q pytest playwright axe-playwright-python
fi
[ -x .build/debug/alongside ] || swift build --product alongside
[ -x .build/debug/AskingProbe ] || swift build --product AskingProbe
[ -x .build/debug/CarersBench ] || swift build --product CarersBench
exec "$venv/bin/pytest" -q -p no:cacheprovider Tests/Browser "$@"
