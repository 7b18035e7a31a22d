"""The search in a real browser: real questions find the right page first, over the network and from a disk."""

import json
import re

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from tools.browser import browser
from tools.verdict import Verdict
from tools.webserver import WebServer

from .site import Site

# What a reader of the repository's own site types, of what sort it is, and what must come first.
ONLY_IN_ADDRESS = "a compound that only the address holds"
QUESTIONS = [
    ("Ethik", "a word of a title", "magazin/green-ai-day/"),
    ("Reallabor", "inflected", "magazin/reallabore/"),
    ("neuronalen Netzen", "inflected, two words", "magazin/kaepsele-festival/"),
    ("Dächer Projekte", "inflected, an umlaut that the text lacks", "magazin/acht-projekte/"),
    ("Staedte Bescheide", "umlaut written out", "magazin/drei-einzelprojekte/"),
    ("Stadte Bescheid", "umlaut left out", "magazin/drei-einzelprojekte/"),
    ("Länder Wege", "umlaut, two words", "magazin/laender-ueberblick/"),
    ("Ländervergleich", "a compound that no text holds", "magazin/laender-ueberblick/"),
    ("Länderüberblick", ONLY_IN_ADDRESS, "magazin/laender-ueberblick/"),
    ("Geschäfsstelle", "misspelt: a letter missing", "magazin/geschaeftsstelle/"),
    ("Hackaton Begegnung", "misspelt, two words", "magazin/hackathon-nordschwarzwald/"),
    ("Datenplatform", "misspelt", "projekte/datenplattform/"),
    ("Nahchaltigkeit", "misspelt: letters swapped", "themen/nachhaltigkeit/"),
    ("Kanada Quanten", "two words", "magazin/quantum-effects/"),
    ("Balingen Stadthalle", "two words", "magazin/auftakt-balingen/"),
    ("Vertrieb Grenze", "two words", "magazin/ki-vertrieb/"),
    ("die Genossenschaft öffnet sich", "with words that say nothing", "magazin/oeffnung-der-genossenschaft/"),
    ("Neresheim", "the name of a place", "magazin/popup-labor/"),
    ("LLMoin", "the name of a thing", "magazin/verwaltung/"),
    ("Usländer", "the name of a person", "personen/thomas-uslaender/"),
    ("Hoffmeister-Kraut", "a double name", "personen/nicole-hoffmeister-kraut/"),
    ("Ostalbkreis", "the name of a region", "regionen/ostalbkreis/"),
    ("Zolltarifierung", "an event", "termine/plan-ki-zolltarifierung-2025/"),
    ("Satzung", "a piece of news", "magazin/genossenschaft-im-handelsregister/"),
]
# What the index of one search may weigh, in bytes.
LIMIT = 60_000

PARTS = """
return performance.getEntriesByType('resource').filter(entry => /\\/(suche|search)\\/[^/]*[.]js/.test(entry.name))
  .reduce((sum, entry) => sum + entry.decodedBodySize, 0)
"""
EVERY_TITLE = """
const done = arguments[arguments.length - 1];
const [address, entries] = arguments;
(async () => {
  await window.almanacIndex.open(address);
  const missing = [];
  for (const [number, title] of entries.entries()) {
    for (const word of window.almanacWords.scan(title)) {
      const found = await window.almanacIndex.search(word.text, {});
      if (found.words && !found.numbers.includes(number)) { missing.push(word.text + ' of ' + title); }
    }
  }
  done(missing);
})();
"""


def check(site: Site, verdict: Verdict) -> None:
    page = next((path for path in ("suche/", "search/") if site.file_at(path)), None)
    if page is None:
        verdict.report("search", "no page", ["there is no search page"])
        return
    with WebServer(site.folder, site.base_path) as server, browser() as driver:
        address = server.address + page
        questions(site, driver, address, verdict)
        every_title(site, driver, address, page, verdict)
        use(site, driver, address, verdict)
        from_disk(site, driver, page, verdict)
        without_script(driver, address, verdict)
        for other in sorted(path.removesuffix("index.html") for path in site.named("/suche/index.html", "/search/index.html")):
            every_title(site, driver, server.address + other, other, verdict)


def ask(driver: webdriver.Chrome, page: str, question: str) -> list[str]:
    """The addresses of the results."""
    driver.get(page)
    driver.find_element(By.ID, "q").send_keys(question + Keys.ENTER)
    wait_for_results(driver)
    return results(driver)


def wait_for_results(driver: webdriver.Chrome) -> None:
    WebDriverWait(driver, 10).until(lambda _: announced(driver) != "")


def announced(driver: webdriver.Chrome) -> str:
    return driver.find_element(By.CSS_SELECTOR, "[data-results] [role=status]").get_property("textContent")


def results(driver: webdriver.Chrome) -> list[str]:
    return [link.get_attribute("href") for link in driver.find_elements(By.CSS_SELECTOR, "[data-results] li a")]


