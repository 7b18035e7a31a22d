"""What the packages say of the parts that others made."""

import hashlib
import json
import re

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from tools.verdict import Verdict

from .packed import REPOSITORY, Packed


def bill(packed: Packed, verdict: Verdict) -> None:
    text = packed.bill.read_text(encoding="utf-8")
    said = json.loads(text)
    failure = JsonStrictValidator(SchemaVersion.V1_5).validate_str(text)
    verdict.report("bill: schema", f"CycloneDX 1.5, {len(said['components'])} components", [str(failure)] if failure else [])
    verdict.report("bill: parts", "those of parts.tsv, and of NOTICE", [*missing_in(said, packed), *missing_in_notice(packed)])
    own = hashlib.sha256((packed.unpacked / "almanac").read_bytes()).hexdigest()
    found = [] if said["metadata"]["component"]["hashes"][0]["content"] == own else ["the sum of the program is another's"]
    found += [f"{one['name']} has no version" for one in said["components"] if "version" not in one and one["name"] != "Unicode CLDR"]
    found += [f"{one['name']} has no licence" for one in said["components"] if not one.get("licenses")]
    found += [] if (packed.unpacked / "almanac.cdx.json").read_text(encoding="utf-8") == text else ["the tarball has another bill"]
    verdict.report("bill: figures", "versions, licences, sums", found)


def missing_in(said: dict, packed: Packed) -> list[str]:
    homes = {one["externalReferences"][0]["url"] for one in said["components"]}
    return [f"{name} is not in the bill" for _, name, _, _, home in packed.parts if home not in homes]


def missing_in_notice(packed: Packed) -> list[str]:
    """NOTICE names each part, under the licences of the table; what it names as linked is in the table."""
    notice = (REPOSITORY / "NOTICE").read_text(encoding="utf-8")
    found = []
    for _, name, _, licence, home in packed.parts:
        paragraph = next((part for part in re.split(r"\n(?=\S)", notice) if home in part), None)
        if paragraph is None:
            found.append(f"NOTICE does not name {name} with {home}")
            continue
        words = re.findall(r"[\w.-]*\d[\w.-]*|MIT|IJG|Zlib", licence.replace("Apache-2.0 WITH Swift-exception", "Apache-2.0"))
        found += [f"NOTICE does not say {word} of {name}" for word in words if word not in paragraph]
    return found


def licences(packed: Packed, verdict: Verdict) -> None:
    folder = packed.unpacked / "licenses"
    present = {path.stem for path in folder.glob("*.txt")}
    found = []
    for kind, name, found_by, *_ in packed.parts:
        wanted = {"archive": found_by.split()[0].partition("=")[2].removesuffix("-dev"), "runtime": "Swift"}.get(kind, found_by)
        if wanted not in present:
            found.append(f"{name} has no text ({wanted}.txt)")
    for path in folder.glob("*.txt"):
        text = path.read_text(encoding="utf-8", errors="replace")
        if len(text) < 500 and path.stem != "tzdata":
            found.append(f"{path.name} has {len(text)} characters")
        named = set(re.findall(r"/usr/share/common-licenses/([A-Za-z]+-[\d.]*\d)", text))
        found += [f"{path.name} points to {other}, which is missing" for other in named - present]
    lesser = folder / "LGPL-3.txt"
    if not lesser.exists() or "GNU LESSER GENERAL PUBLIC LICENSE" not in lesser.read_text(encoding="utf-8"):
        found.append("the LGPL, under which Nettle is, is missing")
    verdict.report("licences", f"{len(present)} texts", found)
