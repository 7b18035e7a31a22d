"""Editions: pages name each other in all languages, calendars hold the same entries, and a reader gets across."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin

from selenium import webdriver

from tools.browser import browser
from tools.verdict import Verdict
from tools.webserver import WebServer

from .site import Site
from .tasks import Phone
from .walk import folders

# Inflections of one word, of which the text has one and the reader types another.
INFLECTIONS = (
    ("events", "event"), ("regions", "region"), ("projects", "project"), ("members", "member"),
    ("companies", "company"), ("studies", "study"), ("organised", "organise"), ("publishing", "published"),
    ("planned", "plan"), ("meeting", "meetings"), ("learning", "learned"), ("joined", "joining"),
    ("starting", "started"), ("boats", "boat"), ("published", "publishes"),
)
STEMS = """
return arguments[0].map(pair => pair.map(word => window.almanacWords.stem(window.almanacWords.spell(word), 'en')));
"""


SPELLINGS = """
const words = arguments[0].flatMap(text => window.almanacWords.scan(text).map(word => word.text));
return [...new Set(words)].map(word => {
  const spelling = window.almanacWords.spell(word);
  return [word, spelling, window.almanacWords.stem(spelling, 'en')];
});
"""


class Head(HTMLParser):
    """What a page says of itself to search engines, and where its switch leads."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.language = ""
        self.canonical: list[str] = []
        self.alternates: dict[str, str] = {}
        self.twice: list[str] = []
        self.is_hidden = False
        self.switch: dict[str, str] = {}
        self._is_switch = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if tag == "html":
            self.language = values.get("lang", "")
        if tag == "nav":
            self._is_switch = "editions" in values.get("class", "").split()
        if tag == "a" and self._is_switch:
            self.switch[values.get("lang", "")] = values.get("href", "")
        if tag == "meta" and values.get("name") == "robots":
            self.is_hidden = "noindex" in values.get("content", "")
        if tag != "link":
            return
        if values.get("rel") == "canonical":
            self.canonical.append(values.get("href", ""))
        if values.get("rel") == "alternate" and "hreflang" in values:
            if values["hreflang"] in self.alternates:
                self.twice.append(values["hreflang"])
            self.alternates[values["hreflang"]] = values.get("href", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "nav":
            self._is_switch = False


def check(site: Site, verdict: Verdict) -> None:
    pages = {path: Head(site.text(path)) for path in site.named(".html")}
    if not any(page.switch for page in pages.values()):
        verdict.report("editions", "one language", [])
        return
    named = sum(bool(page.alternates) for page in pages.values())
    verdict.report("editions: hreflang", f"{len(pages)} pages, {named} in several languages", hreflang(site, pages))
    verdict.report("editions: the switch", f"{len(pages)} pages", switches(site, pages))
    verdict.report("editions: sitemap", "addresses and languages", sitemap(site, pages))
    calendars = list(calendar_pairs(site, pages))
    verdict.report(
        "editions: calendars", f"{len(calendars)} pairs",
        [finding for first, second in calendars for finding in same_entries(site, first, second)])
    with WebServer(site.folder, site.base_path) as server, browser() as driver:
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": True})
        phone = across(site, driver, server.address, pages)
        verdict.report("editions: from an event to its English page and calendar", f"{phone.steps} steps at 360 px", phone.findings)
        verdict.report("editions: English inflections", f"{len(INFLECTIONS)} pairs", inflections(site, driver, server.address))


def address(site: Site, path: str) -> str:
    """The public address of a page."""
    return site.base + path.removesuffix("index.html")


def hreflang(site: Site, pages: dict[str, Head]) -> list[str]:
    """Each page names itself and the others, and is named by them; with plain language nobody is told to search."""
    findings = []
    by_address = {address(site, path).removesuffix("/"): page for path, page in pages.items()}
    for path, page in pages.items():
        own = address(site, path)
        if page.canonical and own.removesuffix("/") not in (here.removesuffix("/").removesuffix("/index.html") for here in page.canonical):
            if not page.is_hidden and site.published(page.canonical[0]) is not None:
                findings.append(f"{path}: canonical is {page.canonical}")
        findings += [f"{path}: names {language} twice" for language in page.twice]
        if not page.alternates:
            continue
        if page.language.endswith("-simple") or any(language.endswith("-simple") for language in page.alternates):
            findings.append(f"{path}: plain language is told to search engines")
        if page.alternates.get(page.language) not in page.canonical:
            findings.append(f"{path}: does not name itself as {page.language}")
        if "x-default" not in page.alternates:
            findings.append(f"{path}: no x-default")
        for language, target in page.alternates.items():
            other = by_address.get(target.removesuffix("index.html").removesuffix("/"))
            if other is None:
                findings.append(f"{path}: {language} leads to {target}, where there is no page")
            elif other.alternates != page.alternates:
                findings.append(f"{path}: {target} does not say the same of {language}")
            elif language not in ("x-default", other.language):
                findings.append(f"{path}: {target} is in {other.language}, not {language}")
    return findings


def switches(site: Site, pages: dict[str, Head]) -> list[str]:
    """Every page offers every other edition, and the page behind is in that language."""
    editions = {language for page in pages.values() for language in page.switch}
    findings = []
    for path, page in pages.items():
        # A page that has moved leads on by itself.
        if path.endswith("404.html") or page.is_hidden and page.canonical != [address(site, path)]:
            continue
        missing = sorted(editions - set(page.switch) - {page.language})
        if missing and page.language in editions:
            findings.append(f"{path}: no way to {', '.join(missing)}")
        for language, target in page.switch.items():
            file = site.file_at(site.published(urljoin(address(site, path), target)) or "")
            if file is None:
                findings.append(f"{path}: the way to {language} is dead: {target}")
            elif pages[file].language != language:
                findings.append(f"{path}: the way to {language} leads to {pages[file].language}")
    return findings


def sitemap(site: Site, pages: dict[str, Head]) -> list[str]:
    """What pages say of their languages stands in the sitemap, too."""
    text = "".join(site.text(path) for path in site.named(".xml") if "sitemap" in path)
    entries = re.findall(r"<url>(.*?)</url>", text, re.S)
    listed = {}
    for entry in entries:
        place = re.search(r"<loc>([^<]+)</loc>", entry)
        links = dict(re.findall(r'hreflang="([^"]+)" href="([^"]+)"', entry))
        listed[place.group(1) if place else ""] = links
    findings = []
    for path, page in pages.items():
        if page.is_hidden or not page.canonical or path.endswith("404.html"):
            continue
        links = listed.get(page.canonical[0])
        if links is None:
            findings += [f"{path}: not in the sitemap"] if site.published(page.canonical[0]) is not None else []
        elif links != page.alternates:
            findings.append(f"{path}: the sitemap names {sorted(links)}, the page {sorted(page.alternates)}")
    return findings


def calendar_pairs(site: Site, pages: dict[str, Head]) -> Iterator[tuple[str, str]]:
    """The calendars that lie beside a page and beside the same page in another edition."""
    for path, page in pages.items():
        folder = path.rpartition("/")[0]
        own = [name for name in site.files if name.endswith(".ics") and name.rpartition("/")[0] == folder]
        for target in page.switch.values():
            file = site.file_at(site.published(urljoin(address(site, path), target)) or "")
            if file is None or own_path(page, file, pages) is False:
                continue
            other = file.rpartition("/")[0]
            others = [name for name in site.files if name.endswith(".ics") and name.rpartition("/")[0] == other]
            if own and others and len(own) == len(others):
                yield from zip(sorted(own, key=kind), sorted(others, key=kind))


def own_path(page: Head, file: str, pages: dict[str, Head]) -> bool:
    """Whether the page behind the switch leads back, which it does where it is the same one."""
    return page.language in pages[file].switch and bool(page.switch)


def kind(path: str) -> str:
    """The calendar of everything before the one of online events."""
    return "1" if path.endswith("online.ics") else "0"


def same_entries(site: Site, first: str, second: str) -> list[str]:
    """One UID and one SEQUENCE for an entry, in every language."""
    own, other = entries(site.text(first)), entries(site.text(second))
    return [f"{first} and {second}: {name} differs" for name in sorted(set(own) ^ set(other))] + [
        f"{first} and {second}: {name} is {own[name]} and {other[name]}" for name in own if name in other and own[name] != other[name]]


def entries(text: str) -> dict[str, tuple[str, ...]]:
    """UID (with RECURRENCE-ID) and what programs go by: SEQUENCE, DTSTART, DTEND."""
    found = {}
    for block in re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", text.replace("\r\n ", ""), re.S):
        values = dict(re.findall(r"^(UID|RECURRENCE-ID|SEQUENCE|DTSTART|DTEND)[^:\r]*:([^\r]*)", block, re.M))
        name = values.get("UID", "") + values.get("RECURRENCE-ID", "")
        found[name] = tuple(values.get(key, "") for key in ("SEQUENCE", "DTSTART", "DTEND"))
    return found


def across(site: Site, driver: webdriver.Chrome, server: str, pages: dict[str, Head]) -> Phone:
    """From a German event with a calendar file to its English page, and there to its calendar."""
    events = folders(site)["events"]
    path = next((path for path in sorted(pages) if path.startswith(events) and "en" in pages[path].switch
                 and any(name.startswith(path.removesuffix("index.html")) and name.endswith(".ics") for name in site.files)), None)
    phone = Phone(driver, server + (path or "").removesuffix("index.html"))
    if path is None:
        phone.findings.append("no event has an English page and a calendar file")
        return phone
    if phone.tap("the English page", ".editions a[lang=en]"):
        wanted = urljoin(phone.address, pages[path].switch["en"])
        if driver.current_url != wanted:
            phone.findings.append(f"the way to English leads to {driver.current_url}, not {wanted}")
        phone.sees("the calendar file", "main a[download][href$='.ics']")
        phone.steps += 1
    if phone.steps > 2:
        phone.findings.append(f"takes {phone.steps} steps")
    return phone


def inflections(site: Site, driver: webdriver.Chrome, server: str) -> list[str]:
    """The search page takes words for the same as the generator did: of each pair both find the same pages."""
    page = next((path for path in ("en/search/", "search/") if site.file_at(path)), None)
    if page is None:
        return []
    driver.get(server + page)
    findings = []
    for first, second in driver.execute_script(STEMS, [list(pair) for pair in INFLECTIONS]):
        if first != second:
            findings.append(f"“{first}” and “{second}” are two words to the browser")
    return findings + unknown_to_index(site, driver, page)


def unknown_to_index(site: Site, driver: webdriver.Chrome, page: str) -> list[str]:
    """Every word of the texts that results show is in the index under the stem that the browser makes of it."""
    def parts(name: str) -> list[str]:
        return [site.text(path) for path in site.named(".js") if re.fullmatch(rf"{page}{name}-\d+\.js", path)]

    lines = [line for part in parts("words") for line in json.loads(re.sub(r"^\w+\(\"\w+\",\d+,|\)\s*$", "", part)).splitlines()]
    known = {line.split(" ")[0] for line in lines}
    stop_words = set(json.loads(re.sub(r"^[^{]*|\)\s*$", "", site.text(page + "index.js")))["stopWords"].split())
    entries = [entry for part in parts("pages") for entry in json.loads(re.sub(r"^[^\[]*|\)\s*$", "", part))]
    # Behind title, teaser and text stand the languages of those that are not English.
    texts = [entry[place] for entry in entries for place, language in ((0, 5), (3, 6), (4, 6))
             if not (len(entry) > 5 and entry[language])]
    found = driver.execute_script(SPELLINGS, texts)
    missing = sorted({f"{word} ({stem})" for word, spelling, stem in found
                      if len(spelling) > 3 and spelling not in stop_words and stem not in stop_words and stem not in known})
    return [f"the index does not know “{word}” by the stem of the browser" for word in missing]
