"""Proves that every check can fail: breaks a copy of a site in one way for each and expects the finding.

    run --prove OUTPUT_DIR BASE_URL [CONTENT_DIR]
"""

import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tools.verdict import Verdict

from . import accessibility, calendars, editions, feeds, hosts, links, markup, restrictions, search, textbrowsers
from .site import Site

Breakage = Callable[[str], str]


def before(mark: str, text: str) -> Breakage:
    return lambda content: content.replace(mark, text + mark, 1)


def instead(pattern: str, text: str) -> Breakage:
    return lambda content: re.sub(pattern, text, content, count=1)


# The file (or a pattern), how it is broken, and a check with what it must then say.
BREAKAGES: list[tuple[str, Breakage, dict[str, str]]] = [
    ("kalender.ics", instead(r"SUMMARY:", "SUMMARY:Nicht "), {
        "calendars: icalendar": "SUMMARY is", "calendars: vobject": "SUMMARY is", "calendars: ical": "SUMMARY is"}),
    ("kalender.ics", instead(r"SEQUENCE:(\d)", r"SEQUENCE:7\1"), {"calendars: icalendar": "SEQUENCE is"}),
    ("kalender.ics", instead(r"DTEND;VALUE=DATE:\d{8}", "DTEND;VALUE=DATE:20991231"), {"calendars: vobject": "ends"}),
    ("kalender.ics", instead(r"UID:", "UID:nicht-"), {"calendars: ical": "is no listed event"}),
    ("kalender.ics", instead(r"STATUS:CONFIRMED", "STATUS:TENTATIVE"), {"calendars: ical": "STATUS is"}),
    ("termine/*/*.ics", instead(r"(BEGIN:VEVENT[\s\S]*?\nURL:)https://[^\r]*", r"\1https://example.org/"), {
        "calendars: completeness": "is not in a file of its own"}),
    ("kalender.ics", instead(r"CALSCALE:GREGORIAN", "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH"), {
        "calendars: libical": "ORGANIZER"}),
    ("kalender.ics", instead(r"SUMMARY:", "SUMMARY:Zwei\r\nSUMMARY:"), {"calendars: libical": "SUMMARY"}),
    ("kalender/index.html", instead(r'<p class="event-when">', r'<strong hidden>läuft gerade</strong>\g<0>'), {
        "text browsers: what waits for a script": "is hidden until", "text browsers: lynx": "only a script can say",
        "text browsers: w3m": "only a script can say", "text browsers: elinks": "only a script can say"}),
    ("kalender/index.html", instead(r"</h1>", "</h1><template><p>Vorlage</p></template><form></form>"), {
        "text browsers: what waits for a script": "is hidden until"}),
    ("suche/index.html", instead(r'<p class="nothing note">[^<]*</p>', ""), {
        "text browsers: what waits for a script": "nothing says"}),
    ("kalender/index.html", instead(r"</h1>", " 17\u2060–\u206020</h1>"), {"text browsers: elinks": "cannot be shown"}),
    (".htaccess", instead(r"  RedirectMatch.*\n", ""), {"hosts: Apache": "answers 200"}),
    (".htaccess", instead(r"  RequestHeader.*\n", ""), {"hosts: Apache": "to its ETag"}),
    (".htaccess", instead(r"\(\?!well-known\(/\|\$\)\)", ""), {"hosts: Apache": "/.well-known/security.txt answers 404"}),
    ("feed.xml", instead(r"</item>", ""), {"feeds: RSS": "feedparser"}),
    ("feed.xml", instead(r"<guid.*?</guid>", ""), {"feeds: RSS": "has no id"}),
    ("atom.xml", instead(r"</content>", "&lt;a href='x'&gt;x&lt;/a&gt;</content>"), {"feeds: Atom": "not absolute"}),
    ("feed.json", instead(r'"id": ?"', '"id": "", "x": "'), {"feeds: JSON Feed": "has no id"}),
    ("index.html", before("</main>", '<a href="fehlt/">x</a>'), {
        "links: under a sub-path": "answer 404", "links: from a disk": "no such file"}),
    ("index.html", before("</main>", '<a href="magazin/#fehlt">x</a>'), {
        "links: under a sub-path": "no such place", "links: from a disk": "no such place"}),
    ("index.html", before("</main>", '<a href="/magazin/">x</a>'), {
        "links: under a sub-path": "leads out", "links: from a disk": "root of the disk"}),
    ("index.html", instead(r'rel="canonical" href="[^"]*', r"\g<0>fehlt/"), {"links: at the public address": "no such file"}),
    ("index.html", before("</main>", '<p id="doppelt"></p><p id="doppelt"></p>'), {"links: anchors": "stands twice"}),
    ("index.html", before("</main>", "<p><div></p>"), {"markup: Nu HTML checker": "No “p” element in scope"}),
    ("suche/words-0.js", instead(r"\(", "(0,"), {"search: questions": "is not first", "search: titles": "not found"}),
    ("suche/index.html", instead(r'(?s)<ul class="index">.*?</ul>(?=.*<ul class="index">)', ""), {
        "search: without script": "no lists"}),
    ("suche/index.html", instead(r' data-count="[^"]*"', ' data-count="x"'), {"search: use": "no number"}),
]
# Those of a site in several languages; of any other they are left out.
OF_EDITIONS: list[tuple[str, Breakage, dict[str, str]]] = [
    ("en/index.html", instead(r'hreflang="de" href="[^"]*', r"\g<0>magazin/"), {"editions: hreflang": "does not say the same"}),
    ("index.html", instead(r'hreflang="x-default"', 'hreflang="fr"'), {
        "editions: hreflang": "no x-default", "editions: sitemap": "the sitemap names"}),
    ("en/calendar.ics", instead(r"SEQUENCE:(\d)", r"SEQUENCE:7\1"), {"editions: calendars": "is ("}),
    ("termine/*/index.html", instead(r'<nav class="editions"', '<nav class="none"'), {"editions: the switch": "no way to"}),
    ("en/search/words-0.js", instead(r"publish ", "publishe "), {"editions: English inflections": "does not know"}),
]
# The modules, and how the names of their checks begin.
PARTS = {
    calendars: ("calendars: icalendar", "calendars: vobject", "calendars: ical", "calendars: completeness"),
    restrictions: "calendars: libical", feeds: "feeds", links: "links", markup: "markup", textbrowsers: "text browsers",
    hosts: "hosts", search: "search", editions: "editions",
}
FOR_THE_BROWSER = before("</main>", '<p><img src="fehlt.png"></p><div class="probe">Text</div>')


