#!/bin/sh
# Kills builds at random moments and checks after each that the output folder holds one whole site.
#
#   Tests/Crash/kill.sh ALMANAC SITE [ROUNDS]
#
# ALMANAC is the binary, SITE a folder with content/ (it is copied, not changed). Each round changes a post,
# kills the build with SIGKILL and compares every file with .almanac-manifest. In the end one build that may
# finish must clear all rests. Exit code 0: all whole; 1: something was broken; 2: wrong usage.
set -eu

[ $# -ge 2 ] || { echo "usage: kill.sh ALMANAC SITE [ROUNDS]" >&2; exit 2; }
almanac=$(realpath "$1")
site=$(realpath "$2")
rounds=${3:-50}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -R "$site/." "$scratch/"
rm -rf "$scratch/output"
cd "$scratch"

now() { date +%s%N; }

# Path, bytes and SHA-256 of each file as the manifest lists them; no other file, no other bytes.
whole() {
  [ -f output/.almanac-manifest ] || { echo "round $1: no manifest"; return 1; }
  sed 1d output/.almanac-manifest >"$scratch/.expected"
  (cd output && find . -type f ! -path ./.almanac-manifest -printf '%P\t%s\n' | LC_ALL=C sort) >"$scratch/.found"
  cut -f 1,2 "$scratch/.expected" | LC_ALL=C sort | diff - "$scratch/.found" ||
    { echo "round $1: the files are not those of the manifest"; return 1; }
  awk -F '\t' '{ print $3 "  " $1 }' "$scratch/.expected" >"$scratch/.sums"
  (cd output && sha256sum --quiet --strict -c "$scratch/.sums") || { echo "round $1: bytes differ"; return 1; }
}

change() { # a post of its own for each round, so that something is added, changed and removed
  rm -f content/magazine/kill-*.md
  mkdir -p content/magazine
  printf -- '---\ntitle: Round %s\ndate: 2024-01-02\n---\n\nText of round %s.\n' "$1" "$1" \
    >"content/magazine/kill-$1.md"
}

change first
"$almanac" build --quiet
whole first
# A build that changes something over an old site has more steps than the first one.
change second
start=$(now)
"$almanac" build --quiet
length=$(($(now) - start))
whole second
echo "a build takes $((length / 1000000)) ms; $rounds rounds"

inode=$(stat -c %i output)
killed=0
rested=0
failed=0
round=1
while [ "$round" -le "$rounds" ]; do
  change "$round"
  random=$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')
  # Up to a fifth longer than a build takes, so that the last steps are met too.
  wait=$((random % (length * 6 / 5 + 1)))
  "$almanac" build --quiet &
  build=$!
  sleep "$(printf '%d.%09d' $((wait / 1000000000)) $((wait % 1000000000)))"
  if kill -9 "$build" 2>/dev/null; then killed=$((killed + 1)); fi
  wait "$build" 2>/dev/null || true
  [ -z "$(find . -maxdepth 1 -name ".output.almanac-*")" ] || rested=$((rested + 1))
  whole "$round" || failed=$((failed + 1))
  round=$((round + 1))
done

change end
"$almanac" build --quiet
whole end || failed=$((failed + 1))
[ "$(stat -c %i output)" = "$inode" ] || { echo "output is another folder than before"; failed=$((failed + 1)); }
rests=$(find . -maxdepth 1 -name '.output.almanac-*')
[ -z "$rests" ] || { echo "left behind: $rests"; failed=$((failed + 1)); }
echo "$killed builds killed, $rested of them with something to clear, $failed broken"
[ "$failed" -eq 0 ]
