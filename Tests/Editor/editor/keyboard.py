"""The keyboard of somebody who has no mouse: every key that is no text is counted."""

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

# More steps than any page has.
LIMIT = 120


class Keyboard:
    def __init__(self, driver) -> None:
        self.driver = driver
        self.count = 0

    def _send(self, *keys: str) -> None:
        ActionChains(self.driver, duration=0).send_keys(*keys).perform()

    def write(self, text: str) -> None:
        """Types text, which is not counted."""
        self._send(text)

    def press(self, *keys: str) -> None:
        """Presses keys, one after the other."""
        for key in keys:
            self._send(key)
            self.count += 1

    def chord(self, modifier: str, key: str) -> None:
        """A key with another one held: one keystroke."""
        ActionChains(self.driver, duration=0).key_down(modifier).send_keys(key).key_up(modifier).perform()
        self.count += 1

    def select_all(self) -> None:
        self.chord(Keys.CONTROL, "a")

    def place(self) -> str:
        """Where the keyboard is: the field's key, else what the element says."""
        return self.driver.execute_script(
            "const one = document.activeElement; const field = one.closest('[data-key]');"
            "return field ? field.dataset.key : `${one.tagName} ${one.textContent.slice(0, 40)}`")

    def is_in(self, field: str) -> bool:
        return self.place() == field

    # Tab until one is there

    def _walk(self, is_there: str, *values: str, is_back: bool = False) -> None:
        for _ in range(LIMIT):
            self.chord(Keys.SHIFT, Keys.TAB) if is_back else self.press(Keys.TAB)
            if self.driver.execute_script(f"const one = document.activeElement; return {is_there}", *values):
                return
        raise AssertionError(f"no Tab leads to {values}")

    def walk_to(self, field: str) -> None:
        """To the first control of a field."""
        self._walk("one.closest('[data-key]')?.dataset.key === arguments[0]", field)

    def walk_to_text(self, text: str) -> None:
        self._walk("one.textContent.trim().startsWith(arguments[0])", text)

    def walk_to_label(self, text: str) -> None:
        self._walk("[...(one.labels ?? [])].some(label => label.textContent.startsWith(arguments[0]))", text)

    def walk_to_selector(self, selector: str) -> None:
        self._walk("one.matches(arguments[0])", selector)

    def walk_back_to_selector(self, selector: str) -> None:
        """With Shift held."""
        self._walk("one.matches(arguments[0])", selector, is_back=True)
