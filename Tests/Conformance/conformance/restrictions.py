"""Calendars: libical finds nothing that RFC 5545 and RFC 5546 forbid, such as METHOD without ORGANIZER."""

import shlex
import subprocess
import tempfile
from pathlib import Path

from tools.verdict import Verdict

from .site import Site

SOURCE = Path(__file__).resolve().parents[1] / "restrictions.c"


def check(site: Site, verdict: Verdict) -> None:
    paths = site.named(".ics")
    with tempfile.TemporaryDirectory() as folder:
        program, failure = compiled(Path(folder))
        findings = [failure] if failure else judge(program, site, paths)
    verdict.report("calendars: libical", f"{len(paths)} files", findings or ([] if paths else ["there is no calendar"]))


def compiled(folder: Path) -> tuple[Path, str | None]:
    """The program that asks libical, or why there is none."""
    program = folder / "restrictions"
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libical"], capture_output=True, text=True, check=False)
    if flags.returncode != 0:
        return program, f"libical is missing: {flags.stderr.strip()}"
    done = subprocess.run(
        ["gcc", "-O1", "-Wall", "-Wextra", "-Werror", "-o", str(program), str(SOURCE), *shlex.split(flags.stdout)],
        capture_output=True, text=True, check=False)
    return program, None if done.returncode == 0 else f"{SOURCE.name} does not compile: {done.stderr[:300]}"


def judge(program: Path, site: Site, paths: list[str]) -> list[str]:
    findings = []
    # In parts, because a command line has a limit.
    for start in range(0, len(paths), 400):
        done = subprocess.run(
            [str(program), *paths[start:start + 400]], cwd=site.folder, capture_output=True, check=False, timeout=600)
        lines = done.stdout.decode("utf-8", errors="replace").splitlines()
        findings += lines
        if done.returncode not in (0, 1) or done.returncode == 1 and not lines:
            findings.append(f"the program ends with {done.returncode}: {done.stderr.decode(errors='replace')[:300]}")
    return findings
