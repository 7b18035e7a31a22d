"""Links: none is dead, under a sub-path of a server, at the public address, or on a disk."""

import re
from http.client import HTTPConnection
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from tools.verdict import Verdict
from tools.webserver import WebServer

from .page import STYLE_ADDRESS, Link, Page
from .site import Site

SUB_PATH = "/unter/pfad/"
# One for each language.
NOT_FOUND_PAGE = "404.html"
# What carries its target in itself, or is followed by another program.
OPAQUE = ("data", "mailto", "tel", "about", "blob")


def check(site: Site, verdict: Verdict) -> None:
    paths = site.named(".html")
    pages = {path: Page(site.text(path)) for path in paths}
    count = f"{len(pages)} pages, {sum(len(page.links) for page in pages.values())} links"
    verdict.report("links: under a sub-path", count, under_sub_path(site, pages))
    verdict.report("links: from a disk", count, from_disk(site, pages))
    verdict.report("links: at the public address", count, at_public_address(site, pages))
    verdict.report("links: anchors", f"{len(pages)} pages", [
        f"{path}: id “{name}” stands twice" for path, page in pages.items() for name in page.repeated])
    styles = site.named(".css")
    verdict.report("links: style sheets", f"{len(styles)} files", in_styles(site, styles))


def under_sub_path(site: Site, pages: dict[str, Page]) -> list[str]:
    """Every link of a page is asked for on a server that has the site in a folder of its own."""
    findings = []
    answers: dict[str, tuple[int, str]] = {}
    with WebServer(site.folder, SUB_PATH) as server:
        connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
        for path, page in pages.items():
            # The page for what is missing is shown at any depth; its links begin with the path of the site.
            is_root_relative = path.endswith(NOT_FOUND_PAGE)
            here = server.address + path
            for link in page.links:
                if urlsplit(link.address).scheme or not link.is_followed:
                    continue
                address = link.address
                if is_root_relative and address.startswith(site.base_path):
                    address = SUB_PATH + address[len(site.base_path):]
                target, _, fragment = urljoin(here, address).partition("#")
                if not target.startswith(server.address):
                    findings.append(f"{place(path, link)} leads out of the site")
                    continue
                if target not in answers:
                    answers[target] = ask(connection, target)
                code, location = answers[target]
                if code != 200:
                    findings.append(f"{place(path, link)}: answer {code}")
                elif fragment and not has_anchor(pages, location.removeprefix(SUB_PATH), fragment):
                    findings.append(f"{place(path, link)}: no such place on the page")
        connection.close()
    return findings


def ask(connection: HTTPConnection, address: str) -> tuple[int, str]:
    """The code of the answer and the path of the file, after at most one redirection."""
    path = urlsplit(address).path
    for _ in range(2):
        connection.request("HEAD", path)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 301:
            break
        path = answer.headers["Location"]
    return answer.status, unquote(path + "index.html" if path.endswith("/") else path)


def from_disk(site: Site, pages: dict[str, Page]) -> list[str]:
    """Every relative link leads to a file, or to a folder with an index, without any server."""
    findings = []
    for path, page in pages.items():
        if path.endswith(NOT_FOUND_PAGE):
            continue
        for link in page.links:
            parts = urlsplit(link.address)
            if parts.scheme or not link.is_followed:
                continue
            if link.address.startswith("/"):
                findings.append(f"{place(path, link)} begins at the root of the disk")
                continue
            target = resolved(path, unquote(parts.path)) if parts.path else path
            file = None if target is None else site.file_at(target)
            if file is None:
                findings.append(f"{place(path, link)}: no such file")
            elif parts.fragment and not has_anchor(pages, file, parts.fragment):
                findings.append(f"{place(path, link)}: no such place on the page")
    return findings


def resolved(page: str, relative: str) -> str | None:
    """The path that a relative one means; None where it leads above the folder."""
    parts = list(PurePosixPath(page).parent.parts)
    for part in relative.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts) + ("/" if relative.endswith("/") and parts else "")


def at_public_address(site: Site, pages: dict[str, Page]) -> list[str]:
    """Absolute addresses of the site itself: canonical, sharing, structured data, subscriptions, sitemap."""
    findings = []
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link.address)
            if parts.scheme in OPAQUE or not parts.scheme:
                continue
            if parts.scheme not in ("http", "https", "webcal"):
                findings.append(f"{place(path, link)}: unknown kind of address")
            target = site.published(link.address)
            if target is None:
                continue
            file = site.file_at(target)
            if file is None:
                findings.append(f"{place(path, link)}: no such file")
            elif parts.fragment and link.is_followed and not has_anchor(pages, file, parts.fragment):
                findings.append(f"{place(path, link)}: no such place on the page")
    for path in site.named("sitemap.xml"):
        for address in re.findall(r"<loc>([^<]+)</loc>", site.text(path)):
            if site.published(address) is None or site.is_dead(address):
                findings.append(f"{path}: {address}: no such file")
    return findings


def in_styles(site: Site, styles: list[str]) -> list[str]:
    findings = []
    for path in styles:
        for address in STYLE_ADDRESS.findall(site.text(path)):
            if urlsplit(address).scheme in OPAQUE or address.startswith("#"):
                continue
            target = resolved(path, unquote(urlsplit(address).path))
            if address.startswith("/") or target not in site.files:
                findings.append(f"{path}: {address}: no such file")
    return findings


def has_anchor(pages: dict[str, Page], path: str, fragment: str) -> bool:
    if path not in pages:
        # Parts of pictures and downloads are not looked into.
        return True
    return fragment == "top" or unquote(fragment) in pages[path].anchors


def place(path: str, link: Link) -> str:
    return f"{path}:{link.line}: {link.address}"
