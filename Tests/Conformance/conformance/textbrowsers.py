"""Text browsers, which run no script and know no `hidden`: they show the whole text in its order, and nothing that only a
script makes true."""

import re
import shutil
import subprocess
from html.parser import HTMLParser

from tools.verdict import Verdict

from .accessibility import one_of_each_kind
from .site import Site

BROWSERS = {
    "lynx": ["lynx", "-dump", "-nolist", "-nomargins", "-width=1024", "-assume_charset=utf-8", "-display_charset=utf-8"],
    "w3m": ["w3m", "-dump", "-cols", "1024", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8"],
    "elinks": ["elinks", "-no-connect", "-no-home", "-dump", "-no-references", "-no-numbering", "-dump-width", "1024",
               "-dump-charset", "UTF-8"],
}
# Elements without an end, and those whose text is none of the page's.
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT = {"script", "style", "title", "svg"}
CONTROLS = {"form", "input", "button", "select", "textarea"}
BLOCKS = {"h1", "h2", "h3", "h4", "h5", "h6", "p"}
# So much of a paragraph tells it from others.
OPENING = 50


def check(site: Site, verdict: Verdict) -> None:
    chosen = one_of_each_kind(site)
    outlines = {path: Outline(site.text(path)) for path in chosen.values()}
    verdict.report(
        "text browsers: what waits for a script", f"{len(chosen)} kinds of pages",
        [f"{path}: {finding}" for path, outline in outlines.items() for finding in outline.waiting])
    for name, command in BROWSERS.items():
        if shutil.which(command[0]) is None:
            verdict.report(f"text browsers: {name}", "not installed", [f"{name} is missing"])
            continue
        findings = [f"{path}: {finding}" for path, outline in outlines.items()
                    for finding in compare(outline, shown(command, site, path))]
        blocks = sum(len(outline.blocks) for outline in outlines.values())
        verdict.report(f"text browsers: {name}", f"{len(chosen)} kinds of pages, {blocks} headings and paragraphs", findings)


def shown(command: list[str], site: Site, path: str) -> str:
    done = subprocess.run(
        [*command, str(site.folder / path)], capture_output=True, check=False, timeout=60, env={"HOME": "/nonexistent",
        "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb"})
    return plain(done.stdout.decode("utf-8", errors="replace"))


def plain(text: str) -> str:
    """With single blanks, and without what has no width."""
    return re.sub(r"\s+", " ", re.sub("[\u00ad\u200b-\u200d\u2060]", "", text)).strip()


def compare(outline: "Outline", text: str) -> list[str]:
    findings = [f"there stands “{word}”, which only a script can say" for word in outline.script_words
                if word in text and word not in outline.text]
    if "\ufffd" in text and "\ufffd" not in outline.text:
        findings.append("there are characters that cannot be shown")
    place = 0
    for block in outline.blocks:
        found = text.find(block, place)
        if found < 0:
            is_earlier = block in text
            findings.append(f"“{block}” {'stands before what comes before it' if is_earlier else 'is not there'}")
        else:
            place = found
    return findings


class Outline(HTMLParser):
    """What a page says, and what in it waits for a script."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.waiting: list[str] = []
        self.script_words: set[str] = set()
        # Headings and the beginnings of paragraphs in the main part, in order.
        self.blocks: list[str] = []
        self.places = self.places_with_words = 0
        self._stack: list[tuple[str, bool, bool]] = []
        self._text: list[str] = []
        self._block: list[str] | None = None
        self._has_picture = False
        self.feed(source)
        self.close()
        self.text = plain("".join(self._text))
        if self.places > self.places_with_words:
            self.waiting.append("nothing says that the search needs a script")

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if tag in CONTROLS:
            self.waiting.append(f"<{tag}> is of no use without a script, line {self.getpos()[0]}")
        if tag == "script":
            self.script_words |= {
                values[name] for name in ("data-running", "data-today", "data-over") if " " in values.get(name, "")}
        self._has_picture = self._has_picture or tag in ("img", "br")
        if tag in VOID:
            return
        waits = "hidden" in values or tag == "template"
        # What a script fills says so until then.
        is_filled = "data-index" in values
        self.places += is_filled
        self._stack.append((tag, waits, is_filled))
        if tag in BLOCKS and self._is_in("main"):
            self._block, self._has_picture = [], False

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS and self._block is not None:
            block = plain("".join(self._block))
            # Pictures bring words of their own.
            if block and not self._has_picture:
                self.blocks.append(block[:OPENING].strip())
                if any(tag == "div" and is_filled for tag, _, is_filled in self._stack):
                    self.places_with_words += 1
            self._block = None
        while self._stack and self._stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if any(name in SILENT for name, *_ in self._stack):
            return
        if data.strip() and any(waits for _, waits, _ in self._stack):
            self.waiting.append(f"“{plain(data)[:60]}” is hidden until a script shows it, line {self.getpos()[0]}")
        else:
            self._text.append(data)
            if self._block is not None:
                self._block.append(data)

    def _is_in(self, tag: str) -> bool:
        return any(name == tag for name, *_ in self._stack)
