"""The editor's desk in a real browser, by keyboard alone: what is done there arrives in the files, and nothing else does."""

import re
import signal
import time
from pathlib import Path

from selenium.webdriver.common.keys import Keys

from tools.browser import browser
from tools.preview import Preview
from tools.verdict import Verdict

from .browsing import wait
from .desk_entries import deleting, mistakes, translating
from .desk_pages import look_at_all
from .keyboard import Keyboard
from .place import Place

# What a new event with a repetition and an exception may cost beyond its text.
KEYSTROKES, SECONDS = 25, 120
PORT = 18400

POST = "content/magazine/willkommen.md"
EVENTS = "content/events.yaml"


def check(place: Place, repository: Path, verdict: Verdict) -> None:
    program = place.unpack() + "/almanac"
    folder = f"{place.inside}/verbund"
    place.run([program, "init", folder])
    with browser() as driver:
        desk = Desk(driver, place, program, folder)
        for name, step in STEPS:
            verdict.report(f"desk: {name}", place.name, step(desk))
        look_at_all(desk, verdict)


class Desk:
    """The open desk, its keyboard, and the folder that it writes to."""

    def __init__(self, driver, place: Place, program: str, folder: str) -> None:
        self.driver, self.place, self.program, self.folder = driver, place, program, folder
        self.site = place.outside(folder)
        self.keys = Keyboard(driver)
        driver.set_window_size(1280, 900)
        self.start()

    def start(self) -> None:
        """Starts the program on the port that it had, and opens the address that it names."""
        self.server: Preview = self.place.serve(self.program, self.folder, "--port", str(PORT))
        self.driver.get(f"{self.server.desk}?secret={self.server.secret}")
        self.sees("h1")

    def sees(self, selector: str, text: str = "", seconds: float = 10) -> bool:
        """Whether an element with the text comes to be on the page."""
        look = "return [...document.querySelectorAll(arguments[0])].some(one => one.textContent.includes(arguments[1]))"
        return wait(lambda: self.driver.execute_script(look, selector, text), seconds) is not None

    def text(self, selector: str) -> str:
        return self.driver.execute_script(
            "return [...document.querySelectorAll(arguments[0])].map(one => one.textContent).join(' | ')", selector)

    def said(self, text: str, seconds: float = 10) -> bool:
        """Whether the status line says so."""
        return self.sees("#status", text, seconds)

    def saved(self, seconds: float = 10) -> bool:
        """Whether the open form says so; the status line still has what was said before."""
        return self.sees(".save output", "Gespeichert", seconds)

    def go(self, route: str, selector: str = "h1") -> None:
        """Opens a place by its address, as the links in the pages of the preview do."""
        self.driver.execute_script("location.hash = '#/'")
        self.sees("#search")
        self.driver.execute_script("location.hash = arguments[0]", f"#/{route}")
        self.sees(selector)

    def read(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        (self.site / path).write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert old in text, f"{path} has no “{old}”"
        self.write(path, text.replace(old, new, 1))

    def post_form(self, field: str = "title") -> None:
        self.go(f"entry?kind=post&id=willkommen&field={field}", "form .save")
        wait(lambda: self.keys.is_in(field))


def lines_that_differ(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that only the one or the other has."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def new_event(desk: Desk) -> list[str]:
    """A new event with a repetition and an exception, from any place of the desk to its saved lines."""
    keys, found = desk.keys, []
    before = desk.read(EVENTS)
    start = time.monotonic()
    keys.count = 0
    keys.chord(Keys.ALT, "n")
    desk.sees("input[type=radio]")
    keys.press(Keys.ARROW_DOWN)
    keys.press(Keys.TAB)
    keys.write("Offene Werkstatt am Dienstag")
    keys.press(Keys.TAB, "a", Keys.TAB, Keys.ENTER)
    if wait(lambda: keys.is_in("start")) is None:
        return [f"after „Anlegen“ the keyboard is in {keys.place()}: {desk.text('[role=alert]')}"]
    keys.write("Di, 6.5.2031, 18 Uhr")
    keys.walk_to("end")
    keys.write("20:00")
    keys.walk_to("repeat")
    keys.write("jeden Dienstag, 12 mal")
    if not desk.sees(".month td.on", seconds=5):
        found.append(f"no calendar shows the dates: {desk.text('[data-key=repeat]')}")
    keys.walk_to("except")
    keys.write("10.6.2031")
    keys.chord(Keys.CONTROL, "s")
    if not desk.saved():
        found.append(f"it is not saved: {desk.text('.save output')} {desk.text('.understood')}")
    seconds = time.monotonic() - start
    gone, come = lines_that_differ(before, desk.read(EVENTS))
    text = "\n".join(come)
    wanted = ["Offene Werkstatt am Dienstag", "6.5.2031", "jeden Dienstag, 12 mal", "10.6.2031"]
    found += [f"the file does not say “{one}”: {text}" for one in wanted if one not in text]
    if gone:
        found.append(f"lines of others are gone: {gone}")
    if keys.count > KEYSTROKES:
        found.append(f"{keys.count} keystrokes beyond the text, not {KEYSTROKES}")
    if seconds > SECONDS:
        found.append(f"{seconds:.0f} seconds, not {SECONDS}")
    print(f"          {keys.count} keystrokes beyond the text, {seconds:.1f} s")
    return found


def understanding(desk: Desk) -> list[str]:
    """Below a field stands how it was understood, or what is wrong and what to write."""
    found = []
    desk.go("entry?kind=event&id=rathaus-vortrag&field=start", "form .save")
    wait(lambda: desk.keys.is_in("start"))
    for typed, said in (("Mi, 4.6.2031, 18 Uhr", "4. Juni 2031"), ("31.2.2031", "31"), ("Do, 4.6.2031, 18 Uhr", "Mittwoch")):
        desk.keys.select_all()
        desk.keys.write(typed)
        if not desk.sees("[data-key=start] .understood", said, 5):
            found.append(f"“{typed}” says {desk.text('[data-key=start] .understood')}")
    desk.keys.select_all()
    desk.keys.write("Mi, 4.6.2031, 18 Uhr")
    return found


def following(desk: Desk) -> list[str]:
    """The page beside the text follows as one types, and the tool bar's keys write what its buttons do."""
    found = []
    desk.post_form("body")
    before = desk.read(POST)
    desk.keys.chord(Keys.CONTROL, Keys.END)
    desk.keys.write("\n\nEin ")
    desk.keys.chord(Keys.CONTROL, "b")
    desk.keys.write("lauter")
    desk.keys.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    desk.keys.write(" Satz, siehe ")
    desk.keys.chord(Keys.CONTROL, "k")
    desk.sees("dialog[open]")
    desk.keys.write("Lesenacht" if "Lesenacht" in desk.read(EVENTS) else "Fest am")
    if not desk.sees("dialog [role=option]", "Fest am Fluss"):
        found.append(f"the link finds nothing: {desk.text('dialog')}")
    desk.keys.press(Keys.ENTER)
    wait(lambda: not desk.driver.execute_script("return document.querySelector('dialog[open]')"))
    text = desk.driver.execute_script("return document.activeElement.value") or ""
    if "Ein **lauter** Satz, siehe [Fest am Fluss](event:sommerfest)" not in text:
        found.append(f"the text ends with {text[-90:]!r}")
    if desk.read(POST) != before:
        found.append("the file is changed before anything is saved")
    desk.driver.switch_to.frame(0)
    if wait(lambda: "Ein lauter Satz" in desk.driver.execute_script("return document.body.innerText")) is None:
        found.append("the page beside the text does not follow")
    desk.driver.switch_to.default_content()
    desk.driver.refresh()
    desk.sees("form .save")
    if not desk.sees("#restored", "sind wieder da"):
        found.append("after a reload the entries are gone")
    if "lauter" not in desk.driver.execute_script("return document.querySelector('textarea.body').value"):
        found.append("after a reload the text is the old one")
    desk.keys.chord(Keys.CONTROL, "s")
    if not desk.saved() or "Ein **lauter** Satz" not in desk.read(POST):
        found.append(f"the text is not saved: {desk.text('.save output')}")
    gone, _ = lines_that_differ(before, desk.read(POST))
    return found + ([f"lines of others are gone: {gone}"] if gone else [])


def taking_back(desk: Desk) -> list[str]:
    """„Rückgängig“ brings the former version back, byte for byte."""
    found = []
    desk.post_form()
    before = desk.read(POST)
    desk.keys.select_all()
    desk.keys.write("Ein ganz anderer Titel")
    desk.keys.chord(Keys.CONTROL, "s")
    if not desk.saved() or "Ein ganz anderer Titel" not in desk.read(POST):
        found.append(f"it is not saved: {desk.text('.save output')}")
    desk.keys.walk_to_text("Rückgängig")
    desk.keys.press(Keys.ENTER)
    if not desk.said("Zurückgenommen") or desk.read(POST) != before:
        found.append(f"it is not taken back: {desk.text('#status')}")
    return found


def colleague(desk: Desk) -> list[str]:
    """What a colleague changes in between is noticed, and both versions stand side by side before one is written."""
    found = []
    desk.post_form()
    desk.keys.select_all()
    desk.keys.write("Mein neuer Titel")
    desk.replace(POST, "title: ", "title: Der Titel einer Kollegin. ")
    if not desk.sees("#changed-elsewhere", "dieselbe Angabe"):
        found.append("a change of the file is not noticed while the form is open")
    desk.keys.chord(Keys.CONTROL, "s")
    if not desk.sees("dialog[open]", "Zwei Fassungen"):
        return [*found, f"saving asks nothing: {desk.text('.save output')}"]
    shown = desk.text("dialog[open]")
    found += [f"the dialog does not show “{text}”" for text in ("Mein neuer Titel", "Der Titel einer Kollegin") if text not in shown]
    if "Mein neuer Titel" in desk.read(POST):
        found.append("it is written before anybody chose")
    desk.keys.press(Keys.ARROW_DOWN)
    desk.keys.walk_to_text("So speichern")
    desk.keys.press(Keys.ENTER)
    if not desk.said("Die andere Fassung gilt"):
        found.append(f"the choice is not heard: {desk.text('#status')}")
    if "Der Titel einer Kollegin" not in desk.read(POST):
        found.append("the other version is gone")
    desk.keys.walk_to("title")
    desk.keys.select_all()
    desk.keys.write("Zwei Regionen, ein Kalender")
    desk.keys.chord(Keys.CONTROL, "s")
    if not desk.saved():
        found.append(f"the next one is not saved: {desk.text('.save output')}")
    return found


def picture(desk: Desk) -> list[str]:
    """A picture without text is in the overview; there it gets its text, and a new one is asked for its own."""
    found = []
    desk.write("content/magazine/bild.md", "---\ntitle: Ein Beitrag mit Bild\ndate: 2026-01-05\nimage: ../media/bretter.png\n---\n\nText.\n")
    if wait(lambda: desk.go("overview") or desk.sees(".list a", "Ein Beitrag mit Bild", 1)) is None:
        return [f"the overview does not name it: {desk.text('main')}"]
    desk.go("entry?kind=post&id=bild&field=image", "form .save")
    if wait(lambda: desk.keys.is_in("image")) is None:
        found.append(f"the keyboard is in {desk.keys.place()}")
    desk.keys.walk_to_label("Alternativtext")
    desk.keys.write("Drei Bretter auf einer Werkbank")
    desk.keys.walk_back_to_selector("input[type=range]")
    desk.keys.press(Keys.HOME, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    desk.keys.chord(Keys.CONTROL, "s")
    if not desk.saved() or "Drei Bretter auf einer Werkbank" not in desk.read("content/magazine/bild.md"):
        found.append(f"the text is not saved: {desk.text('.save output')} {desk.text('.banner')}")
    if "50% 10%" not in desk.read("content/magazine/bild.md"):
        found.append(f"the arrow keys choose no focus: {desk.read('content/magazine/bild.md')}")
    return found + chosen_picture(desk) + pasted_picture(desk)


def chosen_picture(desk: Desk) -> list[str]:
    """A picture that is chosen lies beside the post under a clean name, and its text stands in the post."""
    desk.go("entry?kind=post&id=bild&field=body", "form .save")
    wait(lambda: desk.keys.is_in("body"))
    desk.keys.chord(Keys.ALT, "i")
    if not desk.sees("dialog[open] input[type=file]"):
        return ["Alt+I asks for no picture"]
    source = desk.site / "content/media/bretter.png"
    copy = desk.site / "Foto vom Fest (Ä).PNG"
    copy.write_bytes(source.read_bytes())
    # A file dialog of the system is none of the page's.
    desk.driver.find_element("css selector", "dialog input[type=file]").send_keys(str(copy))
    wait(lambda: "alt" in desk.driver.execute_script("return document.activeElement.id"))
    desk.keys.write("Bretter im Licht")
    desk.keys.press(Keys.ENTER)
    if wait(lambda: "![Bretter im Licht](" in desk.driver.execute_script("return document.querySelector('textarea.body').value")) is None:
        return [f"the text has no picture: {desk.text('dialog')}"]
    desk.keys.chord(Keys.CONTROL, "s")
    copy.unlink()
    desk.saved()
    found = re.search(r"!\[Bretter im Licht\]\(([a-z0-9./_-]+)\)", desk.read("content/magazine/bild.md"))
    if not found:
        return [f"the post names no picture with a clean name: {desk.read('content/magazine/bild.md')}"]
    return [] if (desk.site / "content/magazine" / found.group(1)).is_file() else [f"{found.group(1)} does not lie beside the post"]


def pasted_picture(desk: Desk) -> list[str]:
    """A picture that is pasted into the text, or dropped on it, is asked for its text as one that is chosen."""
    found = []
    for kind, name in (("ClipboardEvent", "paste"), ("DragEvent", "drop")):
        desk.driver.execute_script("""
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array([137, 80, 78, 71])], 'aus der Zwischenablage.png', {type: 'image/png'}));
            const area = document.querySelector('textarea.body');
            const told = {bubbles: true, cancelable: true, clipboardData: data, dataTransfer: data};
            area.dispatchEvent(arguments[0] === 'DragEvent' ? new DragEvent('drop', told) : new ClipboardEvent('paste', told));
            """, kind)
        if not desk.sees("dialog[open]", "Alternativtext", 5):
            found.append(f"{name} asks for nothing")
        desk.keys.press(Keys.ESCAPE)
        if wait(lambda: not desk.driver.execute_script("return document.querySelector('dialog[open]')")) is None:
            found.append(f"Escape does not close what {name} opened")
    return found


def mistake(desk: Desk) -> list[str]:
    """A mistake is listed with its place and its remedy, and its button mends it."""
    found = []
    before = desk.read(POST)
    desk.write(POST, before.rstrip("\n") + "\n\n[Mehr dazu](example.org/mehr)\n")
    if not desk.sees(".bar .count.error", "1"):
        found.append("the bar does not count the mistake")
    desk.keys.chord(Keys.ALT, "p")
    if not desk.sees(".finding", "fehlt „https://“"):
        return [*found, f"the mistake is not listed: {desk.text('main')}"]
    desk.keys.walk_to_selector("button.repair")
    desk.keys.press(Keys.ENTER)
    if not desk.said("Behoben") or "[Mehr dazu](https://example.org/mehr)" not in desk.read(POST):
        found.append(f"it is not mended: {desk.text('#status')}")
    if desk.sees(".finding", "fehlt „https://“", 1):
        found.append("the list still has it")
    gone, _ = lines_that_differ(before, desk.read(POST))
    return found + ([f"lines of others are gone: {gone}"] if gone else [])


def publishing(desk: Desk) -> list[str]:
    """Publishing shows first what would be different, and changes nothing until one says so."""
    found = []
    output = desk.site / "output"
    for title in ("", "Ein Satz mehr"):
        if title:
            desk.replace(POST, "\n---\n\n", f"\n---\n\n{title}.\n\n")
        before = stamp(output)
        desk.go("overview")
        desk.keys.chord(Keys.ALT, "v")
        if not desk.sees("#changes", seconds=30):
            return [*found, f"no difference is shown: {desk.text('main')}"]
        if title and not desk.sees("#changes", "Zwei Regionen"):
            found.append(f"the difference does not name the post: {desk.text('#changes')}")
        if stamp(output) != before:
            found.append("something is published before anybody said so")
        desk.keys.walk_to_selector("#publish")
        desk.keys.press(Keys.ENTER)
        if not desk.sees("#published", "Veröffentlicht", 60):
            return [*found, f"it is not published: {desk.text('main')}"]
        page = output / "magazin/willkommen/index.html"
        if not page.is_file() or title not in page.read_text(encoding="utf-8"):
            found.append(f"the published page does not say “{title}”")
    return found


def stamp(folder: Path) -> float:
    return folder.stat().st_mtime if folder.exists() else 0


def dying(desk: Desk) -> list[str]:
    """The program is killed while it saves: the file is the old one or the new one, and the entries come back."""
    found = []
    for round_ in range(5):
        desk.post_form()
        before = desk.read(POST)
        title = f"Runde {round_} mit einem langen Titel"
        desk.keys.select_all()
        desk.keys.write(title)
        desk.keys.chord(Keys.CONTROL, "s")
        time.sleep(round_ * 0.004)
        desk.server.interrupt(signal.SIGKILL)
        after = desk.read(POST)
        is_saved = after != before
        if is_saved and after != re.sub(r"(?m)^title: .*$", f"title: {title}", before, count=1):
            found.append(f"round {round_}: the file is half written: {after[:200]}")
        if not is_saved and round_ == 0 and not desk.sees("#trouble", "Almanac antwortet nicht"):
            found.append("the page does not say that the program is gone")
        desk.start()
        if not is_saved:
            if not desk.sees(".banner", "Nicht gespeichert"):
                found.append(f"round {round_}: the overview does not name what was kept")
            desk.go("entry?kind=post&id=willkommen", "form .save")
            value = desk.driver.execute_script("return document.querySelector('[data-key=title] input').value")
            if value != title:
                found.append(f"round {round_}: the form says “{value}”")
            desk.keys.chord(Keys.CONTROL, "s")
            if not desk.saved():
                found.append(f"round {round_}: it cannot be saved afterwards: {desk.text('.save output')}")
    return found


STEPS = [
    ("a new event with a repetition and an exception", new_event),
    ("values are understood as one types", understanding),
    ("the page follows the text, and a reload keeps it", following),
    ("undo", taking_back),
    ("a colleague's change in between", colleague),
    ("a picture gets its text", picture),
    ("a mistake is mended by its button", mistake),
    ("publishing shows the difference first", publishing),
    ("five mistakes are mended in the form", mistakes),
    ("an entry is deleted and comes back", deleting),
    ("a text is translated", translating),
    ("the program is killed while it saves", dying),
]
