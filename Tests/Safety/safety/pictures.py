"""Pictures that claim more than they hold, and drawings that do more than draw."""

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from .bombs import MEGA, Case


def png(width: int, height: int, extra: bytes = b"") -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + extra + chunk(b"IDAT", zlib.compress(_pixels(width, height))) + chunk(b"IEND", b""))


def _pixels(width: int, height: int) -> bytes:
    """All of a small picture; of a large one less than its head says."""
    return b"\0" * ((1 + 3 * width) * height if width * height < 1000 else 4)


def jpeg(width: int, height: int) -> bytes:
    return (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
            + b"\xff\xc0\x00\x0b\x08" + struct.pack(">HH", height, width) + b"\x01\x01\x11\x00"
            + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x00\xff\xd9")


def gif(width: int, height: int) -> bytes:
    return (b"GIF89a" + struct.pack("<HHBBB", width, height, 0, 0, 0) + b",\0\0\0\0"
            + struct.pack("<HHB", width, height, 0) + b"\x02\x02\x4c\x01\x00;")


def webp(width: int, height: int) -> bytes:
    data = b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    return b"RIFF" + struct.pack("<I", len(data) + 4) + b"WEBP" + data


def drawing(inside: str, attributes: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes} viewBox="0 0 1 1">{inside}</svg>'.encode()


def case(label: str, name: str, data: bytes, exits: tuple[int, ...] = (0, 1), code: str = "") -> Case:
    def write(folder: Path) -> None:
        (folder / "content/media" / name).write_bytes(data)
        (folder / "content/magazine/2031-02-02-bild.md").write_text(
            f"---\ntitle: Bild\nimage: {{src: media/{name}, alt: Ein Bild}}\n---\n![Ein Bild](../media/{name})\n")
    return Case(label, write, exits, code)


def cases() -> list[Case | Callable[[], Case]]:
    box = b"\0\0\0\x18ftypavif\0\0\0\0avifmif1" + b"\xff\xff\xff\xffmeta" + b"\0" * 64
    deep = b"".join(struct.pack(">I", 8 * (5000 - n)) + b"meta" for n in range(5000))
    entities = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + "]>"
    return [
        lambda: case("a PNG of 2^31 by 2^31", "a.png", png(2**31 - 1, 2**31 - 1)),
        lambda: case("a PNG of 0 by 0", "a.png", png(0, 0)),
        lambda: case("a PNG whose chunk claims 2 GB", "a.png", png(1, 1)[:8] + b"\x7f\xff\xff\xffIHDR" + b"\0" * 40, (1,), "E430"),
        lambda: case("a PNG with a packed text of 100 MB", "a.png", png(1, 1, _packed_text())),
        lambda: case("a PNG of a million chunks", "a.png", png(1, 1, (struct.pack(">I", 0) + b"tESt" + struct.pack(">I", zlib.crc32(b"tESt"))) * 500_000)),
        lambda: case("a JPEG of 65,535 by 65,535", "a.jpg", jpeg(65535, 65535)),
        lambda: case("a JPEG of a million segments", "a.jpg", b"\xff\xd8" + b"\xff\xe5\x00\x02" * 1_000_000 + jpeg(1, 1)[2:]),
        lambda: case("a JPEG that ends in its header", "a.jpg", jpeg(10, 10)[:12], (1,), "E430"),
        lambda: case("a JPEG of padding", "a.jpg", b"\xff\xd8" + b"\xff" * (20 * MEGA)),
        lambda: case("a GIF of 65,535 by 65,535", "a.gif", gif(65535, 65535)),
        lambda: case("a WebP of 2^24 by 2^24", "a.webp", webp(1 << 24, 1 << 24)),
        lambda: case("a WebP that claims 4 GB", "a.webp", b"RIFF\xff\xff\xff\xffWEBPVP8 \xff\xff\xff\xff" + b"\0" * 30, (1,), "E430"),
        lambda: case("an AVIF whose box claims 4 GB", "a.avif", box, (1,), "E430|E437"),
        lambda: case("an AVIF of 5,000 nested boxes", "a.avif", b"\0\0\0\x18ftypavif\0\0\0\0avifmif1" + deep),
        lambda: case("a drawing of 10^300 by 10^300", "a.svg", drawing("", 'width="1e300" height="1e300"')),
        lambda: case("a drawing with an entity bomb", "a.svg", entities.encode() + drawing("&j;"), (1,), "E434"),
        lambda: case("a drawing that reads a file", "a.svg", b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + drawing("&x;"), (1,), "E434"),
        lambda: case("a drawing with script", "a.svg", drawing("<script>alert(1)</script>"), (1,), "E431"),
        lambda: case("a drawing with an event attribute", "a.svg", drawing("", 'onload="alert(1)"'), (1,), "E431"),
        lambda: case("a drawing with a javascript: link", "a.svg", drawing('<a href="javascript:alert(1)"><path/></a>'), (1,), "E431"),
        lambda: case("a drawing with HTML inside", "a.svg", drawing("<foreignObject/>"), (1,), "E433"),
        lambda: case("a drawing that loads from elsewhere", "a.svg", drawing('<image href="https://evil.example/x.png"/>'), (1,), "E432"),
        lambda: case("a drawing nested 200,000 deep", "a.svg", drawing("<g>" * 200_000 + "</g>" * 200_000)),
        lambda: case("a drawing of a million attributes", "a.svg", drawing("<g " + " ".join(f'a{n}="1"' for n in range(500_000)) + "/>")),
        lambda: case("a drawing of 30 MB", "a.svg", drawing("<g/>" * (8 * MEGA)), (1,), "E439"),
        lambda: case("a page called a.png", "a.png", b"<html><script>alert(1)</script>", (0, 1)),
        lambda: case("a page in the media folder", "a.html", b"<html><script>alert(1)</script>", (1,), "E438"),
        lambda: case("a program in the media folder", "a.php.png", png(1, 1), (1,), "E438"),
        lambda: Case("a sparse picture of 10 GB", sparse, (0, 1)),
    ]


def sparse(folder: Path) -> None:
    case("", "a.png", png(1, 1)).write(folder)
    os.truncate(folder / "content/media/a.png", 10 << 30)


def _packed_text() -> bytes:
    data = b"comment\0\0" + zlib.compress(b"x" * (100 * MEGA), 9)
    return struct.pack(">I", len(data)) + b"zTXt" + data + struct.pack(">I", zlib.crc32(b"zTXt" + data))
