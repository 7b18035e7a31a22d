"""What `almanac serve` does while somebody writes, seen in a browser that nobody touches, and at its door."""

import os
import shutil
import signal
import socket
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from selenium import webdriver

from tools.browser import browser
from tools.preview import Preview
from tools.verdict import Verdict

from .browsing import panel_of, text_of, wait
from .place import Place

PAGE = "magazin/willkommen/"
POST = "content/magazine/willkommen.md"
MARK = "window.untouched = true"
IS_UNTOUCHED = "return window.untouched === true"


def check(place: Place, repository: Path, verdict: Verdict) -> None:
    program = place.unpack() + "/almanac"
    folder = f"{place.inside}/verbund"
    place.run([program, "init", folder])
    site = place.outside(folder)
    # A theme beside the content wins over the one that comes with the program.
    shutil.copytree(place.outside(program).parent / "themes", site / "themes")
    server = place.serve(program, folder)
    with browser() as driver:
        look = Look(driver, server, site)
        for name, step in STEPS:
            verdict.report(f"preview: {name}", place.name, step(look))
    verdict.report("preview: at its door", "methods, hosts, paths, other addresses", door(server, site))
    verdict.report("preview: ports and signals", "a taken port, Ctrl+C, the end of the session", endings(place, program, folder, server))


class Look:
    """The open page, and the folder that is written to."""

    def __init__(self, driver: webdriver.Chrome, server: Preview, site: Path) -> None:
        self.driver, self.server, self.site = driver, server, site
        self.open(PAGE)

    def open(self, path: str) -> None:
        self.driver.get(self.server.address + path)

    def text(self) -> str:
        return text_of(self.driver)

    def panel(self) -> str:
        return panel_of(self.driver)

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.site / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} has no “{old}”"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def shows(self, text: str, seconds: float = 10) -> bool:
        return wait(lambda: text in self.text(), seconds) is not None

    def is_clean(self, seconds: float = 10) -> bool:
        return wait(lambda: not self.panel(), seconds) is not None


def styles(look: Look) -> list[str]:
    """A saved style sheet is put on without loading the page anew."""
    look.driver.execute_script(MARK)
    with (look.site / "themes/alliance/assets/main.css").open("a", encoding="utf-8") as file:
        file.write("\nbody { outline: 7px solid rgb(1, 2, 3); }\n")
    style = "return getComputedStyle(document.body).outlineWidth"
    found = []
    if wait(lambda: look.driver.execute_script(style) == "7px") is None:
        found.append("the new style is never seen")
    if not look.driver.execute_script(IS_UNTOUCHED):
        found.append("the page was loaded anew")
    return found


def scrolling(look: Look) -> list[str]:
    """A saved text appears where the reader is."""
    look.driver.set_window_size(900, 420)
    look.open(PAGE)
    look.driver.execute_script("window.scrollTo(0, 300)")
    before = look.driver.execute_script("return window.scrollY")
    look.edit(POST, "Ab heute genügt eine Seite.", "Ab heute genügt eine einzige Seite.")
    found = [] if look.shows("eine einzige Seite.") else ["the edit is never seen"]
    if wait(lambda: abs(look.driver.execute_script("return window.scrollY") - before) < 2) is None:
        found.append(f"the page stood at {before} and stands at {look.driver.execute_script('return window.scrollY')}")
    look.driver.set_window_size(1280, 900)
    return found if before > 100 else [f"the page cannot be scrolled: {before}"]


def findings(look: Look) -> list[str]:
    """A mistake shows with file, line, excerpt and remedy, and goes when it is mended; the page stays."""
    look.edit(POST, "regions: [auental, hoehenland]", "regions: [autal, hoehenland]")
    wanted = ["content/magazine/willkommen.md:5", "Region „autal“ gibt es nicht.", "regions: [autal, hoehenland]", "Meinten Sie „auental“?", "E401"]
    wait(lambda: wanted[1] in look.panel())
    found = [f"the panel does not say “{text}”: {look.panel()}" for text in wanted if text not in look.panel()]
    marked = "return document.querySelector('almanac-preview').shadowRoot.querySelector('mark').textContent"
    if look.driver.execute_script(marked) != "autal":
        found.append(f"“{look.driver.execute_script(marked)}” is marked")
    if "Zwei Regionen" not in look.text():
        found.append("the page is gone")
    look.edit(POST, "regions: [autal, hoehenland]", "regions: [auental, hoehenland]")
    if not look.is_clean():
        found.append(f"the panel stays: {look.panel()}")
    # Where nothing can be read any more the page stays as it was.
    whole = (look.site / POST).read_text(encoding="utf-8")
    (look.site / POST).write_text(whole.replace("title: ", "title ", 1), encoding="utf-8")
    if wait(lambda: "E115" in look.panel()) is None:
        found.append(f"E115 is not in the panel: {look.panel()}")
    if "Zwei Regionen" not in look.text():
        found.append("with a broken beginning the page is gone")
    (look.site / POST).write_text(whole, encoding="utf-8")
    return found if look.is_clean() else [*found, f"the panel stays: {look.panel()}"]


