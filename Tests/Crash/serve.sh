#!/bin/sh
# Checks that web servers that were started before a build serve the new pages after it.
#
#   Tests/Crash/serve.sh ALMANAC SITE
#
# ALMANAC is the binary, SITE a folder with content/ (it is copied, not changed). One server stands in output/,
# the other was given its absolute path; both are Python's, on the loopback. Exit code 0: both serve the new
# site; 1: one does not; 2: wrong usage.
set -eu

[ $# -eq 2 ] || { echo "usage: serve.sh ALMANAC SITE" >&2; exit 2; }
almanac=$(realpath "$1")
site=$(realpath "$2")
scratch=$(mktemp -d)
inside=
beside=
trap 'kill $inside $beside 2>/dev/null || true; rm -rf "$scratch"' EXIT
cp -R "$site/." "$scratch/"
rm -rf "$scratch/output"
cd "$scratch"

change() {
  mkdir -p content/magazine
  printf -- '---\ntitle: Round %s\ndate: 2024-01-02\n---\n\nText of round %s.\n' "$1" "$1" \
    >"content/magazine/2024-01-02-round.md"
}

fetch() { # the manifest names every byte of the site
  python3 -c 'import sys, urllib.request; sys.stdout.buffer.write(urllib.request.urlopen(sys.argv[1]).read())' \
    "http://127.0.0.1:$1/.almanac-manifest"
}

change 1
"$almanac" build --quiet
port=$((20000 + $$ % 20000))
(cd output && exec python3 -m http.server "$port" --bind 127.0.0.1) >/dev/null 2>&1 &
inside=$!
python3 -m http.server $((port + 1)) --bind 127.0.0.1 -d "$scratch/output" >/dev/null 2>&1 &
beside=$!
sleep 2

broken=0
for round in 1 2 3; do
  change "$round"
  "$almanac" build --quiet
  for server in "$port" $((port + 1)); do
    fetch "$server" | cmp -s - output/.almanac-manifest ||
      { echo "round $round: port $server does not serve the new site"; broken=1; }
  done
done
[ "$broken" -eq 0 ] && echo "both servers serve the new site"
