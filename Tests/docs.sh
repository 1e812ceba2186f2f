#!/usr/bin/env bash
# Builds every target's documentation with warnings as errors, so that a link to what is no longer there is found.
#
#     Tests/docs.sh [TARGET…]     after `swift build`, whose modules it reads; all targets with a page unless some are named
#
# It uses the toolchain's own docc. `swift package generate-documentation --target App` makes the same pages, to look at.
set -euo pipefail
cd "$(dirname "$0")/.."

bin=$(swift build --show-bin-path)
toolchain=$(dirname "$(readlink -f "$(command -v swift)")")
[ -x "$toolchain/docc" ] || { echo "This toolchain has no docc: the documentation was not checked."; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
triple=$(swift -print-target-info | sed -n 's/.*"unversionedTriple": *"\([^"]*\)".*/\1/p' | head -1)
sdk=()
[ "$(uname)" = Darwin ] && sdk=(-sdk "$(xcrun --show-sdk-path)")

targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
    for page in Sources/*/*.docc; do targets+=("$(basename "$page" .docc)"); done
fi
# The C modules that the Swift ones were built on: ours, the packages' own maps, and those the build wrote for the rest.
maps=()
for map in Sources/C*/module.modulemap .build/checkouts/*/Sources/*/{,include/}module.modulemap "$bin"/*.build/module.modulemap; do
    [ -e "$map" ] && maps+=(-Xcc "-fmodule-map-file=$map")
done

for flag in $(pkg-config --cflags-only-I libarchive libcurl libpq libxml-2.0 sqlite3 xlsxwriter 2>/dev/null); do maps+=(-Xcc "$flag"); done

failed=()
for target in "${targets[@]}"; do
    mkdir -p "$work/$target"
    "$toolchain/swift-symbolgraph-extract" -module-name "$target" -target "$triple" "${sdk[@]}" -I "$bin/Modules" \
        "${maps[@]}" -minimum-access-level public -skip-inherited-docs -output-dir "$work/$target"
    if "$toolchain/docc" convert "Sources/$target/$target.docc" --additional-symbol-graph-dir "$work/$target" \
        --fallback-display-name "$target" --fallback-bundle-identifier "alongside.$target" \
        --output-path "$work/$target.doccarchive" --warnings-as-errors; then
        echo "Documentation of $target: whole."
    else
        failed+=("$target")
    fi
done
[ ${#failed[@]} -eq 0 ] || { echo "The documentation of ${failed[*]} has faults." >&2; exit 1; }
