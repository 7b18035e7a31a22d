#!/usr/bin/env python3
"""Two branches of a repository each add an event and publish; git merges them; the next publication is right.

    calendar_merge.py ALMANAC

Exit: 0 nothing found, 1 findings, 2 wrong usage.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Tools"))

from tools import sites

SITE = "title: Verbund\nurl: https://verbund.example.org/\nnotice: Eine Probe.\n"
REGION = "---\ntitle: Nordtal\n---\nEine Region.\n"
FIRST = "- id: sommerfest\n  title: Sommerfest\n  start: 2031-07-05\n  region: nordtal\n"
ONE = "- id: lesenacht\n  title: Lesenacht\n  start: 2031-06-14 18:00\n  end: 21:00\n  region: nordtal\n"
OTHER = "- id: stammtisch\n  title: Stammtisch\n  start: 2031-06-03 19:00\n  end: 21:00\n  region: nordtal\n"


class Repository:
    """A folder with a site under git, as an editorial team has it."""

    def __init__(self, folder: Path, almanac: str) -> None:
        self.folder = folder
        self.almanac = almanac
        self.output = "output"

    def git(self, *arguments: str) -> str:
        identity = ["-c", "user.name=Redaktion", "-c", "user.email=redaktion@example.org",
                    "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false"]
        surroundings = {**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
        done = subprocess.run(["git", *identity, *arguments], cwd=self.folder, env=surroundings, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode:
            raise SystemExit(f"git {arguments[0]} ended with {done.returncode}\n{done.stdout}")
        return done.stdout

    def write(self, path: str, text: str) -> None:
        sites.write(self.folder, {path: text})

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def publish(self, today: str) -> None:
        self.run("publish", "--quiet", "--content", "content", "--output", self.output, "--today", today)

    def run(self, *arguments: str) -> str:
        done = subprocess.run([self.almanac, *arguments], cwd=self.folder, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        if done.returncode:
            raise SystemExit(f"almanac {arguments[0]} ended with {done.returncode}\n{done.stdout}")
        return done.stdout

    @property
    def ledger(self) -> str:
        return (self.folder / "content/ledger.tsv").read_text()

    def entries(self) -> dict[str, str]:
        """What subscribers see, by UID."""
        text = (self.folder / self.output / "kalender.ics").read_bytes().replace(b"\r\n ", b"").decode()
        found = re.findall(r"BEGIN:VEVENT\r\n.*?END:VEVENT", text, re.DOTALL)
        return {re.search(r"UID:(\S+)", entry)[1]: entry for entry in found}


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    findings: list[str] = []
    expect = lambda holds, what: holds or findings.append(what)
    with tempfile.TemporaryDirectory() as name:
        site = Repository(Path(name), str(Path(sys.argv[1]).resolve()))
        site.git("init", "--quiet")
        site.write(".gitattributes", "content/ledger.tsv merge=union\n")
        site.write(".gitignore", "output*/\n.almanac/\n")
        site.write("content/site.yaml", SITE)
        site.write("content/regions/nordtal.md", REGION)
        site.write("content/events/gemeinsam.yaml", FIRST)
        site.publish("2031-05-01")
        site.commit("Begin")
        before = site.entries()

        # Each branch adds an event, in a file of its own, and changes nothing else but the ledger.
        site.git("checkout", "--quiet", "-b", "lesenacht")
        site.write("content/events/lesen.yaml", ONE)
        # Somebody else's folder: what is published from it is not in this one.
        site.output = "output-lesenacht"
        site.publish("2031-05-02")
        one = site.entries()
        site.commit("Add the reading")
        site.git("checkout", "--quiet", "main")
        site.output = "output"
        site.write("content/events/reden.yaml", OTHER)
        # The shared event changes on this branch only.
        site.write("content/events/gemeinsam.yaml", FIRST.replace("Sommerfest\n", "Großes Sommerfest\n"))
        site.publish("2031-05-03")
        other = site.entries()
        site.commit("Add the table")
        site.git("merge", "--quiet", "--no-edit", "lesenacht")
        expect("<<<<<<<" not in site.ledger, "git left conflict marks in the ledger")

        checked = site.run("check", "--content", "content", "--today", "2031-05-04")
        expect("error[" not in checked, f"check after the merge: {checked}")
        site.publish("2031-05-04")
        merged = site.entries()
        uid = lambda event: f"{event}@verbund.example.org"
        expect(set(merged) == {uid("sommerfest"), uid("lesenacht"), uid("stammtisch")}, f"entries: {sorted(merged)}")
        expect(merged.get(uid("lesenacht")) == one[uid("lesenacht")], "the entry of one branch changed by merging")
        expect(merged.get(uid("stammtisch")) == other[uid("stammtisch")], "the entry of the other changed by merging")
        expect(merged.get(uid("sommerfest")) == other[uid("sommerfest")], "the edited entry is not the newer one")
        expect("SEQUENCE:0" in before[uid("sommerfest")] and "SEQUENCE:1" in merged[uid("sommerfest")],
               "the edited entry did not rise by one")
        lines = site.ledger.splitlines()
        ids = [tuple(line.split("\t")[:2]) for line in lines if not line.startswith("#")]
        expect(len(ids) == len(set(ids)), "the ledger names an entry twice")
        written = site.ledger
        site.publish("2031-05-04")
        expect(site.ledger == written and site.entries() == merged, "another publication changes something")

        # Conflict marks, where .gitattributes was missing, are an error that says where.
        site.write("content/ledger.tsv", "<<<<<<< HEAD\n" + written + "=======\n>>>>>>> lesenacht\n")
        done = subprocess.run([site.almanac, "publish", "--content", "content", "--output", site.output,
                               "--today", "2031-05-04"], cwd=site.folder, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        expect(done.returncode != 0 and "ledger.tsv:1" in done.stdout, f"conflict marks: {done.stdout}")
    print("\n".join(findings))
    print(f"two branches that each add an event: {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
