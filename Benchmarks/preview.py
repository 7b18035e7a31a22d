#!/usr/bin/env python3
"""How long a saved edit takes to the bytes of the open page.

    Benchmarks/preview.py ALMANAC_BINARY [--content DIR] [--posts 10000] [--events 1000] [--rounds 10] [--limit 100]

Makes a site (or copies the one given), serves it, edits files, and measures from the moment a file is
closed to the last byte of the page that shows the edit, the way an open page gets it: the waiting request
is answered, the page is asked for. Prints a table; exits with 1 when the slowest kind of edit takes longer
than --limit milliseconds in the median. Needs Python 3.9 and nothing else.
"""
import argparse
import http.client
import json
import os
import pathlib
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Tests/Tools"))

from tools.preview import Preview

WORDS = ("Region Stadt Labor Werkstatt Daten Modell Verwaltung Schule Mittelstand Forschung Austausch Beispiel "
         "Abend Projekt Netzwerk Praxis Frage Antwort Weg Ziel").split()
REGIONS = ["nordtal", "suedberg", "westufer", "ostheide", "mitteland", "seenplatte"]


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def sentence(dice):
    return " ".join(dice.choice(WORDS) for _ in range(9)).capitalize() + "."


def generate(content, posts, events):
    """A site whose posts have about 4 kB of Markdown."""
    dice = random.Random(1)
    write(content / "site.yaml", "title: Messverbund\nurl: https://messung.example.org/\nnotice: Eine Messung.\n")
    for region in REGIONS:
        write(content / "regions" / f"{region}.md", f"---\ntitle: {region.capitalize()}\n---\n{sentence(dice)}\n")
    write(content / "topics.yaml", "".join(f"- id: thema-{n}\n  name: Thema {n}\n" for n in range(60)))
    for n in range(posts):
        day = f"{2016 + n * 9 // posts}-{n % 12 + 1:02}-{n % 28 + 1:02}"
        body = "\n\n".join(
            [f"## {sentence(dice)}\n\n" + " ".join(sentence(dice) for _ in range(8)) for _ in range(6)]
            + ["- " + sentence(dice), f"[Mehr](../../regions/{dice.choice(REGIONS)}.md)"])
        write(content / "magazine" / day[:4] / f"{day}-beitrag-{n}.md",
              f"---\ntitle: Beitrag {n} {dice.choice(WORDS)}\ndate: {day}\nregions: [{dice.choice(REGIONS)}]\n"
              f"topics: [thema-{dice.randrange(60)}]\n---\n{body}\n")
    write(content / "events.yaml", "".join(
        f"- id: termin-{n}\n  title: Termin {n}\n  start: {2024 + n % 3}-{n % 12 + 1:02}-{n % 28 + 1:02} 18:00\n"
        f"  end: \"20:00\"\n  region: {dice.choice(REGIONS)}\n  description: {sentence(dice)}\n" for n in range(events)))


class OpenPage:
    """A page that stays open in a browser, on one connection."""

    def __init__(self, binary, folder, themes):
        self.preview = Preview.start(
            [binary, "serve", "--content", str(folder / "content"), "--themes", str(themes), "--port",
             str(18000 + os.getpid() % 2000), "--today", "2025-06-01"])
        if not self.preview.port:
            sys.exit(self.preview.said)
        self.connection = http.client.HTTPConnection("127.0.0.1", self.preview.port, timeout=60)

    def get(self, path):
        self.connection.request("GET", path, headers={"Connection": "keep-alive"})
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def state(self, path, version=None):
        query = "/_almanac/state?path=" + urllib.parse.quote(path) + (f"&version={version}" if version is not None else "")
        return json.loads(self.get(query)[1])

    def work(self):
        return self.preview.work()

    def settle(self, path):
        """Waits until nothing more comes."""
        version = self.state(path)["version"]
        while True:
            time.sleep(0.6)
            now = self.state(path)["version"]
            if now == version:
                return version
            version = now


def edit(path, change):
    text = path.read_text(encoding="utf-8")
    with open(path, "w", encoding="utf-8") as file:
        file.write(change(text))
    return time.perf_counter()


