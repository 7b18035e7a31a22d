"""Installs the Debian package where there is neither Swift nor any of the libraries, uses it, and removes it."""

import io
import re
import shutil
import subprocess
from pathlib import Path

from PIL import Image

from editor.place import Place
from tools.verdict import Verdict

from .packed import Packed

POST = """---
title: Ein Bild
date: 2026-01-05
summary: Ein Bild mit Ort darin.
image: ../media/foto.jpg
image_alt: Ein Farbverlauf.
---

![Ein Farbverlauf](../media/foto.jpg)
"""
# What a picture of a phone says of itself.
SECRET = b"GEHEIMER ORT 48.775"


def check(packed: Packed, verdict: Verdict) -> None:
    with Place(packed.tarball, packed.root) as place:
        place.run(["dpkg", "--purge", "almanac"])
        before = everything(place.root)
        shutil.copy(packed.deb, place.home)
        installed = place.run(["dpkg", "-i", packed.deb.name])
        verdict.report("debian: installing", f"{packed.deb.name}, {packed.deb.stat().st_size / 1e6:.1f} MB, with dpkg alone", failure("dpkg -i", installed))
        verdict.report("debian: the program", "doctor, init, build, a picture cleaned", uses(place))
        verdict.report("debian: beside it", "manual, completions, licences", beside(place))
        removed = place.run(["dpkg", "--purge", "almanac"])
        verdict.report("debian: removing", "dpkg --purge", failure("dpkg --purge", removed) + [f"{name} stays" for name in sorted(everything(place.root) - before)])


def failure(name: str, done: subprocess.CompletedProcess) -> list[str]:
    return [] if done.returncode == 0 else [f"{name} ends with {done.returncode}: {(done.stdout + done.stderr)[-500:]}"]


def everything(root: Path) -> set[str]:
    """What a package could leave: all but the kernel's, the editor's home, and the notes of dpkg itself."""
    skipped = ("proc/", "sys/", "dev/", "home/", "tmp/", "run/", "var/lib/dpkg/", "var/log/", "var/cache/")
    listed = subprocess.run(["find", root, "-xdev", "-printf", "%P\n"], capture_output=True, text=True, check=True).stdout
    return {name for name in listed.splitlines() if not name.startswith(skipped)}


def uses(place: Place) -> list[str]:
    doctor = place.run(["almanac", "doctor"])
    found = failure("doctor", doctor) + failure("init", place.run(["almanac", "init", "verbund"]))
    found += [f"doctor: {line}" for line in doctor.stdout.splitlines() if line.startswith("!!")]
    site = f"{place.inside}/verbund"
    content = place.outside(site) / "content"
    (content / "media").mkdir(exist_ok=True)
    (content / "media/foto.jpg").write_bytes(photograph())
    (content / "magazine/2026-01-05-bild.md").write_text(POST, encoding="utf-8")
    found += failure("build", place.run(["almanac", "build", "--today", "2026-12-01"], site))
    media = place.outside(site) / "output/media"
    pictures = sorted(path for path in media.rglob("*") if path.is_file()) if media.exists() else []
    found += [f"{path.name} still says where it was taken" for path in pictures if SECRET in path.read_bytes()]
    photographs = [path for path in pictures if path.name.startswith("foto")]
    for path in photographs:
        with Image.open(path) as picture:
            picture.load()
            if picture.width > 2400 or picture.info.get("exif") or picture.info.get("comment"):
                found.append(f"{path.name} is {picture.width} pixels wide and says {sorted(picture.info)}")
    return found if photographs else [*found, f"the picture did not come out: {[path.name for path in pictures]}"]


def photograph() -> bytes:
    picture = Image.linear_gradient("L").resize((2400, 1600)).convert("RGB")
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88, exif=exif, comment=SECRET)
    return out.getvalue()


def beside(place: Place) -> list[str]:
    listed = place.run(["dpkg", "-L", "almanac"]).stdout.splitlines()
    found = [
        f"{path} is missing" for path in (
            "/usr/share/man/man1/almanac.1.gz", "/usr/share/man/de/man1/almanac-build.1.gz", "/usr/share/bash-completion/completions/almanac",
            "/usr/share/zsh/vendor-completions/_almanac", "/usr/share/fish/vendor_completions.d/almanac.fish", "/usr/share/doc/almanac/copyright",
            "/usr/share/doc/almanac/licenses/LGPL-3.txt", "/usr/share/doc/almanac/handbuch/index.html") if path not in listed]
    commands = set(re.findall(r"^  (\w+)  ", place.run(["almanac", "--lang", "en", "--help"]).stdout.partition("SUBCOMMANDS:")[2], re.M))
    pages = {path.rsplit("/", 1)[1].removesuffix(".1.gz") for path in listed if "/man/man1/" in path and path.endswith(".gz")}
    found += [f"almanac {command} has no page in the manual" for command in commands if f"almanac-{command}" not in pages] if commands else ["--help lists no commands"]
    found += failure("the completions of bash", place.run(["bash", "-n", "/usr/share/bash-completion/completions/almanac"]))
    return found + [f"{path} is outside /usr" for path in listed if path != "/." and not path.startswith("/usr")]
