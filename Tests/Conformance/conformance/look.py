"""What a reader sees first on a phone and on a desktop, measured in the browser; and that no page contradicts itself
about what is coming."""

import re

from selenium import webdriver

from tools.browser import browser
from tools.verdict import Verdict
from tools.webserver import WebServer

from . import look_parts
from .site import Site
from .walk import folders

PHONE, SMALL, DESKTOP = (360, 640), (320, 256), (1280, 800)
MASTHEAD, FIRST_ROW, ACTION, TEXT, STOPS = 120, 420, 600, 800, 12
CONTROL = 44
"""Pixels, and the stops of the keyboard from the beginning of `main` to its first event or text."""

MEASURE = """
const box = element => element && element.getBoundingClientRect();
/* What is in a closed `details` has a place and is no stop. */
const seen = element => element.getClientRects().length > 0 && element.checkVisibility({visibilityProperty: true});
const first = selector => [...document.querySelectorAll(selector)].find(seen);
const top = selector => { const found = box(first(selector)); return found ? Math.round(found.top + scrollY) : null; };
const bottom = selector => { const found = box(first(selector)); return found ? Math.round(found.bottom + scrollY) : null; };
const firstLine = element => element && Math.round(
  box(element).top + scrollY + Math.min(box(element).height, 1.3 * parseFloat(getComputedStyle(element).fontSize)));
const main = document.querySelector('main');
const stops = [...main.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')].filter(seen);
const goal = first('main .event-title a, main .month-grid a, main .prose p, main .text p, main .lead');
const controls = [...document.querySelectorAll('button, summary, input:not([type=hidden]), select, .button, .filter, .menu a, .menu-first a')]
  .filter(seen).filter(element => Math.round(box(element).height) < arguments[0])
  .map(element => element.tagName.toLowerCase() + ' “' + element.textContent.trim().slice(0, 40) + '” '
    + Math.round(box(element).height) + ' px');
const coming = [...document.querySelectorAll('[data-coming]')].filter(seen);
return {
  masthead: bottom('header.masthead'),
  row: top('main .agenda > li'),
  action: bottom('main .call a, main a.button, main .keep a'),
  text: top('main .prose p, main .prose, main .text'),
  heading: firstLine(first('main h1:not(.visually-hidden), main h2, main h3')),
  stops: goal ? stops.filter(stop => stop !== goal && stop.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_FOLLOWING).length : 0,
  controls,
  width: document.documentElement.scrollWidth,
  over: coming.flatMap(list => [...list.querySelectorAll('.is-past, .mark-over')]).filter(seen).length,
  rows: [...document.querySelectorAll('[data-coming] .agenda > li, ul.agenda[data-coming] > li')].filter(seen).length,
  count: (document.querySelector('[data-count-all]') || {}).textContent || null,
};
"""


def check(site: Site, verdict: Verdict) -> None:
    with WebServer(site.folder, site.base_path) as server, browser() as driver:
        pages = kinds(site)
        findings: list[str] = []
        for kind, path in pages.items():
            findings += phone(driver, server.address, kind, path)
        verdict.report("look: the first screen of a phone", f"{len(pages)} kinds of pages at 360 and 320 px", findings)
        verdict.report(
            "look: what is coming", "headings, marks and counts agree", coming(driver, server.address, list(pages.values())))
        region = pages.get("region")
        verdict.report(
            "look: a region's next event", "within the first screen",
            [] if region is None else [
                finding for width, height, most in ((*PHONE, 640), (*DESKTOP, 700))
                for finding in below(f"{region} at {width} px: the event", measure(driver, server.address + region, width, height)["row"], most)])
        instruments(site, verdict, driver, server.address, pages)


