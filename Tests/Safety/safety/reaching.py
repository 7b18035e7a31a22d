"""Ways out of the content folder: links, `..`, absolute paths, devices and pipes, and themes that do the same."""

import os
import shutil
import socket
import stat
from collections.abc import Callable
from pathlib import Path

from .bombs import Case, event, post, text


def linked(path: str, target: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        place = folder / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists():
            place.unlink()
        place.symlink_to(target.replace("SITE", str(folder)))
    return write


def both(*steps: Callable[[Path], None]) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        for step in steps:
            step(folder)
    return write


def pipe(path: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        place = folder / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        os.mkfifo(place)
    return write


def device(path: str, major: int, minor: int) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        place = folder / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        os.mknod(place, stat.S_IFCHR | 0o666, os.makedev(major, minor))
    return write


def door(path: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        before = os.getcwd()
        os.chdir(folder / "content")
        try:
            socket.socket(socket.AF_UNIX).bind(path)
        finally:
            os.chdir(before)
    return write


def theme(change: Callable[[Path], None], exits: tuple[int, ...], label: str, code: str = "") -> Case:
    """The default theme, copied and changed."""
    def write(folder: Path) -> None:
        source = (folder / "themes").resolve()
        (folder / "themes").unlink()
        shutil.copytree(source, folder / "themes")
        change(folder / "themes/alliance")
    return Case(f"theme: {label}", write, exits, code)


def cases() -> list[Case | Callable[[], Case]]:
    up = "../../../../../../../../../.."
    found: list[Case | Callable[[], Case]] = [
        lambda: Case("a link to a file outside", linked("magazine/x.md", "../../secret.md"), (0, 1), "W701"),
        lambda: Case("a link to a file outside, absolute", linked("magazine/x.md", "SITE/secret.md"), (0, 1), "W701"),
        lambda: Case("a link to a folder outside", linked("magazine/x", "../../secret"), (0, 1), "W701"),
        lambda: Case("a linked picture outside", both(linked("media/x.png", "../../secret/bild.png"), post("![a](../media/x.png)")), (0, 1), "W701"),
        lambda: Case("a linked media folder", both(linked("media/y", "../../secret"), post("![a](../media/y/bild.png)")), (0, 1), "W701"),
        lambda: Case("site.yaml is a link outside", linked("site.yaml", "../secret.md"), (1,), "E200|W701"),
        lambda: Case("the ledger is a link outside", linked("ledger.tsv", "../secret.md"), (1,), "E703"),
        lambda: Case("a link to /etc/passwd", linked("pages/x.md", "/etc/passwd"), (0, 1), "W701"),
        lambda: Case("a link to /dev/zero", linked("magazine/x.md", "/dev/zero"), (0, 1), "W701"),
        lambda: Case("a link to itself", linked("magazine/x.md", "x.md"), (0, 1), "W701"),
        lambda: Case("a link to its own folder", linked("magazine/x", "."), (0, 1), "W701"),
        lambda: Case("a link to nowhere", linked("magazine/x.md", "fehlt.md"), (0, 1), "W701"),
        lambda: Case("a chain of links", both(*[linked(f"magazine/x{n}.md", f"x{n + 1}.md") for n in range(60)]), (0, 1), "W701"),
        lambda: Case("`..` in a picture", post("![a](../../secret/bild.png)"), (1,)),
        lambda: Case("`..` in the picture of the front matter", post("x", f"image: {up}/etc/passwd\n"), (1,)),
        lambda: Case("`..` with percent signs", post("![a](..%2f..%2fsecret/bild.png)"), (1,)),
        lambda: Case("`..` in a link", post("[a](../../secret.md)"), (1,)),
        lambda: Case("`..` in a figure block", post(f"```figure\nsrc: {up}/etc/passwd\nalt: x\n```\n"), (1,)),
        lambda: Case("`..` in a slug", post("x", "slug: ../../../boese\n"), (0, 1)),
        lambda: Case("`..` in an id", post("x", "id: ../../../boese\n"), (0, 1)),
        lambda: Case("`..` in an earlier address", post("x", "aliases: [/../../boese/, ../../boese2/, //evil.example/, '/a\\..\\b/']\n"), (0, 1)),
        lambda: Case("`..` in the id of an event", text("events.yaml", event("").replace("id: e", "id: ../../../boese")), (0, 1)),
        lambda: Case("`..` in the id of a person", text("people.yaml", "- id: ../../boese\n  name: A\n"), (0, 1)),
        lambda: Case("`..` in the id of a format and an area", text("site.yaml", "title: A\nurl: https://a.example/\nnotice: Eine Probe.\nformats: [{id: ../../x, name: A}]\nareas: [{id: ../../y, name: A}]\n"), (0, 1)),
        lambda: Case("`..` in a topic", post("x", "topics: [../../../boese]\nseries: ../../../reihe\n"), (0, 1)),
        lambda: Case("`..` in the menu", text("site.yaml", "title: A\nurl: https://a.example/\nnotice: Eine Probe.\nnavigation: [../../secret.md, {title: x, to: ../../secret.md}]\n"), (0, 1)),
        lambda: Case("`..` in the theme's name", text("site.yaml", "title: A\nurl: https://a.example/\nnotice: Eine Probe.\ntheme: ../../secret\n"), (1,)),
        lambda: Case("an absolute path as theme", text("site.yaml", "title: A\nurl: https://a.example/\nnotice: Eine Probe.\ntheme: /etc\n"), (1,)),
        lambda: Case("an absolute path as picture", post("![a](/etc/passwd)", "image: /etc/passwd\n"), (1,)),
        lambda: Case("a file: address", post("[a](file:///etc/passwd) ![b](file:///etc/passwd)"), (1,)),
        lambda: Case("a pipe as post", pipe("magazine/x.md"), (0, 1), "W701"),
        lambda: Case("a pipe as site.yaml", pipe("site.yaml"), (1,), "W701|E200"),
        lambda: Case("a pipe as event list", pipe("events.yaml"), (0, 1), "W701"),
        lambda: Case("a pipe as ledger", pipe("ledger.tsv"), (1,), "E703"),
        lambda: Case("a pipe as picture", both(pipe("media/x.png"), post("![a](../media/x.png)")), (0, 1), "W701"),
        lambda: Case("a pipe as ledger of a publication", pipe("ledger.tsv"), (1,), "E703", arguments=["publish", "--today", "2031-05-01"]),
        lambda: Case("a device without end", device("magazine/x.md", 1, 5), (0, 1), "W701"),
        lambda: Case("a device as event list", device("events.yaml", 1, 9), (0, 1), "W701"),
        lambda: Case("a door of another program", door("magazine/x.md"), (0, 1), "W701"),
        lambda: Case("a folder called like a post", lambda folder: (folder / "content/magazine/x.md").mkdir(), (0, 1)),
        lambda: Case("a folder called site.yaml", lambda folder: (
            (folder / "content/site.yaml").unlink(), (folder / "content/site.yaml").mkdir()) and None, (1,)),
        lambda: Case("folders nested 100 deep", lambda folder: (folder / "content/magazine" / "/".join("d" * 100)).mkdir(parents=True), (0, 1), "W701"),
        lambda: Case("a device to import", lambda folder: None, (0, 1, 2, 3), arguments=["import", "csv", "/dev/zero", "--dry-run"]),
        lambda: Case("a device as Markdown", lambda folder: None, (0, 1, 2, 3), arguments=["markdown", "/dev/zero"]),
        lambda: Case("a new post with `..` in its title", lambda folder: None, (0, 1, 2), arguments=["new", "post", "../../boese"]),
        lambda: Case("a newsletter with `..` as name", lambda folder: None, (0, 1, 2), arguments=["newsletter", "../../secret", "--to", "mail"], own=["mail"]),
        lambda: theme(lambda folder: (folder / "assets/x.css").symlink_to("/etc/passwd"), (0, 1), "an asset that is a link outside"),
        lambda: theme(lambda folder: (folder / "assets/x").symlink_to(folder.parents[1] / "secret"), (0, 1), "a folder of assets that is a link outside"),
        lambda: theme(lambda folder: os.mkfifo(folder / "assets/x.css"), (0, 1), "a pipe as asset"),
        lambda: theme(lambda folder: os.mkfifo(folder / "layouts/x.html"), (0, 1), "a pipe as layout"),
        lambda: theme(lambda folder: (folder / "partials/x.html").symlink_to(folder.parents[1] / "secret.md"), (0, 1), "a partial that is a link outside"),
        lambda: theme(lambda folder: (folder / "layouts/front.html").write_text("{{>front}}"), (1,), "a template that includes itself"),
        lambda: theme(lambda folder: (folder / "layouts/front.html").write_text("{{#" * 100_000), (1,), "tags that are never closed"),
        lambda: theme(lambda folder: (folder / "layouts/front.html").write_text("{{#posts}}" * 50_000 + "{{/posts}}" * 50_000), (1,), "sections nested 50,000 deep"),
        lambda: theme(lambda folder: (folder / "layouts/front.html").write_text("{{/a}} {{b c}}\n" * 100_000) and None, (1,), "200,000 broken tags"),
        lambda: theme(lambda folder: (folder / "layouts/front.html").write_text("".join(f"{{{{n{n}}}}}" for n in range(100_000))) and None, (1,), "100,000 unknown names on one line"),
        lambda: theme(lambda folder: (folder / "layouts/front.html").write_text("{{" + "a" * 10_000_000 + "}}") and None, (1,), "a name of 10 MB"),
        lambda: theme(lambda folder: (folder / "layouts/front.html").write_text("{{>a}}" + " " * 1_000_000 + "\n" + "{{!x}} " * 200_000) and None, (1,), "blanks and comments"),
        lambda: theme(lambda folder: (folder / "layouts/front.html").write_text("x" * 100_000_000), (0, 1), "a template of 100 MB"),
        lambda: theme(lambda folder: (folder / "theme.yaml").write_text("a: " + "[" * 100_000), (1,), "a description nested 100,000 deep"),
        lambda: theme(lambda folder: [
            (folder / f"partials/p{n}.html").write_text(f"{{{{>p{n + 1}}}}}{{{{>p{n + 1}}}}}" if n < 30 else "x")
            for n in range(31)] and (folder / "layouts/front.html").write_text("{{>p0}}") and None, (1,), "partials that double 30 times", "E517"),
    ]
    return found