def questions(site: Site, driver: webdriver.Chrome, page: str, verdict: Verdict) -> None:
    """The questions know only the repository's own site."""
    known = [entry for entry in QUESTIONS if site.file_at(entry[2])]
    findings = []
    for question, sort, expected in known:
        found = ask(driver, page, question)
        if not found or not found[0].split("#")[0].endswith("/" + expected):
            findings.append(f"{question} ({sort}): {expected} is not first, but {found[:1]}")
        # What only the address holds stands in no text that could be marked.
        is_in_text = sort != ONLY_IN_ADDRESS
        if is_in_text and not driver.find_elements(By.CSS_SELECTOR, "[data-results] li:first-child mark"):
            findings.append(f"{question}: nothing is marked in the first result")
        weight = driver.execute_script(PARTS)
        if not 0 < weight < LIMIT:
            findings.append(f"{question}: the search loads {weight} bytes of index")
    if site.file_at("magazin/green-ai-day/") and len(known) < 20:
        findings.append(f"only {len(known)} of the pages that questions ask for exist")
    verdict.report("search: questions", f"{len(known)} questions", findings)


def every_title(site: Site, driver: webdriver.Chrome, address: str, page: str, verdict: Verdict) -> None:
    """Each word of each title finds its page: generator and script spell alike."""
    parts = sorted(
        (path for path in site.named(".js") if re.fullmatch(rf"{page}pages-\d+\.js", path)),
        key=lambda path: int(re.sub(r"\D", "", path.rsplit("/", 1)[1])))
    entries = [entry for path in parts for entry in json.loads(re.sub(r"^[^\[]*|\)\s*$", "", site.text(path)))]
    titles = [entry[0] for entry in entries]
    driver.get(address)
    missing = driver.execute_async_script(EVERY_TITLE, "index.js", titles[:400])
    dead = [entry[1] for entry in entries if not site.file_at(entry[1].split("#")[0])]
    verdict.report(
        "search: titles", f"{len(titles)} pages",
        [f"not found: {word}" for word in missing] + [f"dead: {path}" for path in dead])


def use(site: Site, driver: webdriver.Chrome, page: str, verdict: Verdict) -> None:
    """By keyboard alone, with filters, and with every change announced."""
    findings = []
    title = driver.execute_script("return document.title").split(" ")[0]
    found = ask(driver, page, "KI" if site.file_at("magazin/green-ai-day/") else title)
    count = announced(driver)
    first = announced(driver)
    if not re.search(r"\d", count):
        findings.append(f"no number is announced: {count!r}")
    for control in driver.find_elements(By.CSS_SELECTOR, ".search-form select"):
        if not control.is_displayed():
            continue
        Select(control).select_by_index(1)
        WebDriverWait(driver, 10).until(lambda _: announced(driver) != first)
        if not results(driver):
            findings.append(f"{control.get_attribute('name')}: the first choice leaves nothing")
        if control.get_attribute("name") not in driver.current_url:
            findings.append("the address does not keep the filter")
        Select(control).select_by_index(0)
        WebDriverWait(driver, 10).until(lambda _: announced(driver) == first)
    findings += by_keyboard(driver, found)
    verdict.report("search: use", "filters and keyboard", findings)


def by_keyboard(driver: webdriver.Chrome, found: list[str]) -> list[str]:
    body = driver.switch_to.active_element
    for _ in range(40):
        body.send_keys(Keys.TAB)
        body = driver.switch_to.active_element
        if body.get_attribute("href") in found:
            target = body.get_attribute("href")
            body.send_keys(Keys.ENTER)
            WebDriverWait(driver, 10).until(lambda _: driver.current_url != "" and "q=" not in driver.current_url)
            return [] if driver.current_url == target else [f"Enter on a result leads to {driver.current_url}"]
    return ["no result is reached by keyboard"]


def from_disk(site: Site, driver: webdriver.Chrome, page: str, verdict: Verdict) -> None:
    address = (site.folder / page / "index.html").resolve().as_uri()
    known = [entry for entry in QUESTIONS if site.file_at(entry[2])][:5]
    findings = []
    for question, _, expected in known:
        found = ask(driver, address, question)
        if not found or f"/{expected}" not in found[0] + "/":
            findings.append(f"{question}: {found[:1]}")
    verdict.report("search: from a disk", f"{len(known)} questions", findings)


def without_script(driver: webdriver.Chrome, page: str, verdict: Verdict) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get(page)
    links = driver.find_elements(By.CSS_SELECTOR, "main .index a")
    forms = [form for form in driver.find_elements(By.CSS_SELECTOR, "main form") if form.is_displayed()]
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    findings = [] if links else ["no lists to look through"]
    verdict.report("search: without script", f"{len(links)} links", findings + ["a form that does nothing"] * len(forms))
