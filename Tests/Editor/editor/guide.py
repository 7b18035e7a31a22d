"""Walks through the handbook's first half hour: every command, and every click that the page asks for, in a browser."""

import re
from pathlib import Path

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.keys import Keys

from tools.browser import browser
from tools.verdict import Verdict

from .browsing import wait
from .place import SYSTEM, Place
from .protocol import Command, is_answered, steps
from .tutorial import Walk

PAGE = "docs/handbuch/content/magazine/eigene-website.md"
ITEM = re.compile(r"^\d+\. (.*(?:\n   .*)*)", re.M)
# What an item of a list asks for: a value for a field, a click, a look.
ACTION = re.compile(
    r"\*\*(?P<field>[^*]+)\*\*: „(?P<value>[^“]+)“|(?:auf|und) \*\*(?P<click>[^*]+)\*\*|Es erscheint „(?P<see>[^“]+)“")
FIND = """
const wanted = arguments[0], says = one => one.textContent.replace(/\\s+/g, ' ').trim();
const isShown = one => one.getClientRects().length > 0;
const all = [...document.querySelectorAll('button, a, summary, label')].filter(isShown);
return all.find(one => says(one) === wanted) ?? all.find(one => says(one).startsWith(wanted)) ?? null;
"""
FIELD = """
const wanted = arguments[0], names = one => [...one.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('').trim();
const labels = [...document.querySelectorAll('label, legend')].filter(one => one.getClientRects().length
  && names(one) === wanted && one.control?.type !== 'radio');
const label = labels[0];
if (!label) return null;
return label.control ?? label.parentElement.querySelector('input, select, textarea');
"""


def check(place: Place, repository: Path, verdict: Verdict) -> None:
    text = (repository / PAGE).read_text(encoding="utf-8")
    commands = steps(repository / PAGE)
    asked = len(ITEM.findall(text))
    walk = Walk(place)
    guide = None
    with browser() as driver:
        driver.set_window_size(1280, 900)
        for step in commands:
            assert isinstance(step, Command), "the page edits no file"
            if "almanac serve" not in step.text:
                walk.type(step)
                continue
            *before, serve = step.text.strip().splitlines()
            walk.type(Command("\n".join(before), step.heading))
            guide = Guide(place, walk, driver, serve.split()[2:])
            walk.findings += [f"almanac serve does not say “{one}”" for one in step.answers if not is_answered(one, guide.server.said)]
        if guide and not walk.findings:
            walk.findings += guide.follow(text)
            walk.findings += published(place.outside(walk.folder).parent / "webspace")
    verdict.report("guide", f"{len(commands)} commands and {asked} steps in the browser, in {place.name}", walk.findings)


def published(folder: Path) -> list[str]:
    """What the page promises to be online at its end."""
    pages = {"index.html": "Bündnis Lautertal", "magazin/was-im-werkhof-geschah/index.html": "Am Samstag öffnete der Werkhof.",
             "kalender/index.html": "Offene Werkstatt", "regionen/auental/index.html": "Lautertal"}
    found = []
    for name, text in pages.items():
        page = folder / name
        if not page.is_file():
            there = sorted(str(one.relative_to(folder)) for one in folder.glob("magazin/*/index.html"))
            found.append(f"{name} is not published; there are {there}")
        elif text not in page.read_text(encoding="utf-8"):
            found.append(f"{name} does not say “{text}”")
    return found


class Guide:
    """Somebody who does what the page says, and nothing else."""

    def __init__(self, place: Place, walk: Walk, driver, options: list[str]) -> None:
        self.driver = driver
        program = place.run(["/bin/bash", "-c", "command -v almanac"], walk.folder, walk.path).stdout.strip()
        self.server = place.serve(program, walk.folder, *options)
        driver.get(f"{self.server.desk}?secret={self.server.secret}")

    def follow(self, text: str) -> list[str]:
        """The first thing that cannot be done, or does not come out as the page says."""
        for item in ITEM.findall(text):
            words = re.sub(r"\s+", " ", item)
            actions = list(ACTION.finditer(words))
            if not actions:
                return [f"nothing is to do in “{words}”"]
            for action in actions:
                if problem := self.act(action.groupdict()):
                    return [f"“{words}”: {problem}"]
        return []

    def act(self, asked: dict[str, str | None]) -> str | None:
        if asked["click"]:
            if wait(lambda: self.click(asked["click"])) is None:
                return f"there is nothing to click that says “{asked['click']}”, but: {self.page()}"
        elif asked["see"]:
            if wait(lambda: asked["see"] in self.page(), 60) is None:
                return f"“{asked['see']}” never appears, but: {self.page()}"
        elif wait(lambda: self.enter(asked["field"], asked["value"])) is None:
            return f"there is no field “{asked['field']}” that takes “{asked['value']}”, but: {self.page()}"
        return None

    def page(self) -> str:
        return self.driver.execute_script("return document.body.innerText")

    def click(self, text: str) -> bool:
        target = self.driver.execute_script(FIND, text)
        if not target:
            return False
        target.click()
        return True

    def enter(self, field: str, value: str) -> bool:
        """Types a value, or chooses it where there is a list."""
        control = self.driver.execute_script(FIELD, field)
        if not control:
            return False
        if control.tag_name == "select":
            for option in control.find_elements("css selector", "option"):
                if option.text == value:
                    option.click()
                    return True
            return False
        try:
            control.click()
        except WebDriverException:
            # What sticks to the lower edge of the window is in the way: a person would scroll.
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", control)
            control.click()
        control.send_keys(Keys.CONTROL, "a")
        control.send_keys(value)
        # Of what is offered, the one of that name.
        if control.get_attribute("role") == "combobox":
            control.send_keys(Keys.ENTER)
        return True
