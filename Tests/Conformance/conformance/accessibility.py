"""Accessibility: axe-core in Chromium finds nothing on any kind of page."""

import re
from importlib.util import find_spec
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException

from tools.browser import browser
from tools.verdict import Verdict
from tools.webserver import WebServer

from .site import Site

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
# First segments of paths that stand for a kind of page; any other page is a free one.
SECTIONS = set(
    "magazin magazine presse press regionen regions kalender calendar termine events themen topics formate "
    "formats projekte projects reihen series personen people mitglieder members partner partners quellen "
    "sources newsletter suche search abonnieren subscribe".split())
# Further segments that say what follows.
MARKERS = set("seite page art kind archiv archive bereich area".split())

# Folders of other languages.
EDITIONS = ("en", "leicht")
FOLDERS = tuple(f"{name}/" for name in EDITIONS)
# In which views they are looked at: their templates and style sheets are the same, but for those of plain language.
VIEWS_OF_EDITIONS = {"en": (("dark", 1280),), "leicht": (("light", 360), ("dark", 1280))}

RUN_AXE = """
const done = arguments[arguments.length - 1];
const options = {resultTypes: ['violations']};
if (arguments.length > 1) { options.runOnly = {type: 'rule', values: arguments[0]}; }
axe.run(document, options).then(
  result => done(result.violations.map(
    violation => [violation.id, violation.help, violation.nodes.map(node => node.target.join(' '))])),
  problem => done([['axe', String(problem), []]]));
"""
# The rules whose verdict hangs on colours: all that a second scheme can change.
COLOURS = ["color-contrast", "link-in-text-block"]
SIDEWAYS = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"


def check(site: Site, verdict: Verdict) -> None:
    chosen = one_of_each_kind(site)
    findings: dict[tuple[str, int], list[str]] = {(scheme, width): [] for scheme in SCHEMES for width in WIDTHS}
    with WebServer(site.folder, site.base_path) as server, browser() as driver:
        axe = axe_source()
        for kind, path in chosen.items():
            wanted = VIEWS_OF_EDITIONS.get(kind.split("/")[0], tuple(findings))
            for width in WIDTHS:
                schemes = [scheme for scheme in SCHEMES if (scheme, width) in wanted]
                for scheme, found in look_at(driver, server.address + path, width, schemes, axe):
                    findings[scheme, width].append(f"{kind}: {path}: {found}")
    for (scheme, width), found in findings.items():
        verdict.report(f"accessibility: {scheme}, {width} px", f"{len(chosen)} kinds of pages", found)


def one_of_each_kind(site: Site) -> dict[str, str]:
    """Of each kind the longest page: it has most to find fault with."""
    chosen: dict[str, str] = {}
    for path in site.named(".html"):
        kind = kind_of(path)
        if kind not in chosen or size(site, path) > size(site, chosen[kind]):
            chosen[kind] = path
    return chosen


def size(site: Site, path: str) -> int:
    return (site.folder / path).stat().st_size


def kind_of(path: str) -> str:
    """A path with its names left out: `regionen/freiburg/index.html` is of the kind `regionen/*`, and in another language
    of the kind `en/regions/*`."""
    segments = path.removesuffix("index.html").strip("/").split("/")
    if segments[0] in EDITIONS:
        return f"{segments[0]}/{kind_of('/'.join(segments[1:]))}"
    if len(segments) == 1 and segments[0] not in SECTIONS:
        return segments[0] if segments[0] in ("", "404.html") else "page"
    if segments[0] not in SECTIONS:
        return "page"
    rest = [segment if segment in MARKERS else re.sub(r"^\d+$", "0", segment) for segment in segments[1:]]
    return "/".join(segments[:1] + [segment if segment in MARKERS or segment == "0" else "*" for segment in rest])


def look_at(driver: webdriver.Chrome, address: str, width: int, schemes: list[str], axe: str) -> list[tuple[str, str]]:
    """What is wrong, each with the scheme in which it is: in the first one all rules are asked, in others, to which the open
    page changes as it does for a reader, those about colours."""
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})
    findings = []
    for number, scheme in enumerate(schemes):
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]})
        try:
            if number == 0:
                driver.get(address)
                driver.execute_script(axe)
                violations = driver.execute_async_script(RUN_AXE)
            else:
                violations = driver.execute_async_script(RUN_AXE, COLOURS)
            beyond = driver.execute_script(SIDEWAYS)
            console = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
        except WebDriverException as problem:
            return [*findings, (scheme, f"Chromium: {(problem.msg or '')[:200]}")]
        found = [f"{name}: {text} ({len(places)}: {', '.join(places[:2])})" for name, text, places in violations]
        if beyond > 0:
            found.append(f"scrolls sideways by {beyond} px")
        findings += [(scheme, one) for one in found + [f"console: {message[:200]}" for message in console]]
    return findings


def axe_source() -> str:
    package = Path(find_spec("axe_playwright_python").origin).parent
    return (package / "axe.min.js").read_text(encoding="utf-8")
