# What bin/run and bin/test share: saying what happens, and installing what is missing.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$root"
# One trap would otherwise hang for seconds while Swift writes a backtrace.
export SWIFT_BACKTRACE=enable=no
# The systems we meet are noisy: a wider limit than a developer's machine needs, still a gate.
export ALONGSIDE_TYPE_CHECK_MS="${ALONGSIDE_TYPE_CHECK_MS:-1500}"

say() { printf '\n== %s\n' "$*"; }

need_swift() {
    command -v swift >/dev/null 2>&1 && return
    echo "There is no Swift here. Install Swift 6.3 or later (https://www.swift.org/install) and run this again." >&2
    exit 1
}

# need_packages NAME…: installs the Debian packages that are missing.
need_packages() {
    local missing=() name
    for name in "$@"; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q '^install ok installed' || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return
    say "Installing ${missing[*]}"
    local sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

build_packages="libarchive-dev libxml2-dev libpq-dev libcurl4-openssl-dev libxlsxwriter-dev libsqlite3-dev libqrencode-dev pkg-config poppler-utils"
