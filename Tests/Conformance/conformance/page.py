"""What a page links to and what can be linked to in it."""

import json
import re
from dataclasses import dataclass
from html.parser import HTMLParser

STYLE_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
# Attributes that hold one address, and those that hold several with a size each.
SINGLE = {"href", "src", "poster", "action", "cite", "data", "formaction"}
SEVERAL = {"srcset", "imagesrcset"}
ABSOLUTE_META = {"og:url", "og:image", "og:image:secure_url", "twitter:image"}


@dataclass(frozen=True)
class Link:
    address: str
    line: int
    # A reader can follow it, or the browser loads it; else it only names something.
    is_followed: bool = True


class Page(HTMLParser):
    """The links and anchors of a document or a fragment."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[Link] = []
        self.anchors: set[str] = set()
        self.repeated: set[str] = set()
        self._raw: str | None = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if "id" in values:
            (self.repeated if values["id"] in self.anchors else self.anchors).add(values["id"])
        if tag == "a" and "name" in values:
            self.anchors.add(values["name"])
        relation = values.get("rel", "").split()
        for name, value in values.items():
            if name in SINGLE and not (tag == "data" or name == "data" and tag != "object"):
                self._add(value, is_followed=not {"canonical", "preconnect"} & set(relation))
            elif name in SEVERAL:
                for candidate in value.split(","):
                    if candidate.split():
                        self._add(candidate.split()[0])
        if tag == "meta" and values.get("property", values.get("name")) in ABSOLUTE_META:
            self._add(values.get("content", ""), is_followed=False)
        self._raw = None
        if tag == "style":
            self._raw = "style"
        elif tag == "script" and values.get("type") == "application/ld+json":
            self._raw = "ld+json"

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script"):
            self._raw = None

    def handle_data(self, data: str) -> None:
        if self._raw == "style":
            for address in STYLE_ADDRESS.findall(data):
                self._add(address)
        elif self._raw == "ld+json":
            for text in texts(json.loads(data)):
                if text.startswith(("https://", "http://")):
                    self._add(text, is_followed=False)

    def _add(self, address: str, is_followed: bool = True) -> None:
        self.links.append(Link(address.strip(), self.getpos()[0], is_followed))


def texts(value: object) -> list[str]:
    """All strings of a JSON value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return [text for part in value for text in texts(part)] if isinstance(value, list) else []