def instruments(site: Site, verdict: Verdict, driver: webdriver.Chrome, address: str, pages: dict[str, str]) -> None:
    german = folders(site)["calendar"] == "kalender/"
    regions, subscribe = ("regionen/", "abonnieren/") if german else ("regions/", "subscribe/")
    number = len([path for path in site.files if re.fullmatch(rf"{regions}[^/]+/index\.html", path)])
    if "month" in pages:
        verdict.report("look: the month", "days, marks, words, one sheet", look_parts.month(driver, address, pages["month"]))
    verdict.report("look: times", "on one line", look_parts.times(
        driver, address, [pages[kind] for kind in ("calendar", "event", "region") if kind in pages]))
    if number:
        verdict.report("look: the map", f"{number} regions", look_parts.region_map(driver, address, regions, number))
    if f"{subscribe}index.html" in site.files:
        verdict.report("look: subscribing", "one panel", look_parts.subscribing(driver, address, subscribe))
    lists = ["", "magazin/" if german else "magazine/"]
    verdict.report("look: covers", "no two of a kind on a screen, none alike", look_parts.covers(
        driver, address, site, [path for path in lists if path + "index.html" in site.files]))
    quoting = [path for path in site.named("index.html") if 'class="quote"' in site.text(path)][:1]
    verdict.report("look: quotes", "above headings", [
        finding for path in quoting for finding in look_parts.quotes(driver, address, path.removesuffix("index.html"))])
    verdict.report("look: paper", "the address, numbers of links, no marks of the day", look_parts.paper(
        driver, address, [pages[kind] for kind in ("post", "event") if kind in pages]))


def kinds(site: Site) -> dict[str, str]:
    """A page of each kind that has a first screen to measure."""
    folder = folders(site)
    german = folder["calendar"] == "kalender/"
    found = {"front": "", "calendar": folder["calendar"]}
    for kind, place in (
            ("region", "regionen/" if german else "regions/"), ("event", folder["events"]),
            ("post", "magazin/" if german else "magazine/"), ("month", folder["calendar"])):
        pattern = re.compile(
            rf"{place}\d{{4}}/\d{{2}}/index\.html" if kind == "month" else rf"{place}(?!seite|page)(?:\d{{4}}/)?[^/]+/index\.html")
        pages = [path for path in site.named("/index.html") if pattern.fullmatch(path)]
        if kind == "event":
            # One that asks for something to be done.
            pages = [path for path in pages if 'class="call"' in site.text(path)] or pages
        if pages:
            found[kind] = pages[len(pages) // 2].removesuffix("index.html")
    return found


def measure(driver: webdriver.Chrome, address: str, width: int, height: int) -> dict:
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
    driver.get(address)
    return driver.execute_script(MEASURE, CONTROL)


def phone(driver: webdriver.Chrome, address: str, kind: str, path: str) -> list[str]:
    seen = measure(driver, address + path, *PHONE)
    where = f"{path or 'the front page'} at 360 px"
    findings = below(f"{where}: the masthead", seen["masthead"], MASTHEAD)
    if kind == "calendar":
        findings += below(f"{where}: the first row", seen["row"], FIRST_ROW)
    if kind == "event":
        findings += below(f"{where}: the first action", seen["action"], ACTION)
    if kind == "post":
        findings += below(f"{where}: the text", seen["text"], TEXT)
    if seen["stops"] > STOPS:
        findings.append(f"{where}: {seen['stops']} stops before the first event or the text")
    if seen["width"] > PHONE[0]:
        findings.append(f"{where}: {seen['width']} px wide")
    findings += [f"{where}: {control} is lower than {CONTROL} px" for control in seen["controls"]]
    small = measure(driver, address + path, *SMALL)
    return findings + below(f"{path or 'the front page'} at 320 px: the heading", small["heading"], SMALL[1])


def below(what: str, pixels: int | None, most: int) -> list[str]:
    if pixels is None:
        return [f"{what} is not there"]
    return [f"{what} is at {pixels} px, at most {most} are right"] if pixels > most else []


def coming(driver: webdriver.Chrome, address: str, paths: list[str]) -> list[str]:
    findings = []
    for path in paths:
        seen = measure(driver, address + path, *DESKTOP)
        if seen["over"]:
            findings.append(f"{path}: {seen['over']} marks of what is over under what is coming")
        number = re.match(r"\d+", seen["count"] or "")
        if number and int(number.group()) != seen["rows"]:
            findings.append(f"{path}: the head counts {number.group()}, {seen['rows']} rows are shown")
    return findings
