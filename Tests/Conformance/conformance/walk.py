"""By keyboard alone: from the front page through menu, search, a filter, a month and an event to its .ics."""

import re
from collections.abc import Callable

from selenium import webdriver
from selenium.webdriver.common.keys import Keys

from tools.browser import browser
from tools.verdict import Verdict
from tools.webserver import WebServer

from .keys import Keyboard
from .site import Site

# The address of the chosen filter that the panel for subscriptions does not offer; empty if it does.
PANEL = """
    const feed = document.activeElement.dataset.feed, panel = document.querySelector('[data-panel]');
    if (!feed || !panel) { return ''; }
    const offered = [...panel.querySelectorAll('a[href]')].map(link => link.href);
    const wanted = [feed.replace(/^https?:/, 'webcal:'), feed,
      'https://calendar.google.com/calendar/r?cid=' + encodeURIComponent(feed.replace(/^https?:/, 'webcal:'))];
    return wanted.filter(address => !offered.includes(address)).join(' ');
    """
WAIT = "setTimeout(arguments[0], 400)"


def check(site: Site, verdict: Verdict) -> None:
    with WebServer(site.folder, site.base_path) as server, browser() as driver:
        driver.set_window_size(1280, 900)
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-reduced-motion", "value": "reduce"}]})
        verdict.report("keyboard: to an event's .ics", "front page, menu, search, filter, month, event", walk(site, driver, server.address))


def walk(site: Site, driver: webdriver.Chrome, address: str) -> list[str]:
    keys = Keyboard(driver)
    folder = folders(site)
    steps: list[Callable[[], bool]] = [
        lambda: skip_link(driver, keys, address),
        lambda: start(driver, address) and keys.follow("the search in the menu", at(address + folder["search"])),
        lambda: search(site, driver, keys),
        lambda: start(driver, address) and keys.follow("the calendar in the menu", at(address + folder["calendar"])),
        lambda: filters(driver, keys),
        lambda: start(driver, address + folder["calendar"]) and keys.follow(
            "a month", lambda now: re.search(r"/\d{4}/\d{2}/$", now["address"])),
        lambda: keys.follow("an event of the month", lambda now: f"/{folder['events']}" in now["address"]),
        lambda: download(site, driver, keys),
    ]
    for step in steps:
        if not step():
            break
    return keys.findings


def folders(site: Site) -> dict[str, str]:
    """The site's paths, in its language."""
    german = (site.folder / "kalender").is_dir()
    names = {"calendar": ("kalender", "calendar"), "events": ("termine", "events"), "search": ("suche", "search")}
    return {name: words[0 if german else 1] + "/" for name, words in names.items()}


def at(address: str) -> Callable[[dict], bool]:
    return lambda now: now["address"].split("#")[0].split("?")[0] == address


def start(driver: webdriver.Chrome, address: str) -> bool:
    driver.get(address)
    return True


def skip_link(driver: webdriver.Chrome, keys: Keyboard, address: str) -> bool:
    """The first stop skips the menu."""
    driver.get(address)
    first = keys.tab()
    if not first or "#" not in first["address"]:
        keys.findings.append(f"{address}: the first stop is no skip link")
        return False
    keys.press(Keys.ENTER)
    now = keys.focused()
    if not now or now["tag"] != "main":
        keys.findings.append(f"{address}: the skip link does not lead to the main part")
    return True


def search(site: Site, driver: webdriver.Chrome, keys: Keyboard) -> bool:
    """A word of a heading finds its page; the number of results is announced; a result can be followed."""
    if not keys.reach("the search field", lambda now: now["tag"] == "input"):
        return False
    keys.press(word_to_find(site), Keys.ENTER)
    for _ in range(20):
        driver.execute_async_script(WAIT)
        announced = driver.execute_script("return document.querySelector('[data-results] [role=status]').textContent")
        if re.search(r"\d", announced):
            break
    else:
        keys.findings.append(f"search: no number of results is announced: “{announced}”")
        return False
    results = set(driver.execute_script(
        "return [...document.querySelectorAll('[data-results] li a')].map(link => link.href)"))
    return keys.follow("a result of the search", lambda now: now["address"] in results)


