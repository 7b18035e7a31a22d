#!/usr/bin/env python3
"""How long the desk takes to say how a typed value is understood, and to open and save an entry.

    Benchmarks/desk.py ALMANAC_BINARY [--posts 10000] [--events 1000] [--rounds 40] [--limit 100]

Makes a site, serves it, opens the desk as its page does, and measures each request from its first byte to the last of
the answer. Prints a table; exits with 1 when understanding takes longer than --limit milliseconds in the median of any kind
of value. Needs Python 3.9 and nothing else.
"""
import argparse
import json
import pathlib
import statistics
import sys
import tempfile
import time

here = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(here), str(here.parent / "Tests/Tools"), str(here.parent / "Tests/Safety")]

from preview import generate
from safety import desk as attack
from tools.preview import Preview

EVENT = {"title": "Lesenacht", "start": "Mi, 4.6.2031, 18 Uhr", "end": "20 Uhr", "repeat": "jeden Mittwoch, 20 mal",
         "except": "18.6.2031", "region": "nordtal", "summary": "Ein Abend."}
VALUES = [("event", field, EVENT) for field in ("start", "repeat", "except", "region", "summary")] + [
    ("post", "date", {"title": "Neu", "date": "3. Juni 2031"}), ("post", "topics", {"title": "Neu", "topics": ["thema-1"]})]


def timed(editor, rounds, method, path, body=None):
    times = []
    for number in range(rounds + 2):
        start = time.perf_counter()
        status, _, answer = editor.ask(method, path, editor.signs, body)
        if number >= 2:  # The first ones prepare what the later ones use.
            times.append((time.perf_counter() - start) * 1000)
        if status != 200:
            sys.exit(f"{method} {path}: {status} {answer[:300]!r}")
    return times, answer


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--posts", type=int, default=10000)
    parser.add_argument("--events", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--limit", type=float, default=100)
    given = parser.parse_args()
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder)
        generate(site / "content", given.posts, given.events)
        (site / "content/magazine/2031-01-01-gut.md").write_text("---\ntitle: Gut\ndate: 2031-01-01\n---\nText.\n", encoding="utf-8")
        binary = str(pathlib.Path(given.binary).resolve())
        preview = Preview.start(
            [binary, "serve", "--port", "18600", "--themes", str(here.parent / "themes")], cwd=folder)
        try:
            if not preview.desk:
                sys.exit(f"no desk: {preview.said}")
            editor = attack.Editor(preview, site)
            print(f"{given.posts} posts, {given.events} events; milliseconds, median and slowest of {given.rounds}")
            for kind, field, values in VALUES:
                request = {"kind": kind, "field": field, "values": values}
                times, _ = timed(editor, given.rounds, "POST", "/api/understand", request)
                median = statistics.median(times)
                slow = slow or median > given.limit
                print(f"  understanding {kind}.{field:10} {median:8.1f} {max(times):8.1f}")
            entry = "/api/entry?kind=post&id=2031-01-01-gut"
            times, answer = timed(editor, 10, "GET", entry)
            print(f"  opening a post           {statistics.median(times):8.1f} {max(times):8.1f}")
            times = []
            for number in range(10):
                start = time.perf_counter()
                body = {"kind": "post", "id": "2031-01-01-gut", "digest": json.loads(answer)["digest"],
                        "values": {"title": f"Gut {number}"}}
                status, _, saved = editor.ask("POST", "/api/save", editor.signs, body)
                times.append((time.perf_counter() - start) * 1000)
                if status != 200:
                    sys.exit(f"save: {status} {saved[:300]!r}")
                answer = json.dumps(json.loads(saved)["entry"]).encode()
            print(f"  saving a post            {statistics.median(times):8.1f} {max(times):8.1f}")
        finally:
            preview.process.terminate()
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
