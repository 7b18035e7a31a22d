#!/usr/bin/env python3
"""Times a site in two languages beside the two sites that it is made of.

    Benchmarks/editions.py ALMANAC [--posts 1000] [--runs 5]

The generated site has every second post, and every event, in English, too. It is built as German alone, as English alone
(the translations as a site of their own), and as both in one, in turn, in the memory file system. Prints medians of
processor and wall time, pages, and the ratio of both in one to the sum of the two. Needs nothing but Python 3.9.
"""
import argparse
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import processes
import sites

MEMORY = pathlib.Path("/dev/shm")
# The bar: two editions cost at most so many times the sum of their pages.
BAR = 1.15


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("almanac", type=pathlib.Path)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="almanac-editions.", dir=MEMORY if MEMORY.is_dir() else None))
    try:
        folders = make(work, given.posts)
        measured = {name: [] for name in folders}
        for _ in range(given.runs):
            for name, folder in folders.items():
                measured[name].append(build(given.almanac.resolve(), folder))
        return report(folders, measured)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def make(work, posts):
    """The three content folders."""
    site = sites.Site(work, posts)
    site.generate()
    german = site.folder / "content"
    both, english = work / "both", work / "english"
    shutil.copytree(german, both)
    shutil.copytree(german, english)
    change(both / "site.yaml", lambda text: re.sub(r"(?m)^language:.*\n", "", text) + "languages: [de, en]\n")
    change(english / "site.yaml", lambda text: re.sub(r"(?m)^language:.*\n", "", text) + "language: en\n")
    texts = sorted((german / "magazine").rglob("*.md"))
    for number, path in enumerate(texts):
        name = path.relative_to(german)
        if number % 2:
            (english / name).unlink()
            continue
        matter, body = path.read_text("utf-8").removeprefix("---\n").split("\n---\n", 1)
        title = re.search(r"(?m)^title:.*$", matter)
        own = f"---\n{title.group(0) if title else 'title: A post'} (translated)\n---\n{body}"
        (both / name).with_suffix(".en.md").write_text(own, "utf-8")
    for folder in (english, both):
        # Links to posts that are not there would be mistakes, in a site of the translations alone.
        for path in (folder / "magazine").rglob("*.md"):
            change(path, lambda text: re.sub(r"\]\([^)]*\.md[^)]*\)", "](https://example.org/)", text))
    for path in (german / "magazine").rglob("*.md"):
        change(path, lambda text: re.sub(r"\]\([^)]*\.md[^)]*\)", "](https://example.org/)", text))
    change(both / "events.yaml", lambda text: re.sub(r"(?m)^([ -]*)title: (.*)$", translated_title, text))
    return {"German": german, "English": english, "both": both}


def translated_title(line):
    indent = " " * len(line.group(1))
    return f"{line.group(0)}\n{indent}title_en: {line.group(2).strip()}"


def change(path, edit):
    path.write_text(edit(path.read_text("utf-8")), "utf-8")


def build(almanac, content):
    output = content.parent / f"{content.name}-output"
    shutil.rmtree(output, ignore_errors=True)
    run = processes.Run(
        f"{almanac} build --quiet --content {content} --themes {sites.PROJECT / 'themes'} --output {output}")
    pages = sum(1 for _ in output.rglob("*.html"))
    return run, pages


def report(folders, measured):
    print("| | pages | processor s | wall s | ms a page |\n|---|---:|---:|---:|---:|")
    medians = {}
    for name in folders:
        cpu = statistics.median(run.cpu for run, _ in measured[name])
        wall = statistics.median(run.wall for run, _ in measured[name])
        pages = measured[name][0][1]
        medians[name] = (pages, cpu, wall)
        print(f"| {name} | {pages:,} | {cpu:.2f} | {wall:.2f} | {1000 * cpu / pages:.2f} |")
    ratios = [medians["both"][part] / (medians["German"][part] + medians["English"][part]) for part in (0, 1, 2)]
    print(f"\nboth ÷ sum: pages {ratios[0]:.2f}, processor {ratios[1]:.2f}, wall {ratios[2]:.2f}; bar {BAR}")
    return 0 if ratios[1] <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