def word_to_find(site: Site) -> str:
    """The longest word of the heading of some event or post."""
    pages = site.named("termine/index.html", "index.html")
    page = next((path for path in pages if re.match(r"(termine|events|magazin|magazine)/[^/]+/index", path)), pages[0])
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", site.text(page), re.S)
    words = re.findall(r"[A-Za-zÄÖÜäöüß]{4,}", heading.group(1) if heading else "")
    return max(words, key=len, default="a")


def filters(driver: webdriver.Chrome, keys: Keyboard) -> bool:
    """A filter works where the focus is, says how many are left, and stands in the address. Where a theme has
    plain links instead, one is followed."""
    instant = driver.execute_script("return document.querySelectorAll('a[data-filter][aria-pressed]').length")
    if not instant:
        return keys.follow("a region", lambda now: re.search(r"/region(en|s)/[^/]+/", now["address"]))
    if not keys.reach("a filter", lambda now: driver.execute_script("return 'filter' in document.activeElement.dataset")):
        return False
    before = keys.focused()
    keys.press(Keys.ENTER)
    driver.execute_async_script(WAIT)
    pressed = driver.execute_script("return document.activeElement.getAttribute('aria-pressed')")
    if keys.focused() != before or pressed != "true":
        keys.findings.append("filter: the focus does not stay on the pressed filter")
    status = driver.execute_script("return document.querySelector('[role=status]').textContent")
    if not re.search(r"\d+ \w+ \d+", status):
        keys.findings.append(f"filter: how many are left is not announced: “{status}”")
    if status not in spoken(driver):
        keys.findings.append(f"filter: assistive technology does not see “{status}” as a polite status: {spoken(driver)}")
    if "=" not in driver.current_url:
        keys.findings.append("filter: the address does not carry it")
    missing = driver.execute_script(PANEL)
    if missing:
        keys.findings.append(f"filter: the panel does not offer {missing}")
    keys.press(Keys.SPACE)
    if driver.execute_script("return document.activeElement.getAttribute('aria-pressed')") != "false":
        keys.findings.append("filter: the blank does not take it back")
    return True


def spoken(driver: webdriver.Chrome) -> list[str]:
    """The texts of the polite live regions in the accessibility tree, the one that screen readers are given."""
    nodes = {node["nodeId"]: node for node in driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]}

    def text(node: dict) -> str:
        if node.get("role", {}).get("value") == "StaticText":
            return node["name"]["value"]
        return "".join(text(nodes[child]) for child in node.get("childIds", []) if child in nodes)

    def is_polite(node: dict) -> bool:
        return any(item["name"] == "live" and item["value"].get("value") == "polite" for item in node.get("properties", []))

    return [text(node) for node in nodes.values()
            if node.get("role", {}).get("value") == "status" and is_polite(node)]


def download(site: Site, driver: webdriver.Chrome, keys: Keyboard) -> bool:
    """The event's calendar file is there and is one. Events by invitation have none: then the next one's."""
    link = driver.execute_script("return document.querySelector('main a[download][href$=\".ics\"]')?.href || ''")
    if not link:
        page = next(path for path in site.named(".ics") if re.match(r"(termine|events)/[^/]+/", path))
        driver.get(re.sub(r"(termine|events)/.*", page.rsplit("/", 1)[0] + "/", driver.current_url))
    if not keys.reach("the calendar file", lambda now: now["address"].endswith(".ics")):
        return False
    answer = driver.execute_async_script("""
        const done = arguments[0];
        fetch(document.activeElement.href).then(
          answer => answer.text().then(text => done([answer.status, answer.headers.get('content-type'), text.slice(0, 15)])),
          problem => done([0, String(problem), '']));
        """)
    if answer[0] != 200 or "text/calendar" not in answer[1] or answer[2] != "BEGIN:VCALENDAR":
        keys.findings.append(f"{driver.current_url}: the calendar file answers {answer}")
    return True
