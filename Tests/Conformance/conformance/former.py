"""Former addresses that only a host can answer: the rules that `.htaccess` and the findings bring, on the servers themselves.

A site of its own, in a folder of its host; each address leads to the post with 301, and its neighbours do not.
"""

import json
import os
import re
import subprocess
import tempfile
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

from tools.verdict import Verdict

from .hosts import apache, nginx, running
from .site import Site

REPOSITORY = Path(__file__).resolve().parents[3]
BASE = "https://www.verbund-am-fluss.de/verbund/"
POST = BASE + "magazin/probe/"
# An address as an editor writes it, how a browser asks for it, and what asks for something else.
ADDRESSES = [
    ("?p=123", "/verbund/?p=123", ["/verbund/", "/verbund/?p=1234", "/verbund/?xp=123", "/verbund/magazin/?p=123"]),
    ("/verbund/blog/?page_id=7&lang=de", "/verbund/blog/?page_id=7&lang=de", ["/verbund/blog/?page_id=7", "/verbund/blog/"]),
    ("/verbund/index.php?title=Größe", "/verbund/index.php?title=Gr%C3%B6%C3%9Fe", ["/verbund/index.php?title=Gr%C3%B6se"]),
    ("/verbund/a.b+c(d)/x/?q=1.2", "/verbund/a.b+c(d)/x/?q=1.2", ["/verbund/a.b+c(d)/x/?q=1x2", "/verbund/axb+c(d)/x/?q=1.2"]),
    ("https://www.verbund-am-fluss.de/früher/Straße & Co/", "/" + quote("früher/Straße & Co/"), ["/" + quote("früher/Strasse & Co/")]),
    ("https://www.verbund-am-fluss.de/2019/über-uns.html", "/2019/" + quote("über-uns.html"), ["/2019/" + quote("über-unsxhtml")]),
]
LIST = "".join(f"  - '{written}'\n" for written, *_ in ADDRESSES)


def check(site: Site, verdict: Verdict) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        work.chmod(0o755)
        root = work / "www"
        root.mkdir()
        own, findings = build(work, root)
        if own:
            for name, start in (("Apache", apache), ("nginx", nginx)):
                words, configure = start(own, work, root)
                with running((words, amended(name, configure, work, root)), name) as (port, failure):
                    verdict.report(f"former addresses: {name}", f"{len(ADDRESSES)} addresses and their neighbours", [failure] if failure else answers(port))
        if findings:
            verdict.report("former addresses: site", "a site with six of them", findings)


def build(work: Path, root: Path) -> tuple[Site | None, list[str]]:
    content = work / "content"
    for name, text in {
        "site.yaml": f"title: Probe\nurl: {BASE}\nnotice: Eine Probe.\n",
        "magazine/probe.md": f"---\ntitle: Probe\ndate: 2031-01-05\naliases:\n{LIST}---\n\nText.\n",
    }.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    words = ["--content", str(content), "--themes", str(REPOSITORY / "themes"), "--today", "2031-05-01"]
    done = subprocess.run(
        [os.environ["ALMANAC"], "build", "--quiet", "--output", str(root / "verbund"), *words], capture_output=True, text=True)
    if done.returncode != 0:
        return None, [f"the site of the check is not built: {done.stderr[-600:]}"]
    checked = subprocess.run(
        [os.environ["ALMANAC"], "check", "--format", "json", "--lang", "en", *words], capture_output=True, text=True).stdout
    helps = [one["help"] for one in json.loads(checked)["items"] if one["code"] in ("W423", "W424")]
    (work / "nginx.rules").write_text(
        "".join(re.search(r"nginx: (location = .*?\}(?: \})?)(?:;|$)", text, re.M)[1] + "\n" for text in helps), encoding="utf-8")
    # The rules for what lies beside the site belong to the root of the host.
    (root / ".htaccess").write_bytes((root / "verbund/.htaccess").read_bytes())
    return Site(root / "verbund", BASE, content), [] if len(helps) == len(ADDRESSES) else [f"{len(helps)} findings name rules"]


def amended(name: str, configure, work: Path, root: Path):
    """The same server, with the module for rules, or with the rules that the findings name."""

    def both(port: int) -> None:
        configure(port)
        file = work / f"{name.lower()}.conf"
        text = file.read_text(encoding="utf-8")
        if name == "Apache":
            text = "LoadModule rewrite_module /usr/lib/apache2/modules/mod_rewrite.so\n" + text.replace(
                "AllowOverride FileInfo", "Options FollowSymLinks\nAllowOverride FileInfo")
        else:
            text = text.replace(f"root {root};\n", f"root {root};\n{(work / 'nginx.rules').read_text(encoding='utf-8')}", 1)
        file.write_text(text, encoding="utf-8")

    return both


def answers(port: int) -> list[str]:
    found = []
    for written, asked, others in ADDRESSES:
        status, target = answer(port, asked)
        if (status, target) != (301, POST):
            found.append(f"“{written}”: {asked} answers {status} {target}")
        for other in others:
            status, target = answer(port, other)
            if target == POST:
                found.append(f"“{written}”: {other} leads to the post too")
    return found


def answer(port: int, path: str) -> tuple[int, str | None]:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    said = connection.getresponse()
    said.read()
    connection.close()
    return said.status, said.getheader("Location")
