"""A post without pictures weighs at most 60 kB, with style sheets and scripts, in at most 4 requests."""

import re
from urllib.parse import urljoin

from tools.verdict import Verdict

from .site import Site

BYTES, REQUESTS = 60_000, 4


def check(site: Site, verdict: Verdict) -> None:
    findings, heaviest, looked_at = [], 0, 0
    for path in site.named("index.html"):
        if not re.fullmatch(r"(magazin|magazine|presse|press)/(\d{4}/)?[^/]+/index\.html", path):
            continue
        text = site.text(path)
        if 'property="og:type" content="article"' not in text or "<img" in text:
            continue
        looked_at += 1
        files = parts(path, text)
        total = sum(len(site.bytes(file)) for file in {path, *files})
        heaviest = max(heaviest, total)
        if total > BYTES:
            findings.append(f"{path}: {total} bytes")
        if 1 + len(files) > REQUESTS:
            findings.append(f"{path}: {1 + len(files)} requests")
    if not looked_at:
        findings.append("there is no post without pictures")
    verdict.report("weight: posts without pictures", f"{looked_at} posts, the heaviest {heaviest} bytes", findings)


def parts(path: str, text: str) -> set[str]:
    """Style sheets and scripts of a page, as paths of the site."""
    tags = re.findall(r'<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"', text)
    return {urljoin(path, sheet or script) for sheet, script in tags}
