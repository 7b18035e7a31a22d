"""A reader with a keyboard and no pointer: what has the focus, and getting somewhere with Tab and Enter."""

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

# What has the focus, and whether that can be seen: its own outline, or that of something around it that
# takes the outline over (`:has(:focus-visible)`); inside a drawing a stroke will do.
FOCUSED = """
const element = document.activeElement;
if (!element || element === document.body) return null;
let seen = element.namespaceURI.endsWith('svg');
for (let node = element; node && node !== document.body && !seen; node = node.parentElement) {
  const style = getComputedStyle(node);
  seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
}
const box = element.getBoundingClientRect();
return {
  tag: element.tagName.toLowerCase(), text: element.textContent.trim().slice(0, 60), id: element.id,
  address: element.href ? String(element.href.baseVal || element.href) : '', seen: seen,
  inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
};
"""
TABS = 400


class Keyboard:
    """Presses keys, and notes every place where the focus cannot be seen."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver
        self.findings: list[str] = []

    def press(self, *keys: str) -> None:
        ActionChains(self.driver).send_keys(*keys).perform()

    def focused(self) -> dict | None:
        return self.driver.execute_script(FOCUSED)

    def tab(self) -> dict | None:
        self.press(Keys.TAB)
        now = self.focused()
        if now and not now["seen"]:
            self.findings.append(f"{self.driver.current_url}: focus on “{now['text'] or now['tag']}” cannot be seen")
        if now and not now["inside"]:
            self.findings.append(f"{self.driver.current_url}: focus on “{now['text'] or now['tag']}” is out of sight")
        return now

    def reach(self, what: str, wanted) -> bool:
        """Presses Tab until the focus is on something wanted."""
        for _ in range(TABS):
            now = self.tab()
            if now and wanted(now):
                return True
        self.findings.append(f"{self.driver.current_url}: {what} cannot be reached with Tab")
        return False

    def follow(self, what: str, wanted) -> bool:
        """Reaches a link, presses Enter, and waits for the next page."""
        if not self.reach(what, wanted):
            return False
        before = self.driver.current_url
        self.press(Keys.ENTER)
        for _ in range(50):
            if self.driver.current_url != before:
                return True
            self.driver.execute_async_script("setTimeout(arguments[0], 50)")
        self.findings.append(f"{before}: Enter on {what} leads nowhere")
        return False
