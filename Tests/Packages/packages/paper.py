"""What can be seen of the packages without installing them."""

import hashlib
import re
import subprocess

from tools.verdict import Verdict

from .packed import Packed


def sums(packed: Packed, verdict: Verdict) -> None:
    lines = dict(reversed(line.split("  ", 1)) for line in (packed.folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    wanted = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (packed.tarball, packed.deb, packed.bill)}
    verdict.report("sums", ", ".join(sorted(wanted)), [f"{name}: {lines.get(name)}" for name in wanted if lines.get(name) != wanted[name]])


def tarball(packed: Packed, verdict: Verdict) -> None:
    owners = {(one.uid, one.gid) for one in packed.members}
    times = {one.mtime for one in packed.members}
    found = [] if owners == {(0, 0)} and len(times) == 1 else [f"owners {owners}, {len(times)} times"]
    found += [f"{one.name} may be written by all" for one in packed.members if one.isreg() and one.mode & 0o022]
    names = [one.name for one in packed.members]
    found += [] if names == sorted(names, key=lambda name: name.split("/")) else ["the files are in no order"]
    found += ["the folder with tools for themes went along"] if (packed.unpacked / "themes/tools").exists() else []
    verdict.report("tarball: files", f"{len(names)} of them, {packed.tarball.stat().st_size / 1e6:.1f} MB", found)

    readme = (packed.unpacked / "README.md").read_text(encoding="utf-8")
    found = [f"it shows a picture: {one}" for one in re.findall(r"!\[[^\]]*\]\([^)]*\)|<img[^>]*>", readme)]
    targets = re.findall(r"\]\(([^)#]+)\)", readme) + re.findall(r"^\| (`[^|]*`) \|", readme, re.M)
    for target in targets:
        for path in re.findall(r"`([^`]+)`", target) or [target]:
            if not path.startswith("http") and not (packed.unpacked / path).exists():
                found.append(f"it names {path}, which is not there")
    found += [f"it has no part “{heading}”" for heading in ("## Deutsch", "## English") if heading not in readme]
    verdict.report("tarball: README", f"{len(targets)} things that it names", found)

    starter = (packed.unpacked / "Almanac.cmd").read_bytes()
    found = [] if starter.count(b"\r\n") == starter.count(b"\n") > 10 else ["not every line ends as Windows wants it"]
    found += [] if starter.isascii() else ["it has letters that a console may show wrongly"]
    verdict.report("tarball: Almanac.cmd", f"{len(starter.splitlines())} lines", found)


def lintian(packed: Packed, verdict: Verdict) -> None:
    said = subprocess.run(
        ["lintian", "--allow-root", "--no-cfg", "--fail-on", "none", "--tag-display-limit", "0", str(packed.deb)], capture_output=True, text=True)
    found = [line for line in (said.stdout + said.stderr).splitlines() if line.startswith(("E:", "W:"))]
    verdict.report("lintian", packed.deb.name, found if said.returncode == 0 else [*found, f"lintian ends with {said.returncode}: {said.stderr[-300:]}"])
