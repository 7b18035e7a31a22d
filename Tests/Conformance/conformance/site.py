"""The folder that is judged, and the addresses under which it is to be published."""

from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Site:
    """A finished output folder.

    base is the public address, with a slash at its end; content is the folder it was built from.
    """

    def __init__(self, folder: Path, base: str, content: Path) -> None:
        self.folder = folder
        self.base = base if base.endswith("/") else base + "/"
        self.content = content

    @property
    def base_path(self) -> str:
        return urlsplit(self.base).path

    @cached_property
    def files(self) -> frozenset[str]:
        """All published files, relative, with slashes."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return frozenset(path.relative_to(self.folder).as_posix() for path in found)

    def named(self, *endings: str) -> list[str]:
        return sorted(path for path in self.files if path.endswith(endings))

    def bytes(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    def text(self, path: str) -> str:
        return self.bytes(path).decode("utf-8")

    def published(self, address: str) -> str | None:
        """The path below the base of an address of this site (https, http, webcal); None of any other."""
        parts, own = urlsplit(address), urlsplit(self.base)
        if parts.scheme not in ("http", "https", "webcal") or parts.netloc != own.netloc:
            return None
        if not (parts.path + "/").startswith(own.path):
            return None
        return unquote(parts.path[len(own.path):])

    def file_at(self, path: str) -> str | None:
        """The file that a server answers a path below the base with; None if there is none."""
        if path == "" or path.endswith("/"):
            path += "index.html"
        if path in self.files:
            return path
        return path + "/index.html" if path + "/index.html" in self.files else None

    def is_dead(self, address: str) -> bool:
        """True of an address of this site behind which there is no file."""
        path = self.published(address)
        return path is not None and self.file_at(path) is None
