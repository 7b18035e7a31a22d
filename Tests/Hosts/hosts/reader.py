"""What a reader finds on a host: every page that can be come to, and all that pages link, is whole and there."""

import hashlib
import posixpath
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

MANIFEST = ".almanac-manifest"
# What sends readers from a former address on is a page like any other.
FETCHED = {"a": ("href",), "link": ("href",), "img": ("src", "srcset"), "script": ("src",), "source": ("src", "srcset"),
           "audio": ("src",), "video": ("src", "poster"), "iframe": ("src",), "form": ("action",)}


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ended = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if not value or name not in FETCHED.get(tag, ()):
                continue
            self.found += [part.split()[0] for part in value.split(",") if part.strip()] if name == "srcset" else [value]

    def handle_endtag(self, tag: str) -> None:
        self.ended = self.ended or tag == "html"


def listed(site: Path) -> dict[str, tuple[int, str]]:
    """Path, bytes and digest of what a manifest names."""
    lines = (site / MANIFEST).read_text(encoding="utf-8").splitlines()[1:]
    return {path: (int(size), digest) for path, size, digest in (line.split("\t") for line in lines)}


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class Reader:
    """Remembers every page that was ever built, so that one that is half is known."""

    def __init__(self, address: str) -> None:
        self.host = urlsplit(address).netloc
        self.whole: dict[str, set[str]] = {}
        self.links: dict[str, list[str]] = {}

    def learn(self, output: Path) -> None:
        for path, (_, sum_) in listed(output).items():
            self.whole.setdefault(path, set()).add(sum_)

    def complaints(self, site: Path) -> list[str]:
        """What a reader who begins at the start page would miss."""
        if not (site / "index.html").exists():
            return []
        found: list[str] = []
        known = {"index.html"}
        ahead = ["index.html"]
        while ahead:
            path = ahead.pop()
            data = (site / path).read_bytes()
            sum_ = digest(data)
            if sum_ not in self.whole.get(path, set()):
                found.append(f"{path} was never built like this")
                continue
            if not path.endswith(".html"):
                continue
            for target in self.targets(path, sum_, data):
                if target in known:
                    continue
                known.add(target)
                if target not in self.whole:
                    continue  # Nobody ever built it.
                if (site / target).is_file():
                    ahead.append(target)
                else:
                    found.append(f"{path} links {target}, which is not there")
        return found

    def targets(self, path: str, sum_: str, data: bytes) -> list[str]:
        if sum_ not in self.links:
            parser = Links()
            parser.feed(data.decode("utf-8"))
            self.links[sum_] = parser.found if parser.ended else ["/the-page-is-half"]
        return [target for link in self.links[sum_] if (target := self.target(path, link))]

    def target(self, path: str, link: str) -> str | None:
        parts = urlsplit(link)
        if parts.scheme not in ("", "http", "https") or parts.netloc not in ("", self.host):
            return None
        if not parts.path and not parts.netloc:
            return None
        place = unquote(parts.path)
        if not parts.netloc and not place.startswith("/"):
            place = posixpath.join(posixpath.dirname(path), place)
        place = posixpath.normpath("/" + place.lstrip("/")) + ("/" if re.search(r"(^|/)\.{0,2}$", place) else "")
        place = place.lstrip("/")
        return place + "index.html" if place == "" or place.endswith("/") else place


def differences(output: Path, site: Path) -> list[str]:
    """How a site differs from what was built; what is left of an interruption is a difference too."""
    wanted = {**{path: sum_ for path, (_, sum_) in listed(output).items()}, MANIFEST: digest((output / MANIFEST).read_bytes())}
    found = {str(path.relative_to(site)): digest(path.read_bytes()) for path in site.rglob("*") if path.is_file()}
    return sorted(
        [f"{path} is missing" for path in wanted.keys() - found.keys()] + [f"{path} is too much" for path in found.keys() - wanted.keys()]
        + [f"{path} is another" for path in wanted.keys() & found.keys() if wanted[path] != found[path]])
