"""A browser with an open page that nobody touches."""

import time

from selenium import webdriver

PATIENCE = 30


def text_of(driver: webdriver.Chrome) -> str:
    return driver.execute_script("return document.body.innerText")


def panel_of(driver: webdriver.Chrome) -> str:
    """What the preview says in the page; empty where it says nothing."""
    return driver.execute_script(
        "const host = document.querySelector('almanac-preview'); const panel = host && host.shadowRoot.querySelector('aside');"
        "return panel && !panel.hidden ? panel.innerText : ''")


def wait(look, seconds: float = PATIENCE) -> float | None:
    """Looks until it holds; after how many seconds it did, None if it never does."""
    start = time.monotonic()
    while time.monotonic() < start + seconds:
        try:
            if look():
                return time.monotonic() - start
        except Exception:  # The page is being loaded anew.
            pass
        time.sleep(0.02)
    return None
