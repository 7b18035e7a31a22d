"""The parts of pages that are instruments: the month, the map, the panel of subscriptions, covers, and what is printed.
Measured in the browser; called by `look`."""

import base64
import re

from selenium import webdriver

from .site import Site

CELL, TEXT, PANEL, TILE = 44, 12, 1600, 230
"""Pixels: the least a day is high and wide on a phone, the least a letter is, the most that the panel and a tile take."""
ALIKE = 6.0
"""Two covers whose pixels differ by less than this of 255 on average are taken for one another."""

MONTH = """
const box = element => element.getBoundingClientRect();
const seen = element => element.getClientRects().length > 0;
const grid = document.querySelector('.month-grid');
const findings = [];
const days = [...grid.querySelectorAll('a.day')].filter(seen);
for (const day of days) {
  const place = box(day), name = day.querySelector('.visually-hidden').textContent;
  if (Math.round(place.width) < arguments[0] || Math.round(place.height) < arguments[0])
    findings.push(`“${name}” is ${Math.round(place.width)} by ${Math.round(place.height)} px`);
  if (!/^\\d+\\.? ?\\p{L}+, \\d+ \\p{L}+$/u.test(name)) findings.push(`a day is called “${name}”`);
  if (!document.querySelector(day.getAttribute('href'))) findings.push(`“${name}” leads nowhere`);
  const marks = [...day.querySelectorAll('.day-marks > i')].filter(seen);
  if (marks.length < 1 || marks.length > 3) findings.push(`“${name}” has ${marks.length} marks`);
  for (const mark of marks)
    if (getComputedStyle(mark).clipPath === 'none') findings.push(`“${name}” has a mark without a shape`);
}
const texts = document.createTreeWalker(grid, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const text = texts.currentNode, parent = text.parentElement;
  if (!text.textContent.trim() || !seen(parent) || parent.closest('.visually-hidden')) continue;
  if (parseFloat(getComputedStyle(parent).fontSize) < arguments[1])
    findings.push(`“${text.textContent.trim()}” is smaller than ${arguments[1]} px`);
  for (const word of text.textContent.matchAll(/[\\p{L}\\d]+/gu)) {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    const lines = new Set([...range.getClientRects()].map(line => Math.round(line.top)));
    if (lines.size > 1 && getComputedStyle(parent).hyphens !== 'auto') findings.push(`“${word[0]}” is broken`);
  }
}
return {days: days.length, findings};
"""

BROKEN_TIMES = """
return [...document.querySelectorAll('.nobreak')].filter(time => new Set(
  [...time.getClientRects()].map(line => Math.round(line.top))).size > 1).map(time => time.textContent);
"""

MAP = """
const map = document.querySelector('.regionmap');
if (!map) return null;
const tiles = [...map.querySelectorAll('a.tile')], spots = [...document.querySelectorAll('.spot')];
const first = tiles[0], last = tiles[tiles.length - 1];
last.focus();
const paired = document.querySelectorAll('.spot.is-paired');
return {
  tiles: tiles.map(tile => tile.getAttribute('href')),
  spots: spots.map(spot => spot.querySelector('.spot-name a').getAttribute('href')),
  counts: tiles.filter(tile => !/\\p{L}/u.test(tile.querySelector('small').textContent)).length,
  wide: Math.max(...tiles.map(tile => tile.getBoundingClientRect().width)),
  paired: paired.length === 1 && paired[0].dataset.place === last.dataset.place,
  broken: tiles.map(tile => tile.querySelector('b')).filter(name => {
    const range = document.createRange();
    range.selectNodeContents(name);
    return !/[ -]/.test(name.textContent) && getComputedStyle(name).hyphens !== 'manual'
      && new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1;
  }).map(name => name.textContent),
  small: Math.min(...tiles.flatMap(tile => [...tile.children].map(part => parseFloat(getComputedStyle(part).fontSize)))),
};
"""

PANEL_MEASURE = """
const panel = document.querySelector('[data-panel]');
const links = [...document.querySelectorAll('main a[href]')].filter(link => link.getClientRects().length);
const names = new Map();
for (const link of links) {
  const name = link.textContent.trim().replace(/\\s+/g, ' ');
  names.set(name, (names.get(name) || new Set()).add(link.getAttribute('href')));
}
return {
  height: panel ? Math.round(panel.getBoundingClientRect().height) : null,
  twice: [...names].filter(([, places]) => places.size > 1).map(([name]) => name),
};
"""

