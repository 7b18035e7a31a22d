"""Five things that readers come for, each in at most three steps on a phone 360 px wide."""

import re

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By

from tools.browser import browser
from tools.verdict import Verdict
from tools.webserver import WebServer

from .site import Site
from .walk import folders

STEPS = 3


class Phone:
    """Taps on what can be seen, and counts."""

    def __init__(self, driver: webdriver.Chrome, address: str) -> None:
        self.driver = driver
        self.address = address
        self.steps = 0
        self.findings: list[str] = []
        driver.get(address)

    def tap(self, what: str, selector: str) -> bool:
        """One step: a tap on the first element that can be seen. False, and a finding, where there is none."""
        for element in self.driver.find_elements(By.CSS_SELECTOR, selector):
            if element.is_displayed():
                self.steps += 1
                self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
                try:
                    element.click()
                except WebDriverException as problem:
                    self.findings.append(f"{self.driver.current_url}: {what} cannot be tapped: {(problem.msg or '')[:160]}")
                    return False
                return True
        self.findings.append(f"{self.driver.current_url}: {what} is not to be seen ({selector})")
        return False

    def sees(self, what: str, selector: str) -> None:
        if not any(element.is_displayed() for element in self.driver.find_elements(By.CSS_SELECTOR, selector)):
            self.findings.append(f"{self.driver.current_url}: {what} is not to be seen ({selector})")


def check(site: Site, verdict: Verdict) -> None:
    with WebServer(site.folder, site.base_path) as server, browser() as driver:
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": True})
        for name, task in TASKS.items():
            phone = Phone(driver, server.address)
            task(site, phone)
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
            if phone.steps > STEPS:
                phone.findings.append(f"takes {phone.steps} steps")
            verdict.report(f"tasks: {name}", f"{phone.steps} steps at 360 px", phone.findings)


def next_event(site: Site, phone: Phone) -> None:
    """The region's page says what is on next, or that nothing is."""
    if not phone.tap("a region", "main a[href*='region'], footer a[href*='region']"):
        return
    # Past events are never the answer; without any ahead the page says so or shows what was.
    if phone.driver.find_elements(By.CSS_SELECTOR, "main .event:not(.is-past) h3 a"):
        phone.tap("the next event", "main .event:not(.is-past) h3 a")
        phone.sees("the time", "main .event-when, main time, main .lead")
    else:
        phone.sees("what was, or that nothing is known", "main .event, main .nothing, main .note")


def subscribe(site: Site, phone: Phone) -> None:
    path = "abonnieren/" if (site.folder / "abonnieren").is_dir() else "subscribe/"
    if phone.tap("the way to subscriptions", f"nav a[href$='{path}']"):
        phone.steps += 1
        phone.sees("a calendar to subscribe to", "main a[href^='webcal:']")


def press_contact(site: Site, phone: Phone) -> None:
    path = "presse/" if (site.folder / "presse").is_dir() else "press/"
    if phone.tap("the way to the press", f"a[href$='{path}']"):
        phone.sees("whom the press may ask", "main .contact, main .note")


def from_report(site: Site, phone: Phone) -> None:
    """A post that reports on an event leads to it."""
    events = folders(site)["events"]
    pattern = re.compile(rf'class="(?:event|entry)[^"]*"[^>]*>[\s\S]{{0,900}}?href="[^"]*{events}')
    report = next((path for path in site.named("index.html")
                   if re.match(r"magazin[e]?/[^/]+/index", path) and pattern.search(site.text(path))), None)
    if report is None:
        phone.findings.append("no post reports on an event")
        return
    phone.driver.get(phone.address + report.removesuffix("index.html"))
    if phone.tap("the event", f"main .event a[href*='{events}']"):
        phone.sees("the event's heading", "main h1")


def print_event(site: Site, phone: Phone) -> None:
    """From the front page to an event; printed it has its heading and time, but no menu, form or button."""
    if not phone.tap("an event", f"main a[href*='{folders(site)['events']}']"):
        return
    phone.steps += 1
    phone.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    phone.sees("the heading in print", "main h1")
    for selector in ("nav", "form", "button", ".skip", ".button"):
        if any(element.is_displayed() for element in phone.driver.find_elements(By.CSS_SELECTOR, selector)):
            phone.findings.append(f"{phone.driver.current_url}: in print there is {selector}")


TASKS = {
    "the next event of a region": next_event,
    "subscribe to a calendar": subscribe,
    "whom the press may ask": press_contact,
    "from a report to its event": from_report,
    "print an event": print_event,
}
