#!/usr/bin/env python3
"""Writes a large made-up site for Almanac: the same bytes for the same arguments on every machine.

    generate.py DIR [--posts 1000] [--events 100] [--regions 6] [--topics 60] [--seed 1]

A post has about 600 German words with headings, emphasis, links to other posts, lists, and now and then a table,
a footnote or code. DIR/content must not exist yet.
"""
import argparse
import datetime
import pathlib
import random

WHO = ["Die Werkstatt", "Der Verein", "Das Labor", "Die Gemeinde", "Der Betrieb", "Die Hochschule", "Das Museum",
       "Die Kammer", "Der Landkreis", "Das Netzwerk"]
DOES = ["prüft", "zeigt", "sammelt", "öffnet", "verbindet", "ordnet", "erprobt", "teilt", "baut", "beschreibt"]
WHAT = ["neue Verfahren", "alte Maschinen", "offene Daten", "gute Beispiele", "kleine Modelle", "ganze Reihen",
        "kurze Wege", "strenge Regeln", "feine Unterschiede", "lange Listen"]
HOW = ["seit dem Frühjahr", "mit viel Geduld", "ohne großes Aufheben", "in drei Schritten", "auf eigene Kosten",
       "nach festem Plan", "bei jedem Wetter", "für alle Regionen", "zum ersten Mal", "über Nacht"]


def sentence(rng):
    words = [rng.choice(WHO), rng.choice(DOES), rng.choice(WHAT), rng.choice(HOW)]
    if rng.random() < 0.15:
        words[2] = f"**{words[2]}**"
    elif rng.random() < 0.1:
        words[2] = f'"{words[2]}"'
    return " ".join(words) + "."


def paragraph(rng):
    return " ".join(sentence(rng) for _ in range(rng.randint(5, 9)))


def body(rng, number, paths):
    blocks = [paragraph(rng)]
    for part in range(rng.randint(4, 6)):
        blocks.append(f"## Abschnitt {part + 1}: {rng.choice(WHAT)}")
        blocks += [paragraph(rng), paragraph(rng)]
        kind = rng.random()
        if kind < 0.4:
            blocks.append("\n".join(f"- {sentence(rng)}" for _ in range(4)))
        elif kind < 0.55:
            rows = "\n".join(f"| {rng.choice(WHO)} | {rng.randint(1, 900)} |" for _ in range(5))
            blocks.append(f"| Wer | Zahl |\n| --- | ---: |\n{rows}")
        elif kind < 0.6:
            blocks.append("```python\nsumme = sum(werte)\n```")
    if number % 4 == 0:
        blocks.append(f"{sentence(rng)}[^1]\n\n[^1]: {sentence(rng)}")
    if number > 0:
        other = paths[rng.randrange(number)]
        blocks.append(f"Mehr dazu steht [in einem anderen Beitrag](../{other}).")
    return "\n\n".join(blocks) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    for name, default in (("posts", 1000), ("events", 100), ("regions", 6), ("topics", 60), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--cards", default="none", help="which cards for sharing: none, recent, all (default: none)")
    options = parser.parse_args()
    content = pathlib.Path(options.folder) / "content"
    content.mkdir(parents=True)
    (content / "site.yaml").write_text(
        "title: Großes Muster\nurl: https://muster.example.org/\nnotice: Eine Messung.\ntopics: open\nas_of: 2025-06-01\n"
        f"cards: {options.cards}\n", "utf-8")
    (content / "regions").mkdir()
    for region in range(options.regions):
        (content / f"regions/region-{region}.md").write_text(
            f"---\ntitle: Region {region}\norder: {region}\n---\n\n{paragraph(random.Random(region))}\n", "utf-8")
    write_posts(content, options)
    write_events(content, options)


def write_posts(content, options):
    start = datetime.date(2015, 1, 1)
    paths = []
    for number in range(options.posts):
        rng = random.Random(f"{options.seed} post {number}")
        day = start + datetime.timedelta(days=rng.randrange(3790))
        path = f"{day.year}/beitrag-{number:05}.md"
        topics = ", ".join(f"Thema {rng.randrange(options.topics)}" for _ in range(3))
        front = (f"---\ntitle: Beitrag {number}: {rng.choice(WHAT)}\ndate: {day}\nauthors: Autorin {rng.randrange(12)}\n"
                 f"regions: region-{rng.randrange(options.regions)}\ntopics: {topics}\nsummary: {sentence(rng)}\n---\n\n")
        file = content / "magazine" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(front + body(rng, number, paths), "utf-8")
        paths.append(path)


def write_events(content, options):
    lines = []
    for number in range(options.events):
        rng = random.Random(f"{options.seed} event {number}")
        day = datetime.date(2024, 6, 1) + datetime.timedelta(days=rng.randrange(700))
        lines += [f"- id: termin-{number:05}", f"  title: Termin {number}: {rng.choice(WHAT)}",
                  f"  start: {day} {rng.randrange(8, 20)}:00", "  duration: 2 h",
                  f"  region: region-{rng.randrange(options.regions)}", f"  topics: [Thema {rng.randrange(options.topics)}]",
                  f"  place: Haus {rng.randrange(30)}, Musterstadt", f"  summary: {sentence(rng)}"]
    (content / "events.yaml").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
