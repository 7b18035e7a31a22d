"""What Almanac.cmd starts in WSL, with a stand-in for the program that opens addresses in Windows."""

import os
import signal
import subprocess
import time
from pathlib import Path

from tools.verdict import Verdict

from .packed import Packed


def check(packed: Packed, verdict: Verdict) -> None:
    home, tools = packed.work / "home", packed.work / "tools"
    for folder in (home, tools):
        folder.mkdir()
    opened = packed.work / "opened"
    opener = tools / "rundll32.exe"
    opener.write_text(f'#!/bin/sh\necho "$@" >> {opened}\n', encoding="utf-8")
    opener.chmod(0o755)
    # Unpacked by Windows, nothing is marked as a program.
    (packed.unpacked / "almanac").chmod(0o644)
    start = Start(packed.unpacked / "open-desk", home, tools, opened)
    found = []

    found += start.serves("a first site, in German", "erste\n", {"ALMANAC_LANGUAGE": "de-DE"}, "noch keine Website")
    found += [] if (home / "erste/content/site.yaml").exists() else ["the first site was not made where it was said"]
    found += start.serves("the only site", "", {"ALMANAC_LANGUAGE": "en-GB"}, "erste")
    subprocess.run([packed.unpacked / "almanac", "init", "zweite"], cwd=home, check=True, capture_output=True)
    found += start.serves("one of two, by number", "2\n", {"ALMANAC_LANGUAGE": "en-GB"}, "Website: " + str(home / "zweite"))
    found += start.serves("a folder that was dropped", "", {"ALMANAC_SITE": str(home / "erste")}, "Website: " + str(home / "erste"))
    opener.unlink()
    found += start.serves("no way to open", "", {"ALMANAC_SITE": str(home / "erste")}, "Open this address in your browser: http://", opens=False)
    done = subprocess.run(start.words, env={**start.environment, "ALMANAC_SITE": str(tools)}, capture_output=True, text=True, timeout=30)
    if done.returncode != 2 or "content/site.yaml is missing" not in done.stdout:
        found.append(f"a folder without a site: {done.returncode} {done.stdout}{done.stderr}")
    verdict.report("desk", "six starts (in a shell of this machine, not in Windows)", found)


class Start:
    def __init__(self, program: Path, home: Path, tools: Path, opened: Path) -> None:
        self.words = ["bash", str(program)]
        self.opened = opened
        self.environment = {"HOME": str(home), "PATH": f"{tools}:/usr/bin:/bin", "LANG": "C.UTF-8"}

    def serves(self, name: str, typed: str, more: dict[str, str], said: str, opens: bool = True) -> list[str]:
        """Starts, types, waits until a page is opened, and ends it as Ctrl+C would."""
        self.opened.unlink(missing_ok=True)
        process = subprocess.Popen(
            self.words, env={**self.environment, **more}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            start_new_session=True, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        process.stdin.write(typed)
        process.stdin.close()
        deadline = time.monotonic() + 20
        while opens and not self.opened.exists() and time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.1)
        time.sleep(0.2 if opens else 3)
        os.killpg(process.pid, signal.SIGINT)
        text = process.stdout.read()
        process.wait(timeout=20)
        found = [] if said in text else [f"{name}: it says {text!r}"]
        if opens and not (self.opened.exists() and self.opened.read_text().startswith("url.dll,FileProtocolHandler http://127.0.0.1:")):
            found.append(f"{name}: nothing was opened: {text!r}")
        return found