def measure(preview, file, page, change, wanted):
    version = preview.settle(page)
    before = preview.work()
    start = edit(file, change)
    while True:
        state = preview.state(page, version)
        version = state["version"]
        body = preview.get(page)[1]
        if wanted.encode() in body:
            return (time.perf_counter() - start) * 1000, preview.work() - before
        if time.perf_counter() - start > 20:
            sys.exit(f"{page} never showed “{wanted}” after the edit of {file}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("binary")
    options.add_argument("--content")
    options.add_argument("--themes", default=str(pathlib.Path(__file__).resolve().parent.parent / "themes"))
    options.add_argument("--posts", type=int, default=10000)
    options.add_argument("--events", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=10)
    options.add_argument("--limit", type=float, default=100)
    given = options.parse_args()
    ram = "/dev/shm" if os.path.isdir("/dev/shm") else None
    folder = pathlib.Path(tempfile.mkdtemp(prefix="almanac-preview.", dir=ram))
    try:
        content, themes = folder / "content", folder / "themes"
        shutil.copytree(given.themes, themes)
        if given.content:
            shutil.copytree(given.content, content)
        else:
            generate(content, given.posts, given.events)
        begun = time.perf_counter()
        page = OpenPage(given.binary, folder, themes)
        print(f"{given.posts} posts, {given.events} events; ready after {time.perf_counter() - begun:.2f} s")
        slowest = run(page, content, themes, given.rounds)
        print(f"\nmemory {page.preview.memory():.0f} MB; slowest median {slowest:.0f} ms, limit {given.limit:.0f} ms")
        page.preview.interrupt()
        sys.exit(0 if slowest <= given.limit else 1)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(preview, content, themes, rounds):
    posts = sorted((content / "magazine").rglob("*.md"))
    post = posts[len(posts) // 2]
    slug = re.sub(r"^\d{4}-\d{2}-\d{2}-", "", post.stem)
    page = f"/magazin/{slug}/"
    last = max(file.name[:10] for file in posts)
    newest = next(file for file in posts if file.name.startswith(last))
    events = content / "events.yaml"
    region = sorted((content / "regions").glob("*.md"))[0]
    style = themes / "alliance" / "assets" / "main.css"
    first = re.search(r"- id: (\S+)\n  title: (.*)\n", events.read_text(encoding="utf-8"))
    kinds = [
        ("text of a post", post, page, lambda n: lambda t: t + f"\nRunde {n} Text.\n", "Runde {n} Text."),
        ("title of a post", post, page,
         lambda n: lambda t: re.sub(r"^title: .*$", f"title: Runde {n} Titel", t, count=1, flags=re.M), "Runde {n} Titel"),
        ("text of the newest post, front page open", newest, "/",
         lambda n: lambda t: re.sub(r"^title: .*$", f"title: Runde {n} vorn", t, count=1, flags=re.M), "Runde {n} vorn"),
        ("title of an event", events, f"/termine/{first.group(1)}/",
         lambda n: lambda t: re.sub(r"^  title: .*$", f"  title: Runde {n} Termin", t, count=1, flags=re.M),
         "Runde {n} Termin"),
        ("title of an event, calendar open", events, "/kalender/",
         lambda n: lambda t: re.sub(r"(- id: termin-2\n  title: ).*", rf"\g<1>Runde {n} im Kalender", t, count=1),
         "Runde {n} im Kalender") if "- id: termin-2\n" in events.read_text(encoding="utf-8") else None,
        ("text of a region", region, f"/regionen/{region.stem}/", lambda n: lambda t: t + f"\nRunde {n} Region.\n", "Runde {n} Region."),
        ("style sheet", style, None, lambda n: lambda t: t + f"\n/* Runde {n} */\n", "Runde {n} */"),
    ]
    kinds = [kind for kind in kinds if kind]
    print(f"\n{'edit':42} {'median':>9} {'max':>9} {'processor':>12}")
    slowest = 0.0
    for name, file, address, change, wanted in kinds:
        times, work = [], []
        for number in range(rounds + 1):
            if address is None:
                took, used = measure_style(preview, file, change(number), wanted.format(n=number))
            else:
                took, used = measure(preview, file, address, change(number), wanted.format(n=number))
            times.append(took)
            work.append(used)
        times, work = times[1:], work[1:]
        slowest = max(slowest, statistics.median(times))
        print(f"{name:42} {statistics.median(times):6.0f} ms {max(times):6.0f} ms {statistics.median(work):9.0f} ms", flush=True)
    return slowest


def measure_style(preview, file, change, wanted):
    version = preview.settle("/")
    before = preview.work()
    start = edit(file, change)
    preview.state("/", version)
    name = re.search(rb'href="([^"]*main[^"]*\.css)"', preview.get("/")[1]).group(1).decode()
    body = preview.get("/" + name.lstrip("./"))[1]
    if wanted.encode() not in body:
        sys.exit("the style sheet is not the saved one")
    return (time.perf_counter() - start) * 1000, preview.work() - before


if __name__ == "__main__":
    main()