COVERS = """
const drawn = [...document.querySelectorAll('main svg.cover')].filter(cover => cover.getClientRects().length);
return drawn.map(cover => ({
  top: cover.getBoundingClientRect().top + scrollY,
  kind: [...cover.children].slice(1).map(part => part.tagName + part.getAttribute('class').slice(0, 1)
    + (part.getAttribute('stroke-width') || '') + (part.getAttribute('d') || '').replace(/[-\\d. ]+/g, '').slice(0, 6)).join(),
}));
"""

TONES = ".a{fill:#fff}.b{fill:#888}.c{fill:#000}.d{fill:#f00}.l,.m,.n{fill:none}.l{stroke:#888}.m{stroke:#000}.n{stroke:#f00}"

COMPARE = """
const [drawings, hues, least, done] = arguments;
const pixels = drawing => new Promise(resolve => {
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [60, 40];
    const context = canvas.getContext('2d', {willReadFrequently: true});
    context.drawImage(image, 0, 0);
    resolve(context.getImageData(0, 0, 60, 40).data);
  };
  image.onerror = () => resolve(new Uint8ClampedArray(9600));
  image.src = 'data:image/svg+xml,' + encodeURIComponent(drawing);
});
Promise.all(drawings.map(pixels)).then(all => {
  const pairs = [];
  for (let one = 0; one < all.length; one++) for (let other = one + 1; other < all.length; other++) {
    if (hues[one] !== hues[other]) continue;
    let sum = 0;
    for (let place = 0; place < 9600; place++) sum += Math.abs(all[one][place] - all[other][place]);
    if (sum / 7200 < least) pairs.push([one, other, sum / 7200]);
  }
  /* The narrowest crop, 4:1, shows the rows from 25 to 55 of 80. */
  const cut = all.map((data, place) => [place, data]).filter(([, data]) => {
    let red = 0;
    for (let place = 13 * 60 * 4; place < 27 * 60 * 4; place += 4)
      if (data[place] > 200 && data[place + 1] < 80 && data[place + 2] < 80) red += 1;
    return red < 4;
  }).map(([place]) => place);
  done([pairs, cut]);
});
"""

QUOTE = """
const quote = document.querySelector('.prose .quote blockquote'), heading = document.querySelector('.prose h2');
return quote && heading ? [quote, heading].map(part => parseFloat(getComputedStyle(part).fontSize)) : null;
"""

PRINTED = """
const shown = element => element && element.getClientRects().length > 0;
return {
  own: shown(document.querySelector('.own-address')),
  over: [...document.querySelectorAll('.mark-over')].filter(shown).length,
  links: document.querySelectorAll('.prose a[href^="http"]').length,
  numbered: document.querySelectorAll('.prose a[data-number]').length,
  listed: document.querySelectorAll('.addresses li').length,
};
"""


def month(driver: webdriver.Chrome, address: str, path: str) -> list[str]:
    findings: list[str] = []
    for width, cell in ((360, CELL), (1280, 0)):
        size(driver, width)
        driver.get(address + path)
        if width == 360:
            seen = driver.execute_script(MONTH, cell, TEXT)
            findings += [f"{path} at {width} px: {finding}" for finding in seen["findings"]]
            if not seen["days"]:
                findings.append(f"{path} at {width} px: no day leads to the list")
        else:
            findings += [
                f"{path} at {width} px: {finding}" for finding in driver.execute_script(MONTH, cell, TEXT)["findings"]
                if "marks" not in finding]
            if driver.execute_script(
                    "return document.querySelector('.month-grid').getBoundingClientRect().top"
                    " > document.querySelector('.month-list').getBoundingClientRect().top"):
                findings.append(f"{path} at {width} px: the list stands before the grid")
    sheets, wide = printed_pages(driver)
    if sheets != 1 or not wide:
        findings.append(f"{path}: printed on {sheets} sheets, {'lying' if wide else 'standing'}")
    return findings


def printed_pages(driver: webdriver.Chrome) -> tuple[int, bool]:
    """How many sheets the page that is open takes on paper, and whether the first lies."""
    pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    box = re.search(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf)), bool(box) and float(box[1]) > float(box[2])


def times(driver: webdriver.Chrome, address: str, paths: list[str]) -> list[str]:
    size(driver, 360)
    findings = []
    for path in paths:
        driver.get(address + path)
        findings += [f"{path}: “{text}” breaks" for text in driver.execute_script(BROKEN_TIMES)]
    return findings


