"""Names of files and things that other systems cannot hold, or that look like others."""

import os
from collections.abc import Callable
from pathlib import Path

from .bombs import Case, event, post, text
from .pictures import png

POST = b"---\ntitle: Name\ndate: 2031-01-01\n---\nText.\n"


def named(*names: bytes | str, folder: str = "magazine", data: bytes = POST) -> Callable[[Path], None]:
    def write(site: Path) -> None:
        place = os.fsencode(site / "content" / folder)
        os.makedirs(place, exist_ok=True)
        for name in names:
            with open(place + b"/" + (name if isinstance(name, bytes) else name.encode()), "wb") as file:
                file.write(data)
    return write


def picture(*names: str) -> Callable[[Path], None]:
    def write(site: Path) -> None:
        for number, name in enumerate(names):
            named(name, folder="media", data=png(number + 1, 1))(site)
        links = "\n\n".join(f"![Bild](<../media/{name}>)" for name in names)
        post(links)(site)
    return write


def cases() -> list[Case | Callable[[], Case]]:
    reserved = ["con", "CON", "nul", "aux", "prn", "com1", "lpt9"]
    found = [
        lambda: Case("a name that is no UTF-8", named(b"stra\xdfe.md"), (0, 1), "W701"),
        lambda: Case("a folder whose name is no UTF-8", named(b"x.md", folder="magazine/" + os.fsdecode(b"\xff\xfe")), (0, 1), "W701"),
        lambda: Case("a post's name of 255 bytes", named("a" * 252 + ".md"), (0, 1)),
        lambda: Case("a page's name of 255 bytes", named("a" * 252 + ".md", folder="pages"), (0, 1)),
        lambda: Case("a picture's name of 255 bytes", picture("a" * 251 + ".png"), (0, 1)),
        lambda: Case("a picture's name of 255 bytes in letters of four", picture("😀" * 62 + ".png"), (0, 1)),
        lambda: Case("a slug of 10,000 letters", post("x", "slug: " + "a" * 10_000 + "\n"), (0, 1)),
        lambda: Case("an id of 10,000 letters", text("events.yaml", event("").replace("id: e", "id: " + "a" * 10_000)), (0, 1)),
        lambda: Case("an earlier address of 10,000 letters", post("x", "aliases: /" + "a" * 10_000 + "/\n"), (1,), "E421"),
        lambda: Case("a topic of 10,000 letters", post("x", "topics: [" + "a" * 10_000 + "]\n"), (0, 1)),
        lambda: Case("a path of 4,000 bytes", named("x.md", folder="pages/" + "/".join(["a" * 200] * 18)), (0, 1, 3)),
        lambda: Case("posts that differ in case", named("A-1.md", "a-1.md"), (1,), "E402"),
        lambda: Case("posts that differ in normalisation", named("\u00fc.md", "u\u0308.md"), (1,), "E704"),
        lambda: Case("pages that differ in case", named("Seite.md", "seite.md", folder="pages"), (1,)),
        lambda: Case("pictures that differ in case", picture("Bild.png", "bild.png"), (0,), "W705"),
        lambda: Case("pictures that differ in normalisation", picture("\u00fc.png", "u\u0308.png"), (1,), "E704"),
        lambda: Case("a post with a line break in its name", named("a\nb.md"), (0, 1), "W707"),
        lambda: Case("a post with an escape sequence in its name", named("\x1b[31mrot\x1b]0;x\x07.md"), (0, 1), "W707"),
        lambda: Case("a picture with markup in its name", picture("<img src=x onerror=alert(1)>.png".replace("<", "＜")), (0, 1)),
        lambda: Case("a post that is written backwards", named("a\u202egnp.md"), (0, 1), "W707"),
        lambda: Case("a person with invisible characters", text("people.yaml", "- id: a\n  name: An\u200bna \u202eEgon\n"), (0, 1), "W112"),
        lambda: Case("a title that is written backwards", text("magazine/2031-02-02-x.md", "---\ntitle: \"Abc \u202edef\"\n---\nx\n"), (0, 1), "W112"),
    ]
    for name in reserved:
        found.append(Case(f"a post called {name}", named(f"{name}.md"), (0, 1), "W706"))
    found += [
        lambda: Case("a picture called con.png", picture("con.png"), (0, 1), "W706"),
        lambda: Case("a picture with a colon and a question mark", picture("a:b?.png"), (0, 1), "W706"),
        lambda: Case("a picture whose name ends in a blank", named("a.png ", folder="media", data=png(1, 1)), (0, 1), "W706"),
        lambda: Case("a page called aux", named("aux.md", folder="pages"), (0, 1), "W706"),
        lambda: Case("an event called nul", text("events.yaml", event("").replace("id: e", "id: nul")), (0, 1), "W403"),
    ]
    return found
