"""Every page of the desk as it is seen: axe, sideways scrolling, sizes of controls and letters, in four views."""

import os
from pathlib import Path

from conformance.accessibility import RUN_AXE, SIDEWAYS, axe_source
from tools.verdict import Verdict

from .browsing import wait

VIEWS = [(scheme, width) for scheme in ("light", "dark") for width in (360, 768, 1280)]
# The views that axe judges; the others are there to be looked at.
JUDGED = (360, 1280)
PAGES = {
    "overview": "overview", "new": "new?kind=event", "check": "check", "publish": "publish",
    "post": "entry?kind=post&id=willkommen", "event": "entry?kind=event&id=offene-werkstatt-am-dienstag",
    "region": "entry?kind=region&id=auental", "page": "entry?kind=page&id=ueber-uns",
    "person": "entry?kind=person&id=yusuf-demir", "site": "entry?kind=site&id=",
    "translation": "entry?kind=post&id=fehler.en", "original": "entry?kind=post&id=fehler",
    "newsletter": "entry?kind=newsletter&id=erste-ausgabe",
}
# Controls that stand in a sentence or a label may be smaller than a thumb.
SMALL = """
return [...document.querySelectorAll('button, a, input, select, summary, textarea')].filter(one => {
  const box = one.getBoundingClientRect();
  return box.height && box.height < 43.5 && !one.matches('[type=radio], [type=checkbox], p a, .lines a') && !one.closest('.unseen');
}).map(one => `${one.tagName} “${one.textContent.slice(0, 30)}” is ${one.getBoundingClientRect().height} px high`);
"""
TINY = """
return [...document.querySelectorAll('#desk *')].filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim())
  && one.getClientRects().length && parseFloat(getComputedStyle(one).fontSize) < 12)
  .map(one => `“${one.textContent.slice(0, 30)}” has letters of ${getComputedStyle(one).fontSize}`);
"""


def look_at_all(desk, verdict: Verdict) -> None:
    """Saves pictures where EDITOR_SHOTS names a folder."""
    shots = os.environ.get("EDITOR_SHOTS")
    axe = axe_source()
    desk.driver.get_log("browser")  # What the browser said when the program was killed is no page's fault.
    for scheme, width in VIEWS:
        if width not in JUDGED and not shots:
            continue
        desk.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]})
        desk.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600})
        found = []
        for name, route in PAGES.items():
            found += [f"{name}: {finding}" for finding in look_at(desk, route, axe)]
            if shots:
                desk.driver.save_screenshot(str(Path(shots) / f"{name}-{width}-{scheme}.png"))
        if width in JUDGED:
            verdict.report(f"desk: {scheme}, {width} px", f"{len(PAGES)} pages", found)
    verdict.report("desk: 320 px", f"{len(PAGES)} pages", narrow(desk))


def look_at(desk, route: str, axe: str) -> list[str]:
    desk.go(route, "#changes" if route == "publish" else ".list" if route == "overview" else "form" if "=" in route else "main .row")
    driver = desk.driver
    wait(lambda: not driver.execute_script("return document.querySelector('.note')?.textContent.includes('wird geprüft')"))
    driver.execute_script(axe)
    violations = driver.execute_async_script(RUN_AXE)
    found = [f"{name}: {text} ({', '.join(places[:2])})" for name, text, places in violations]
    beyond = driver.execute_script(SIDEWAYS)
    if beyond > 0:
        found.append(f"scrolls sideways by {beyond} px")
    found += driver.execute_script(SMALL) + driver.execute_script(TINY)
    errors = [entry["message"] for entry in driver.get_log("browser")]
    return found + [f"console: {message[:200]}" for message in errors if "status of 4" not in message]


def narrow(desk) -> list[str]:
    """Nothing scrolls sideways at 320 px, which is also 1280 px at 400 %."""
    desk.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": True})
    found = []
    for name, route in PAGES.items():
        desk.go(route)
        beyond = desk.driver.execute_script(SIDEWAYS)
        if beyond > 0:
            found.append(f"{name} scrolls sideways by {beyond} px")
    return found
