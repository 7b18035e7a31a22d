"""The contact sheet: every kind of page at three widths, light and dark, as pictures to look at.

Writes KIND.png with the six views of a kind side by side, and index.html with all of them. With --pictures it
writes the small pictures of the README instead.
"""

import base64
import sys
from pathlib import Path
from urllib.parse import urlsplit

from selenium import webdriver

from tools.browser import browser
from tools.webserver import WebServer

from .accessibility import SCHEMES, one_of_each_kind
from .site import Site

WIDTHS = (360, 768, 1280)
# Of a page so many CSS pixels from its top are shown.
TALLEST = 3000
# The pictures of the README: name, kind of page, width, height, scheme, how much they are made smaller, and
# the element at their top.
PICTURES = (
    ("front", "", 1280, 900, "light", 0.6, "body"),
    ("month", "kalender/0/0", 1280, 760, "light", 0.6, ".grid-section"),
    ("post", "magazin/*", 1280, 900, "dark", 0.6, "body"),
    ("phone", "kalender/0/0", 360, 740, "light", 0.8, "body"),
)
# The largest that a picture may be; it is made smaller until it is.
LARGEST = 130_000


def main() -> int:
    if len(sys.argv) not in (4, 5):
        print("usage: contact_sheet OUTPUT_DIR BASE_URL TARGET_DIR [--pictures]", file=sys.stderr)
        return 2
    site = Site(Path(sys.argv[1]), sys.argv[2], Path("content"))
    target = Path(sys.argv[3])
    target.mkdir(parents=True, exist_ok=True)
    with WebServer(site.folder, urlsplit(site.base).path) as server, browser() as driver:
        if "--pictures" in sys.argv:
            return pictures(driver, server.address, one_of_each_kind(site), target)
        for kind, path in one_of_each_kind(site).items():
            views = [view(driver, server.address + path, scheme, width) for scheme in SCHEMES for width in WIDTHS]
            row = target / f"{name_of(kind)}.png"
            row.write_bytes(side_by_side(driver, views))
            print(f"{row.name}  {path}", flush=True)
    rows = sorted(file.name for file in target.glob("*.png"))
    images = "".join(f'<h2>{name}</h2><img src="{name}" alt="{name}" width="100%" loading="lazy">' for name in rows)
    (target / "index.html").write_text(f"<!doctype html><title>Contact sheet</title>{images}\n", encoding="utf-8")
    print(target / "index.html")
    return 0


def pictures(driver: webdriver.Chrome, address: str, kinds: dict[str, str], target: Path) -> int:
    """The README's pictures: all small enough to be committed."""
    for name, kind, width, height, scheme, scale, first in PICTURES:
        path = kinds.get(kind)
        if path is None:
            print(f"{name}: the site has no page of the kind {kind or 'front'}", file=sys.stderr)
            return 1
        show(driver, address + path, scheme, width, height)
        top = driver.execute_script(
            "return Math.max(0, document.querySelector(arguments[0]).getBoundingClientRect().top - 8)", first)
        while len(picture := capture(driver, width, height, scale, top)) > LARGEST:
            scale *= 0.9
        (target / f"{name}.png").write_bytes(picture)
        print(f"{target / name}.png  {len(picture)} bytes")
    return 0


def name_of(kind: str) -> str:
    return kind.replace("/", "-").replace("*", "x").replace(".html", "") or "front"


def view(driver: webdriver.Chrome, address: str, scheme: str, width: int) -> bytes:
    show(driver, address, scheme, width, 900)
    height = min(driver.execute_script("return document.documentElement.scrollHeight"), TALLEST)
    return capture(driver, width, height, 0.5)


def show(driver: webdriver.Chrome, address: str, scheme: str, width: int, height: int) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
    driver.get(address)


def capture(driver: webdriver.Chrome, width: int, height: int, scale: float, top: float = 0) -> bytes:
    """A PNG of the page from so many CSS pixels below its top."""
    answer = driver.execute_cdp_cmd("Page.captureScreenshot", {
        "format": "png", "captureBeyondViewport": True,
        "clip": {"x": 0, "y": top, "width": width, "height": height, "scale": scale}})
    return base64.b64decode(answer["data"])


def side_by_side(driver: webdriver.Chrome, views: list[bytes]) -> bytes:
    """One picture of several, put next to each other by the browser."""
    images = "".join(f'<img src="data:image/png;base64,{base64.b64encode(one).decode()}">' for one in views)
    page = f"<style>body{{margin:8px;display:flex;gap:8px;align-items:start;background:#888}}</style>{images}"
    driver.get("about:blank")
    driver.execute_script("document.write(arguments[0]); document.close()", page)
    driver.execute_async_script(
        "const done = arguments[0]; Promise.all([...document.images].map(i => i.decode())).then(() => done())")
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": 100, "height": 100, "deviceScaleFactor": 1, "mobile": False})
    size = driver.execute_script(
        "return [...document.images].reduce((s, i) => [s[0] + i.width + 8, Math.max(s[1], i.height + 16)], [8, 0])")
    return capture(driver, size[0], size[1], 1)


if __name__ == "__main__":
    sys.exit(main())
