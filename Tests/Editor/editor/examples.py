"""The examples of the handbook's pages of codes: the wrong one gives the code, the right one no error at all."""

import json
import re
from pathlib import Path

from tools.sites import CONFIGURATION, write
from tools.verdict import Verdict

from .place import Place

EVENT = {"title": "Probe", "start": "2031-05-06 18:00", "region": "auental", "id": "probe"}
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n'


def check(place: Place, repository: Path, verdict: Verdict) -> None:
    examples = json.loads((repository / "Tests/Handbook/examples.json").read_text(encoding="utf-8"))
    program = place.unpack() + "/almanac"
    found = []
    for code, example in examples.items():
        for text, is_wrong in ((example["wrong"], True), (example["right"], False)):
            folder = place.home / "probe"
            write(folder / "content", site(example["place"], text))
            answer = place.run([program, "check", "--format", "json", "--today", "2031-01-01"], f"{place.inside}/probe")
            items = json.loads(answer.stdout)["items"]
            said = {item["code"] for item in items}
            if is_wrong and code not in said:
                found.append(f"{code}: “{text}” gives {sorted(said)}")
            if not is_wrong and (code in said or any(item["severity"] == "error" for item in items)):
                found.append(f"{code}: the right “{text}” gives {sorted(said)}")
    verdict.report("examples of messages", f"{len(examples)} mistakes and their remedies", found)


def site(kind: str, text: str) -> dict[str, str]:
    """A small site with the lines of an example where they belong."""
    front = text if kind == "post" else ""
    files = {
        "site.yaml": CONFIGURATION + (text + "\n" if kind == "site" else ""),
        "topics.yaml": "- id: lernen\n  name: Lernen\n- id: handwerk\n  name: Handwerk\n",
        "people.yaml": "- id: yusuf-demir\n  name: Yusuf Demir\n",
        "media/werkhof.svg": PICTURE,
        "regions/auental.md": f"---\ntitle: Auental\n{text if kind == 'region' else 'hue: 10'}\n---\nText.\n",
        "magazine/probe.md": f"---\ntitle: Probe\ndate: 2030-01-01\n{front}\n---\n\n{text if kind == 'text' else 'Text.'}\n",
        "events.yaml": "[]\n",
    }
    if kind == "file":
        files["magazine/probe.md"] = text + "\n"
    elif kind == "events":
        files["events.yaml"] = text + "\n"
    elif kind == "event":
        given = {re.split(r"[: ]", line)[0] for line in text.splitlines()}
        lines = [f"{name}: {value}" for name, value in EVENT.items() if name not in given] + text.splitlines()
        files["events.yaml"] = "- " + "\n  ".join(lines) + "\n"
    return files
