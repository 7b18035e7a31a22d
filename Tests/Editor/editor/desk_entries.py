"""What becomes of entries at the desk: five mistakes mended in the form, one deleted and brought back, one translated."""

from selenium.webdriver.common.keys import Keys

from .browsing import wait

EVENTS = "content/events.yaml"
POST = "content/magazine/fehler.md"


def _press(desk, selector: str, text: str = "") -> bool:
    """Takes the keyboard to a control, wherever it is, and presses Enter."""
    found = wait(lambda: desk.driver.execute_script(
        "const one = [...document.querySelectorAll(arguments[0])].find(one => one.textContent.includes(arguments[1]) && one.getClientRects().length);"
        "one?.focus(); return one === document.activeElement ? true : null", selector, text), 5)
    if found:
        desk.keys.press(Keys.ENTER)
    return bool(found)


def _type(desk, field: str, text: str) -> None:
    desk.driver.execute_script("document.querySelector(`[data-key=${arguments[0]}] :is(input, textarea)`).focus()", field)
    desk.keys.select_all()
    desk.keys.write(text)


def mistakes(desk) -> list[str]:
    """No title, a day that there is not, an end before its start, a region that there is not, a link that leads nowhere: the form
    says what is wrong, and when it is saved, nothing is."""
    found = []
    before = desk.read(EVENTS)
    desk.write(EVENTS, before.rstrip("\n") + "\n\n- id: fehler\n  start: 31.2.2031\n  end: 1.1.2031\n  region: auentl # wo es ist\n")
    desk.write(POST, "---\ntitle: Mit Fehler\ndate: 2026-01-05\n---\n\nSiehe [Yusuf](person:yusuf-demri).\n")
    desk.sees(".bar .count.error")
    desk.go("entry?kind=event&id=fehler", "form .save")
    if not desk.sees("[data-key=start] .understood.error"):
        found.append("the day that there is not is not named")
    if not desk.sees("[data-key=title] .understood.error"):
        found.append("the missing title is not named")
    text = desk.text(".understood.error")
    found += [f"the form speaks of “{key}”: {text}" for key in ("„start“", "„title“", "title:", "start:") if key in text]
    _type(desk, "title", "Fest ohne Fehler")
    _type(desk, "start", "Mi, 4.6.2031, 18 Uhr")
    if not desk.sees("[data-key=end] .understood.error"):
        found.append(f"the end before the start is not judged anew: {desk.text('[data-key=end]')}")
    _type(desk, "end", "20 Uhr")
    if not desk.sees("[data-key=end] .understood.good"):
        found.append(f"the end is still wrong: {desk.text('[data-key=end] .understood')}")
    desk.keys.chord(Keys.CONTROL, "s")
    if not desk.saved():
        found.append(f"it is not saved: {desk.text('.save output')}")
    if not _press(desk, "[data-key=regions] button", "auental“ einsetzen"):
        found.append(f"the region that is meant is not offered: {desk.text('[data-key=regions]')}")
    desk.keys.chord(Keys.CONTROL, "s")
    wait(lambda: "region: auental # wo es ist" in desk.read(EVENTS))
    after = desk.read(EVENTS)
    wanted = ["  title: Fest ohne Fehler\n", "  start: Mi, 4.6.2031, 18 Uhr\n", "  end: 20 Uhr\n", "  region: auental # wo es ist\n"]
    found += [f"the file does not say {line!r}" for line in wanted if line not in after]
    if not after.startswith(before.rstrip("\n")):
        found.append("lines of others are changed")
    desk.go("entry?kind=post&id=fehler", "form .save")
    if not _press(desk, "[data-key=body] button", "einsetzen"):
        found.append(f"the link that is meant is not offered: {desk.text('[data-key=body] .understood')}")
    desk.keys.chord(Keys.CONTROL, "s")
    if not desk.saved() or "(person:yusuf-demir)" not in desk.read(POST):
        found.append(f"the link is not mended: {desk.read(POST)}")
    desk.go("check", "main .row")
    wait(lambda: "wird geprüft" not in desk.text("main"))
    if "fehler" in desk.text(".finding.error").lower():
        found.append(f"there are still errors: {desk.text('.finding.error')}")
    return found


def deleting(desk) -> list[str]:
    """It is asked once, with what leads to the entry, and undo brings the file back byte for byte."""
    found = []
    before = desk.read(POST)
    desk.go("entry?kind=region&id=auental", "form .save")
    _press(desk, ".save button", "Löschen")
    if not desk.sees("dialog[open]", "Fest ohne Fehler"):
        found.append(f"what leads to a region is not named: {desk.text('dialog')}")
    desk.keys.press(Keys.ESCAPE)
    desk.go("entry?kind=post&id=fehler", "form .save")
    _press(desk, ".save button", "Löschen")
    if not desk.sees("dialog[open]", "Rückgängig"):
        return [*found, f"deleting asks nothing: {desk.text('.save output')}"]
    if not (desk.site / POST).exists():
        found.append("it is deleted before anybody said so")
    _press(desk, "dialog[open] button", "Löschen")
    if not desk.said("ist gelöscht") or (desk.site / POST).exists():
        found.append(f"it is not deleted: {desk.text('#status')}")
    _press(desk, "main button", "Letzte Änderung")
    if not desk.said("Mit Fehler") or desk.read(POST) != before:
        found.append(f"it does not come back: {desk.text('#status')}")
    return found


def translating(desk) -> list[str]:
    """A translation is begun from its original, and says when that has changed and how."""
    found = []
    desk.replace("content/site.yaml", "title:", "languages: [de, en]\ntitle:")
    desk.go("entry?kind=post&id=fehler", "form .save")
    if wait(lambda: desk.go("entry?kind=post&id=fehler", "form .save") or desk.sees("#translations", "Englisch", 1)) is None:
        return [f"no translation is offered: {desk.text('main')[:300]}"]
    desk.driver.execute_script("document.querySelector('#translations').open = true")
    _press(desk, "#translations button", "Englisch anlegen")
    if not desk.sees("#translation", "Übersetzung von"):
        return [*found, f"no translation begins: {desk.text('.save output')}"]
    _type(desk, "title", "Without mistakes")
    desk.keys.chord(Keys.CONTROL, "s")
    desk.saved()
    if "Without mistakes" not in desk.read("content/magazine/fehler.en.md"):
        found.append("the translation is not saved")
    desk.go("entry?kind=post&id=fehler&field=body", "form .save")
    wait(lambda: desk.keys.is_in("body"))
    desk.keys.chord(Keys.CONTROL, Keys.END)
    desk.keys.write("\n\nEin Satz mehr.")
    desk.keys.chord(Keys.CONTROL, "s")
    desk.saved()
    desk.go("entry?kind=post&id=fehler.en", "form .save")
    if not desk.sees("#translation ins", "Ein Satz mehr."):
        found.append(f"what changed is not shown: {desk.text('#translation')}")
    _press(desk, "#translation button", "Abgeglichen")
    if not desk.sees("#translation", "passt zum Original"):
        found.append(f"it is not saved as checked: {desk.text('#translation')}")
    desk.go("entry?kind=event&id=fehler", "form .save")
    if not desk.sees("summary", "Englisch (ausgefüllt: 0)"):
        found.append("an event has no fields in English")
    return found
