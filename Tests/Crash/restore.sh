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

now() { date +%s%N; }
begins() { until [ -e .almanac/restoring ] || ! kill -0 "$1" 2>/dev/null; do :; done; }

# Enough texts that most kills come while they are written.
mkdir -p content/magazine/viele
for number in $(seq 200); do
  printf -- '---\ntitle: Text %s\ndate: 2024-01-02\n---\n\nText.\n' "$number" \
    >"content/magazine/viele/text-$number.md"
done
publish 2031-05-01
texts >"$scratch/one"
for post in content/magazine/*.md content/magazine/*/*.md; do
  [ -f "$post" ] && printf '\nNoch ein Absatz.\n' >>"$post"
done
printf -- '---\ntitle: Neu\ndate: 2024-01-02\n---\n\nText.\n' >content/magazine/neu-im-zweiten.md
publish 2031-05-02
texts >"$scratch/two"
cat "$scratch/one" "$scratch/two" | LC_ALL=C sort -u >"$scratch/either"
start=$(now)
"$almanac" restore 2031-05-01 --today 2031-05-03 >/dev/null 2>&1 &
begins $!
start_of_writing=$(now)
wait $! || true
length=$(($(now) - start))
writing=$(($(now) - start_of_writing))
"$almanac" restore 2031-05-02 --today 2031-05-03 >/dev/null 2>&1
echo "a restoration takes $((length / 1000000)) ms, $((writing / 1000000)) of them from the first text on; $rounds rounds"

failed=0
killed=0
begun=0
round=1
while [ "$round" -le "$rounds" ]; do
  if [ $((round % 2)) = 1 ]; then day=2031-05-01; wanted=one; else day=2031-05-02; wanted=two; fi
  "$almanac" restore "$day" --today 2031-05-03 >/dev/null 2>&1 &
  child=$!
  random=$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')
  # Three of four kills come after the first text; after the last one reads the site once more.
  if [ $((round % 4)) = 0 ]; then
    wait=$((random % (length * 6 / 5 + 1)))
  else
    begins "$child"
    wait=$((random % (writing / 2 + 1)))
  fi
  sleep "$(printf '%d.%09d' $((wait / 1000000000)) $((wait % 1000000000)))"
  kill -9 "$child" 2>/dev/null && killed=$((killed + 1)) || true
  wait "$child" 2>/dev/null || true
  [ ! -e .almanac/restoring ] || begun=$((begun + 1))
  find content -name '.*.almanac-new' -delete
  texts | LC_ALL=C sort -u >"$scratch/now"
  if LC_ALL=C comm -23 "$scratch/now" "$scratch/either" | grep .; then
    echo "round $round: a text is neither the one nor the other"; failed=1
  fi
  "$almanac" restore "$day" --today 2031-05-03 >/dev/null 2>"$scratch/talk" || { cat "$scratch/talk"; failed=1; }
  texts | diff -q - "$scratch/$wanted" >/dev/null || { echo "round $round: not the content of $day"; failed=1; }
  round=$((round + 1))
done
echo "$rounds rounds, $killed killed, $begun of them halfway, $([ "$failed" = 0 ] && echo "no text half or lost" || echo broken)"
exit "$failed"
