"""The JSON Schemas of content: they take every file of ours that is plain YAML, and refuse what the program refuses."""

import datetime
import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

from tools.verdict import Verdict

from .site import Site

REPOSITORY = Path(__file__).resolve().parents[3]
LISTS = ("events", "people", "members", "partners", "topics", "sources", "site")
FOLDERS = {"magazine": "post", "regions": "region", "projects": "project", "pages": "page", "newsletter": "newsletter"}


class PlainLoader(yaml.SafeLoader):
    """Reads dates as texts, as YAML 1.2 and the programs of editors do."""


PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

# What must be refused: the kind, the file's text, and the code with which the program refuses it.
MISTAKES = [
    ("events", "- titl: Fest\n  start: 2031-05-06\n  region: a\n", "E130"),
    ("events", "- title: Fest\n  strat: 2031-05-06\n  region: a\n", "E130"),
    ("events", "- title: Fest\n  start: 2031-05-06\n  regoin: a\n", "E130"),
    ("events", "- title: [Fest]\n  start: 2031-05-06\n  region: a\n", "E132"),
    ("events", "- title:\n  start: 2031-05-06\n  region: a\n", "E130"),
    ("events", "- title: Fest\n  start: [2031-05-06]\n  region: a\n", "E132"),
    ("events", "- title: Fest\n  start: 2031-05-06\n  region: a\n  status: abgsagt\n", "E131"),
    ("events", "- title: Fest\n  start: 2031-05-06\n  region: a\n  held: vielleicht\n", "E136"),
    ("events", "- title: Fest\n  start: 2031-05-06\n  region: a\n  größe: mittel\n", "E131"),
    ("events", "- title: Fest\n  start: 2031-05-06\n  region: a\n  rolle: Chef\n", "E131"),
    ("events", "- title: Fest\n  start: 2031-05-06\n  region: a\n  visibility: gehaim\n", "E181"),
    ("events", "- title: Fest\n  start: 2031-05-06\n  region: a\n  entwurf: bald\n", "E181"),
    ("events", "- title: Fest\n  start: 2031-05-06\n  region: a\n  topics: {a: b, c: d}\n", "E133"),
    ("events", "- title: Fest\n  start: 2031-05-06\n  region: a\n  topics: [[a]]\n", "E133"),
    ("events", "- title: Fest\n  start: 2031-05-06\n  region: a\n  place: [a]\n", "E132"),
    ("events", "- title: Fest\n  start: 2031-05-06\n  region: a\n  place: {name: A, geo: [1]}\n", "E171"),
    ("events", "- title: Fest\n  start: 2031-05-06\n  region: a\n  image: {alt: x, credit: y}\n", "E130"),
    ("events", "- title: Fest\n  region: a\n  dates: [{title: x, place: y}]\n", "E130"),
    ("events", "title: Fest\nstart: 2031-05-06\n", "E189"),
    ("people", "- id: lena\n", "E130"),
    ("people", "- name: Lena\n  roles: [{from: 2030, to: 2031}]\n", "E130"),
    ("people", "- name: Lena\n  visibility: auf einladung\n", "E186"),
    ("members", "- id: werkhof\n", "E130"),
    ("partners", "- name: [Werkhof]\n", "E132"),
    ("topics", "- summary: Ein Satz.\n", "E130"),
    ("sources", "- name: Bericht\n", "E130"),
    ("site", "titl: Bund\n", "E130"),
    ("site", "title: Bund\nlinks: datie\n", "E131"),
    ("site", "title: Bund\nmagazine: 12\n", "E134"),
    ("site", "title: Bund\nmagazine: {per_page: viele}\n", "E135"),
    ("site", "title: Bund\nmagazine: {per_page: 0}\n", "E135"),
    ("site", "title: Bund\ncalendar: {cancelled: weg}\n", "E131"),
    ("site", "title: Bund\ntypography: vielleicht\n", "E136"),
    ("site", "title: Bund\nnavigation: [{title: A, url2: b}]\n", "E130"),
    ("site", "title: Bund\ntargets: [{region: a, small: 2}]\n", "E130"),
    ("site", "title: Bund\ntargets: [{period: 2031, small: viele}]\n", "E135"),
]

# What must be taken, however odd it looks.
TAKEN = [
    ("events", "- TITEL: Fest\n  Beginn: 2031-05-06\n  REGION: a\n"),
    ("events", "- title: 2031\n  start: 2031-05-06 18:00\n  region: [a]\n  STATUS: Vorlaeufig\n"),
    ("events", "- title: Fest\n  area: b\n  dates: [2031-05-06, {start: 2031-05-07, title: B}]\n  held: yes\n"),
    ("events", "- title: Fest\n  start: 2031\n  region: alle\n  sichtbarkeit: Auf Einladung\n  draft: false\n"),
    ("events", "- title: Fest\n  start: offen\n  region:\n    - a\n    -\n  farbe: rot\n  summary:\n"),
    ("events", ""),
    ("topics", "- Lernen\n- name: Handwerk\n"),
    ("people", "- name: Lena\n  roles: Leitung\n  entwurf: nein\n"),
    ("site", "title: Bund\nsocial: {Mastodon: https://example.org/}\nfooter: impressum\nformats: [vortrag, {name: B}]\n"),
    ("site", "title: Bund\ntargets:\n  period: 2031\n  Workshops: 3\n  counts: {small: 2}\nmagazine:\n"),
    ("site", "title: Bund\nmagazine: {per_page: '12'}\ntheme_settings: {covers: nein, hue: 4}\n"),
]


