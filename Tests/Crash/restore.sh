#!/bin/sh
# Kills `almanac restore` at random moments and checks after each that no text is half and none is lost.
#
#   Tests/Crash/restore.sh ALMANAC SITE [ROUNDS]
#
# ALMANAC is the binary, SITE a folder with content/ and themes/ (it is copied, not changed). Two contents are
# published that differ in every post; each round goes from one to the other, is killed with SIGKILL, and every text has
# to be that of the one or the other. A second `restore` ends what was begun. Exit code 0: all whole; 1: something was
# broken; 2: wrong usage.
set -eu

[ $# -ge 2 ] || { echo "usage: restore.sh ALMANAC SITE [ROUNDS]" >&2; exit 2; }
almanac=$(realpath "$1")
site=$(realpath "$2")
rounds=${3:-50}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/site"
cp -R "$site/content" "$site/themes" "$scratch/site/"
cd "$scratch/site"

texts() { (cd content && find . -type f ! -name ledger.tsv -exec sha256sum {} + | LC_ALL=C sort -k 2); }
publish() { "$almanac" publish --quiet --today "$1" 2>"$scratch/talk" || { cat "$scratch/talk"; exit 1; }; }

publish 2031-05-01
texts >"$scratch/one"
for post in content/magazine/*.md content/magazine/*/*.md; do
  [ -f "$post" ] && printf '\nNoch ein Absatz.\n' >>"$post"
done
printf -- '---\ntitle: Neu\ndate: 2024-01-02\n---\n\nText.\n' >content/magazine/neu-im-zweiten.md
publish 2031-05-02
texts >"$scratch/two"
cat "$scratch/one" "$scratch/two" | LC_ALL=C sort -u >"$scratch/either"

failed=0
killed=0
round=1
while [ "$round" -le "$rounds" ]; do
  if [ $((round % 2)) = 1 ]; then day=2031-05-01; wanted=one; else day=2031-05-02; wanted=two; fi
  "$almanac" restore "$day" --today 2031-05-03 >/dev/null 2>&1 &
  child=$!
  sleep "0.0$(od -An -N1 -tu1 /dev/urandom | awk '{ printf "%02d", $1 * 60 / 256 }')"
  kill -9 "$child" 2>/dev/null && killed=$((killed + 1)) || true
  wait "$child" 2>/dev/null || true
  find content -name '.*.almanac-new' -delete
  texts | LC_ALL=C sort -u >"$scratch/now"
  if LC_ALL=C comm -23 "$scratch/now" "$scratch/either" | grep .; then
    echo "round $round: a text is neither the one nor the other"; failed=1
  fi
  "$almanac" restore "$day" --today 2031-05-03 >/dev/null 2>"$scratch/talk" || { cat "$scratch/talk"; failed=1; }
  texts | diff -q - "$scratch/$wanted" >/dev/null || { echo "round $round: not the content of $day"; failed=1; }
  round=$((round + 1))
done
echo "$rounds rounds, $killed killed, $([ "$failed" = 0 ] && echo "no text half or lost" || echo broken)"
exit "$failed"
