"""Every kind of page: nothing moves while it loads, the console stays silent, nothing scrolls sideways.

Looked at on a phone, at 320 px, with text twice as large, and opened from a disk.
"""

import os
import shutil
import tempfile
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException

from tools.browser import browser
from tools.program import THEMES, run
from tools.verdict import Verdict
from tools.webserver import WebServer

from .accessibility import FOLDERS, SIDEWAYS, one_of_each_kind
from .site import Site

# Counts what moves from the first byte on (Layout Instability API).
WATCH = """
window.almanacShifts = [];
new PerformanceObserver(list => list.getEntries().forEach(entry => window.almanacShifts.push([
  entry.value, entry.sources.map(source => source.node?.className || source.node?.nodeName || '').join(' ')
]))).observe({type: 'layout-shift', buffered: true});
"""
FACES = ["*.woff2"]
SWAP = 0.02
"""What the change to the face of headlines may move in all when the face comes as early as the page asks for it. Without it
nothing may move."""
LATE_SWAP = 0.1
"""What it may move when it comes after the page's first picture, as on a slow line or a busy machine; 0.1 is called good
(web.dev, Cumulative Layout Shift)."""
TRIES = 3
"""How often a page is loaded before a busy machine is no longer taken for the cause: the browser looks up the system's faces
beside its first picture, and fetches the page's own, and is late with one now and then."""
SCRIPT_DELAY = 0.15
SETTLED = "setTimeout(arguments[0], 250)"
WIDTHS = (360, 1280)
SIZES = ((320, 100), (768, 200), (1280, 200))
"""Width in CSS pixels and size of text in percent at which nothing may scroll sideways."""


def check(site: Site, verdict: Verdict) -> None:
    # Other languages have the same templates and scripts.
    chosen = {kind: path for kind, path in one_of_each_kind(site).items() if not kind.startswith(FOLDERS)}
    with WebServer(site.folder, site.base_path, SCRIPT_DELAY) as server, browser("ALL") as driver:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        driver.execute_cdp_cmd("Network.enable", {})
        shifts, messages, sideways, swaps, most = [], [], [], [], 0.0
        views = [(path, width) for path in chosen.values() for width in WIDTHS]
        # First all pages without the face: one that the browser has loaded once may come from its memory.
        driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": FACES})
        for path, width in views:
            tries = movements(driver, server, path, width)
            if all(tries):
                shifts += [f"{path} at {width} px: {value:.4f} {nodes}" for value, nodes in tries[-1]]
            console(driver, path)  # what was blocked is told
        driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
        for path, width in views:
            sums = [sum(value for value, _ in one) for one in movements(driver, server, path, width)]
            most = max(most, min(sums))
            if min(sums) > SWAP or max(sums) > LATE_SWAP:
                swaps.append(f"{path} at {width} px: {', '.join(f'{value:.4f}' for value in sums)}")
            messages += console(driver, path)
            if width == WIDTHS[-1]:
                sideways += reflow(driver, path)
        verdict.report("steadiness: nothing shifts while loading", f"{len(chosen)} kinds of pages", shifts)
        verdict.report("steadiness: the face of headlines moves little", f"at most {most:.4f}", swaps)
        verdict.report("steadiness: the console is silent", f"{len(chosen)} kinds of pages", messages)
        verdict.report("steadiness: nothing scrolls sideways", "320 px, and text twice as large", sideways)
        verdict.report("steadiness: from a disk", "the same pages, built with `links: file`", from_disk(site, driver, chosen))


def movements(driver: webdriver.Chrome, server: WebServer, path: str, width: int) -> list[list[tuple[float, str]]]:
    """What moves while the page is loaded, for each time it was, until once nothing moved."""
    tries = []
    for _ in range(TRIES):
        show(driver, server.address + path, width)
        tries.append(moved(driver))
        if not tries[-1]:
            break
    return tries


def moved(driver: webdriver.Chrome) -> list[tuple[float, str]]:
    return driver.execute_script("return window.almanacShifts")


def show(driver: webdriver.Chrome, address: str, width: int) -> None:
    resize(driver, width)
    driver.get(address)
    driver.execute_async_script(SETTLED)


def resize(driver: webdriver.Chrome, width: int) -> None:
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})


def console(driver: webdriver.Chrome, path: str) -> list[str]:
    return [f"{path}: {entry['level']}: {entry['message'][:160]}" for entry in driver.get_log("browser")]


def reflow(driver: webdriver.Chrome, path: str) -> list[str]:
    """WCAG 2.2, 1.4.10 and 1.4.4, on the page that is open."""
    findings = []
    for width, size in SIZES:
        resize(driver, width)
        driver.execute_script("document.documentElement.style.fontSize = arguments[0] + '%'", size)
        beyond = driver.execute_script(SIDEWAYS)
        if beyond > 0:
            findings.append(f"{path} at {width} px, text {size} %: {beyond} px too wide")
    return findings


def from_disk(site: Site, driver: webdriver.Chrome, chosen: dict[str, str]) -> list[str]:
    """Builds the content for a disk and opens it there: no message, and every page finds its style sheet."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(site.content, content)
        with (content / "site.yaml").open("a", encoding="utf-8") as file:
            file.write("\nlinks: file\n")
        output = Path(folder) / "output"
        today = os.environ.get("ALMANAC_TODAY")
        built = run(
            ["build", "--content", str(content), "--output", str(output), "--quiet", "--themes", str(THEMES)]
            + (["--future", "--today", today] if today else []), folder)
        if built.code != 0:
            return [f"the build failed: {built.stderr[-300:]}"]
        findings = []
        for path in chosen.values():
            # The page for addresses that do not exist names its files from the root of the host.
            if path.endswith("404.html"):
                continue
            try:
                show(driver, (output / path).as_uri(), 360)
                findings += console(driver, path)
                if driver.execute_script("return [...document.styleSheets].length") < 2:
                    findings.append(f"{path}: style sheets are missing")
            except WebDriverException as problem:
                findings.append(f"{path}: {(problem.msg or '')[:160]}")
        return findings
