"""Chromium without a head, driven by Selenium."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

STOPPED_CLOCK = """
const noon = new Date('%sT12:00:00').getTime();
window.Date = class extends Date {
  constructor(...parts) { if (parts.length) { super(...parts); } else { super(noon); } }
  static now() { return noon; }
};
"""


@contextmanager
def browser(messages: str = "SEVERE") -> Iterator[webdriver.Chrome]:
    """Headless Chromium without a profile, which reaches no host but this one. Messages of the console are kept
    from the given level on."""
    options = Options()
    options.binary_location = shutil.which("chromium") or "chromium"
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
        "--disable-extensions", "--disable-background-networking", "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--no-proxy-server",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": messages})
    driver = webdriver.Chrome(options=options, service=Service(executable_path=shutil.which("chromedriver")))
    if today := os.environ.get("ALMANAC_TODAY"):
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": STOPPED_CLOCK % today})
    driver.set_page_load_timeout(60)
    driver.set_script_timeout(60)
    try:
        yield driver
    finally:
        driver.quit()