def marks(look: Look) -> list[str]:
    """Drafts and posts of the future are there, and say that only the preview shows them."""
    for name, lines in {"entwurf": "date: 2020-01-01\ndraft: ja", "spaeter": "date: 2031-12-24"}.items():
        (look.site / f"content/magazine/{name}.md").write_text(f"---\ntitle: Probe {name}\n{lines}\n---\nText.\n", encoding="utf-8")
    found = []
    for name, mark in {"entwurf": "Entwurf", "spaeter": "Erscheint am 2031-12-24"}.items():
        wait(lambda: look.open(f"magazin/{name}/") or f"Probe {name}" in look.text())
        if wait(lambda: mark in look.panel()) is None:
            found.append(f"{name}: the page does not say “{mark}”: {look.panel()}")
        look.open("magazin/")
        if not look.shows(f"[{mark}]", 5):
            found.append(f"{name}: the list does not say “{mark}”")
        (look.site / f"content/magazine/{name}.md").unlink()
    return found


def disturbances(look: Look) -> list[str]:
    """Half-written files, temporary files, renamed folders, many changes at once, a folder that goes and comes."""
    look.open(PAGE)
    found = []
    whole = (look.site / POST).read_text(encoding="utf-8")
    with (look.site / POST).open("w", encoding="utf-8") as file:
        half = whole.index("## Was es hier gibt")
        file.write(whole[:half])
        file.flush()
        wait(lambda: False, 0.3)
        if not look.server.is_alive():
            found.append("half a file ends the server")
        file.write(whole[half:].replace("Was es hier gibt", "Was es nun gibt"))
    if not look.shows("Was es nun gibt") or not look.is_clean():
        found.append(f"after half a file the whole one is not shown: {look.panel()}")
    folder = look.site / "content/magazine"
    for name in (".willkommen.md.swp", "willkommen.md~", "#willkommen.md#", ".goutputstream-X", "4913", "willkommen.md.tmp"):
        (folder / name).write_text("---\nkaputt", encoding="utf-8")
        (folder / name).unlink()
    (folder / ".#willkommen.md").symlink_to("jemand@rechner.1:2")
    for name in (".willkommen.md.swp", "willkommen.md~", "#willkommen.md#"):
        (folder / name).write_text("---\nkaputt", encoding="utf-8")
    if wait(look.panel, 1.5) is not None:
        found.append(f"temporary files are reported: {look.panel()}")
    for name in (".willkommen.md.swp", "willkommen.md~", "#willkommen.md#", ".#willkommen.md"):
        (folder / name).unlink()
    # As many editors save: a new file takes the place of the old.
    (folder / ".neu").write_text(whole.replace("Was es hier gibt", "Was es bald gibt"), encoding="utf-8")
    (folder / ".neu").rename(folder / "willkommen.md")
    if not look.shows("Was es bald gibt"):
        found.append("a file that takes the place of another is not shown")
    (look.site / "content/magazine").rename(look.site / "content/anders")
    (look.site / "content/anders").rename(look.site / "content/magazine")
    look.edit(POST, "Was es bald gibt", "Was es dann gibt")
    if not look.shows("Was es dann gibt"):
        found.append(f"after a renamed folder edits are not seen: {look.panel()}")
    return found + crowd(look) + vanished(look)