def main() -> int:
    output, base, content = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    missed = 0
    for part, title in PARTS.items():
        for name, breakage, expected in BREAKAGES + (OF_EDITIONS if (output / "en").is_dir() else []):
            if any(check.startswith(title) for check in expected):
                missed += try_one(output, base, content, part, name, breakage, expected)
    views = [f"accessibility: {scheme}, {width} px" for scheme in accessibility.SCHEMES for width in accessibility.WIDTHS]
    missed += try_one(
        output, base, content, accessibility, "index.html", FOR_THE_BROWSER, dict.fromkeys(views, "image-alt"))
    print(f"{missed} breakages missed")
    return 1 if missed else 0


def try_one(output, base, content, part, name, breakage, expected) -> int:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        shutil.copytree(output, copy)
        file = next(copy.glob(name), copy / name)
        text = file.read_bytes().decode("utf-8")
        broken = breakage(text)
        if broken == text:
            print(f"MISSED  {name}: nothing was broken ({expected})")
            return 1
        file.write_bytes(broken.encode("utf-8"))
        listener = Listener()
        part.check(Site(copy, base, content), listener)
    missed = 0
    for check, phrase in expected.items():
        is_found = any(phrase in finding for finding in listener.findings.get(check, []))
        print(f"{'found ' if is_found else 'MISSED'}  {check}: {phrase}", flush=True)
        missed += not is_found
    return missed


class Listener(Verdict):
    """Keeps the findings instead of printing them."""

    def __init__(self) -> None:
        super().__init__()
        self.findings: dict[str, list[str]] = {}

    def report(self, name, looked_at, findings) -> None:
        self.findings[name] = list(findings)


if __name__ == "__main__":
    sys.exit(main())