def schemas() -> dict[str, Draft202012Validator]:
    """The validators by kind, each written in both languages with the same conditions."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([os.environ["ALMANAC"], "schema", "--all", folder], check=True, capture_output=True)
        documents = {file.name.removesuffix(".schema.json"): json.loads(file.read_text("utf-8"))
                     for file in Path(folder).iterdir()}
    for document in documents.values():
        Draft202012Validator.check_schema(document)
    return {kind: Draft202012Validator(document) for kind, document in documents.items()}


def files(content: Path) -> Iterator[tuple[Path, str, str]]:
    """The files of a folder with their kinds and what is YAML in them."""
    for name in LISTS:
        if (path := content / f"{name}.yaml").is_file():
            yield path, name, path.read_text("utf-8")
    for path in sorted(content.glob("events/*.yaml")):
        regional = (content / "regions" / f"{path.stem}.md").is_file()
        yield path, "region-events" if regional else "events", path.read_text("utf-8")
    for folder, kind in FOLDERS.items():
        for path in sorted(content.glob(f"{folder}/**/*.md")):
            head, mark, _ = path.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
            if mark:
                yield path, kind, head


def complaint(validator: Draft202012Validator, value: object) -> str | None:
    """What a schema says first about a value, wherever it stands."""
    error = next(iter(validator.iter_errors(value)), None)
    return f"{'/'.join(map(str, error.absolute_path))}: {error.message[:120]}" if error else None


def with_dates(value: object) -> bool:
    """Whether a program that reads YAML 1.1 made dates of texts."""
    if isinstance(value, dict):
        return any(map(with_dates, value.values()))
    return any(map(with_dates, value)) if isinstance(value, list) else isinstance(value, datetime.date)


def check_files(validators: dict[str, Draft202012Validator], content: Path, verdict: Verdict) -> None:
    folders = [content, *REPOSITORY.glob("seeds/starter/*/content"), *REPOSITORY.glob("Tests/Sites/*/content"),
               REPOSITORY / "docs/handbuch/content"]
    looked, other, dated, findings = 0, 0, 0, []
    for folder in folders:
        for path, kind, text in files(folder):
            for loader in (PlainLoader, yaml.SafeLoader):
                try:
                    value = yaml.load(text, loader)
                except (yaml.YAMLError, ValueError):
                    # Texts with a colon and no quotes are ours alone.
                    other += loader is PlainLoader
                    continue
                looked += loader is PlainLoader
                dated += with_dates(value)
                if said := complaint(validators[kind], value):
                    findings.append(f"{path}: {said}")
    if not dated:
        findings.append("no file has a date that YAML 1.1 knows")
    verdict.report("schemas: our files", f"{looked} files, {other} more are no plain YAML", findings)


def examples(node: object) -> Iterator[dict]:
    """The parts of a schema that give examples."""
    if isinstance(node, dict):
        if isinstance(node.get("examples"), list):
            yield node
        node = list(node.values())
    for part in node if isinstance(node, list) else []:
        yield from examples(part)


def check_examples(validators: dict[str, Draft202012Validator], verdict: Verdict) -> None:
    looked, findings = 0, []
    for kind, validator in validators.items():
        for node in examples(validator.schema):
            for example in node["examples"]:
                looked += 1
                said = "it is nothing" if example is None else complaint(validator.evolve(schema=node), example)
                if said:
                    findings.append(f"{kind}: {example!r} of “{node.get('description', '')[:40]}”: {said}")
    verdict.report("schemas: examples", f"{looked} of {len(validators)} schemas", findings)


def codes(kind: str, text: str) -> list[str]:
    """The errors of the program in a site with this file."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        (content / "regions").mkdir(parents=True)
        (content / "regions" / "a.md").write_text("---\ntitle: A\nin: in A\nshort: A\n---\nText.\n", "utf-8")
        for name, base in (("site", "title: Bund\nnotice: Probe\n"), (kind, text)):
            (content / f"{name}.yaml").write_text(base, "utf-8")
        outcome = subprocess.run(
            [os.environ["ALMANAC"], "check", "--content", str(content), "--themes", str(REPOSITORY / "themes"),
             "--today", "2030-01-01", "--format", "json"], capture_output=True, check=False)
        items = json.loads(outcome.stdout)["items"]
    return [item["code"] for item in items if item["severity"] == "error" and item["code"].startswith("E1")]


def check_mistakes(validators: dict[str, Draft202012Validator], verdict: Verdict) -> None:
    findings = []
    for kind, text, code in MISTAKES:
        if not complaint(validators[kind], yaml.load(text, PlainLoader)):
            findings.append(f"{kind}: the schema takes {text!r}")
        if code not in (said := codes(kind, text)):
            findings.append(f"{kind}: the program says {said} instead of {code} of {text!r}")
    verdict.report("schemas: mistakes", f"{len(MISTAKES)} files that must be refused", findings)
    findings = []
    for kind, text in TAKEN:
        if said := complaint(validators[kind], yaml.load(text, PlainLoader)):
            findings.append(f"{kind}: {text!r}: {said}")
        if said := codes(kind, text):
            findings.append(f"{kind}: the program says {said} of {text!r}")
    verdict.report("schemas: odd but right", f"{len(TAKEN)} files that must be taken", findings)


def check(site: Site, verdict: Verdict) -> None:
    validators = schemas()
    check_files(validators, site.content, verdict)
    check_examples(validators, verdict)
    check_mistakes(validators, verdict)