def crowd(look: Look) -> list[str]:
    """A thousand changes at once."""
    many = look.site / "content/magazine/viele"
    many.mkdir()
    for number in range(1000):
        (many / f"2020-01-01-nummer-{number}.md").write_text(f"---\ntitle: Nummer {number}\n---\nText {number}.\n", encoding="utf-8")
    look.edit(POST, "Was es dann gibt", "Was es jetzt gibt")
    took = wait(lambda: "Was es jetzt gibt" in look.text(), 30)
    shutil.rmtree(many)
    look.edit(POST, "Was es jetzt gibt", "Was es weiter gibt")
    if took is None or not look.shows("Was es weiter gibt", 30):
        return ["after a thousand changes edits are not seen"]
    return [] if look.is_clean() else [f"after a thousand changes: {look.panel()}"]


def vanished(look: Look) -> list[str]:
    content, away = look.site / "content", look.site / "weg"
    content.rename(away)
    found = []
    if wait(lambda: "E901" in look.panel()) is None:
        found.append(f"the page does not say that the content is gone: {look.panel()}")
    if "Was es weiter gibt" not in look.text():
        found.append("the page does not stay while the content is gone")
    away.rename(content)
    if not look.is_clean():
        found.append(f"when the content is back: {look.panel()}")
    look.edit(POST, "Was es weiter gibt", "Was es wieder gibt")
    return found if look.shows("Was es wieder gibt") else [*found, "when the content is back edits are not seen"]


STEPS = [
    ("styles without a reload", styles), ("the place on the page is kept", scrolling),
    ("findings come and go", findings), ("drafts and the future are marked", marks),
    ("disturbances", disturbances),
]


def door(server: Preview, site: Path) -> list[str]:
    found = []

    def expect(status: int, method: str, path: str, host: str = "localhost") -> None:
        got, _, body = server.ask(path, method, host=host)
        if got != status or b"root:" in body or b"offene-werkstatt\n  title:" in body:
            found.append(f"{method} {path} at {host}: {got} instead of {status}")

    expect(200, "GET", "/")
    got, _, body = server.ask("/", "HEAD")
    if got != 200 or body:
        found.append(f"HEAD /: {got} with {len(body)} bytes")
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        expect(405, method, "/")
    for host in ("evil.example", "localhost.evil.example", "0.0.0.0", "[::]", "127.0.0.1.nip.example", "192.168.1.1:8000"):
        expect(403, "GET", "/", host)
    (site / "content/media/verweis.txt").symlink_to("/etc/passwd")
    for path in (
        "/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/content/../../../etc/passwd",
        "/assets/..%5c..%5cetc/passwd", "/%00/etc/passwd", "/media/%2e%2e/events.yaml",
    ):
        expect(400, "GET", path)
    for path in ("/content/events.yaml", "/events.yaml", "/media/verweis.txt", "/.gitignore", "/themes/alliance/theme.yaml", "/_almanac/x"):
        expect(404, "GET", path)
    (site / "content/media/verweis.txt").unlink()
    return found + foreign_addresses(server)


def foreign_addresses(server: Preview) -> list[str]:
    """Nobody else reaches the server: it does not listen on this machine's other addresses."""
    told = subprocess.run(["hostname", "-I"], capture_output=True, text=True, check=False).stdout.split()
    found = []
    for address in [one for one in told if ":" not in one and not one.startswith("127.")]:
        with socket.socket() as attempt:
            attempt.settimeout(2)
            if attempt.connect_ex((address, server.port)) == 0:
                found.append(f"it answers at {address}")
    return found


def endings(place: Place, program: str, folder: str, server: Preview) -> list[str]:
    found = []
    second = place.serve(program, folder)
    # The first one's desk has the port behind its preview's.
    desk = urlsplit(server.desk).port
    if desk != server.port + 1 or second.port != server.port + 2:
        found.append(f"with {server.port} and {desk} taken it serves at {second.address or second.said}")
    code = second.interrupt(signal.SIGTERM)
    if code != 130:
        found.append(f"SIGTERM: {code} instead of 130")
    code = server.interrupt()
    if code != 130:
        found.append(f"Ctrl+C: {code} instead of 130")
    with socket.socket() as attempt:
        if attempt.connect_ex(("127.0.0.1", server.port)) == 0:
            found.append("the port is still taken")
    own = ("content", "themes", ".gitignore", ".gitattributes", ".almanac")
    left = [name for name in os.listdir(place.outside(folder)) if name not in own]
    kept = place.outside(folder) / ".almanac"
    if kept.exists():  # Sizes of pictures, and a file that keeps them out of git.
        left += [f".almanac/{name}" for name in os.listdir(kept) if name not in ("cache", ".gitignore")]
    return found + [f"serve leaves {name}" for name in left]
