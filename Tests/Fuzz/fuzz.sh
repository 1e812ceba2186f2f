#!/bin/sh
# Fuzzes the reading of documents with libFuzzer and the address sanitizer.
#
#   Tests/Fuzz/fuzz.sh [SECONDS] [CORPUS] [libFuzzer options...]
#
# SECONDS is how long to run (60), CORPUS a folder of inputs that grows as it runs (.build/fuzz/corpus). What stops the
# run is left in .build/fuzz as crash-*, timeout-* or oom-*.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
corpus=${2:-.build/fuzz/corpus}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] && shift
out=.build/fuzz
mkdir -p "$out" "$corpus"

xml=$(pkg-config --cflags-only-I libxml-2.0 | sed 's/-I/-Xcc -I/g')
flags="-sanitize=fuzzer,address -parse-as-library -O -enable-testing -swift-version 6 -package-name alongside
    -enable-upcoming-feature NonisolatedNonsendingByDefault
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility -I Sources/CArchive -I Sources/CXML -I $out $xml"

# shellcheck disable=SC2046,SC2086
build() {
    name=$1
    shift
    swiftc $flags -wmo -static -emit-library -emit-module -module-name "$name" -emit-module-path "$out/$name.swiftmodule" \
        -o "$out/lib$name.a" "$@"
}
# shellcheck disable=SC2046
build Dates $(find Sources/Dates -name '*.swift')
# shellcheck disable=SC2046
build PlanReading $(find Sources/PlanReading -name '*.swift')
# shellcheck disable=SC2086
swiftc $flags -o "$out/documents" Tests/Fuzz/FuzzDocuments.swift -L "$out" -lPlanReading -lDates -lxml2 -larchive

SWIFT_BACKTRACE=enable=no exec "$out/documents" "$corpus" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 \
    -max_len=60000 -artifact_prefix="$out/" "$@"