def region_map(driver: webdriver.Chrome, address: str, path: str, regions: int) -> list[str]:
    findings = []
    for width in (360, 1280):
        size(driver, width)
        driver.get(address + path)
        seen = driver.execute_script(MAP)
        where = f"{path} at {width} px"
        if seen is None:
            findings += [f"{where}: {regions} regions and no map"] if regions > 1 else []
            continue
        if seen["tiles"] != seen["spots"]:
            findings.append(f"{where}: tiles and list are in another order")
        if seen["counts"]:
            findings.append(f"{where}: {seen['counts']} tiles without a count")
        if seen["wide"] > TILE:
            findings.append(f"{where}: a tile is {round(seen['wide'])} px wide")
        if seen["small"] < TEXT:
            findings.append(f"{where}: letters of {seen['small']} px")
        findings += [f"{where}: “{name}” is broken" for name in seen["broken"]]
        if not seen["paired"]:
            findings.append(f"{where}: a tile in focus does not show its entry in the list")
    return findings


def subscribing(driver: webdriver.Chrome, address: str, path: str) -> list[str]:
    size(driver, 360)
    driver.get(address + path)
    seen = driver.execute_script(PANEL_MEASURE)
    findings = [f"{path}: “{name}” names several links" for name in seen["twice"]]
    if seen["height"] is None:
        findings.append(f"{path}: there is no panel")
    elif seen["height"] > PANEL:
        findings.append(f"{path}: the panel is {seen['height']} px high, at most {PANEL} are right")
    return findings


def covers(driver: webdriver.Chrome, address: str, site: Site, paths: list[str]) -> list[str]:
    """Two of one kind on one screen of a list of several topics; two covers of the site that look alike."""
    findings = []
    for width, height in ((360, 640), (1280, 800)):
        size(driver, width, height)
        for path in paths:
            driver.get(address + path)
            drawn = driver.execute_script(COVERS)
            for place, one in enumerate(drawn):
                for other in drawn[place + 1:]:
                    if abs(other["top"] - one["top"]) < height * 0.75 and other["kind"] == one["kind"]:
                        findings.append(f"{path} at {width} px: two covers of one kind at {round(one['top'])} px")
    return findings + look_alikes(driver, site)


def look_alikes(driver: webdriver.Chrome, site: Site) -> list[str]:
    found: dict[tuple[str, str], str] = {}
    for path in site.named("index.html"):
        text = site.text(path)
        plate = re.search(r'<div class="plate plate-drawn[^>]*>(<svg class="cover.*?</svg>)', text, re.S)
        main = re.search(r"<main [^>]*>", text)
        if plate and main:
            found.setdefault((plate[1], main[0]), path)
    drawings = [
        re.sub("<svg ", f'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" ', drawing, count=1)
        .replace("<path", f"<style>{TONES}</style><path", 1) for drawing, _ in found]
    driver.get("about:blank")
    pairs, cut = driver.execute_async_script(COMPARE, drawings, [main for _, main in found], ALIKE)
    paths = list(found.values())
    return [f"{paths[one]} and {paths[other]} look alike ({mean:.1f} of 255)" for one, other, mean in pairs] + [
        f"{paths[place]}: a crop of its cover loses the shape in the signal colour" for place in cut]


def quotes(driver: webdriver.Chrome, address: str, path: str) -> list[str]:
    findings = []
    for width in (360, 1280):
        size(driver, width)
        driver.get(address + path)
        sizes = driver.execute_script(QUOTE)
        if sizes and sizes[0] <= sizes[1]:
            findings.append(f"{path} at {width} px: a quote of {sizes[0]} px under headings of {sizes[1]}")
    return findings


def paper(driver: webdriver.Chrome, address: str, paths: list[str]) -> list[str]:
    findings = []
    for path in paths:
        size(driver, 1280)
        driver.get(address + path)
        driver.execute_script("dispatchEvent(new Event('beforeprint'))")
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        seen = driver.execute_script(PRINTED)
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        if not seen["own"]:
            findings.append(f"{path}: printed without its address")
        if seen["over"]:
            findings.append(f"{path}: printed with {seen['over']} marks of the reader's day")
        if seen["links"] != seen["numbered"] or bool(seen["links"]) != bool(seen["listed"]):
            findings.append(f"{path}: {seen['numbered']} of {seen['links']} links have a number, {seen['listed']} addresses are listed")
    return findings


def size(driver: webdriver.Chrome, width: int, height: int = 800) -> None:
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
