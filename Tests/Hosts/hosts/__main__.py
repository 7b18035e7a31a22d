"""Publishes to hosts on this machine and cuts each publication; see Tests/Hosts/run."""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tools.verdict import Verdict

from .reader import MANIFEST, Reader, differences
from .server import Server

# How rsync names what it receives; only a server that is killed itself leaves it.
RECEIVED = re.compile(r"(^|/)\.[^/]+\.[A-Za-z0-9]{6} is too much$")
POST = "---\ntitle: {title}\ndate: 2024-01-{day:02}\n---\n\n{text}\n"


class Editor:
    """A site of somebody who publishes, and the host that it goes to."""

    def __init__(self, almanac: str, site: Path, home: Path, server: Server, target: str, place: Path) -> None:
        self.almanac, self.server, self.target, self.place = almanac, server, target, place
        self.folder = home / f"site-{place.name}"
        self.folder.mkdir()
        for name in ("content", "themes"):
            shutil.copytree(site / name, self.folder / name)
        (self.folder / "content/ledger.tsv").unlink(missing_ok=True)
        self.output = self.folder / "output"
        config = (self.folder / "content/site.yaml").read_text(encoding="utf-8")
        address = re.search(r"^(?:url|adresse): *(\S+)", config, re.M)
        self.reader = Reader(address.group(1) if address else "")
        self.round = 0
        self.posts: list[Path] = []

    def start(self, *more: str) -> subprocess.Popen:
        words = [self.almanac, "publish", "--quiet", "--lang", "en", "--today", "2031-05-01", "--to", self.target, *more]
        environment = {**os.environ, "PATH": f"{self.server.tools}:{os.environ['PATH']}"}
        self.talk = (self.folder / "talk").open("w+", encoding="utf-8")
        return subprocess.Popen(
            words, cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, stdout=self.talk, stderr=self.talk,
            start_new_session=True)

    def publish(self, *more: str) -> list[str]:
        """What went wrong with a publication that nobody cuts."""
        code = self.start(*more).wait(timeout=600)
        if code != 0:
            return [f"publish ends with {code}: {self.said()[-600:]}"]
        self.reader.learn(self.output)
        return differences(self.output, self.place) + self.reader.complaints(self.place)

    def said(self) -> str:
        return (self.folder / "talk").read_text(encoding="utf-8")

    def edit(self) -> None:
        """New posts that link each other, changed ones, and those of the edit before gone."""
        self.round += 1
        for post in self.posts:
            post.unlink()
        self.posts = [self.folder / f"content/magazine/2024-01-{day:02}-cut-{self.round}-{day}.md" for day in (3, 4, 5)]
        names = [post.name for post in self.posts]
        for day, post in zip((3, 4, 5), self.posts):
            others = " ".join(f"[another]({name})" for name in names if name != post.name)
            post.write_text(POST.format(title=f"Cut {self.round} {day}", day=day, text=f"See {others}."), encoding="utf-8")
        self.forget()

    def forget(self) -> None:
        """Gives up the addresses of what was taken away."""
        subprocess.run(
            [self.almanac, "forget", "--vanished", "--yes", "--today", "2031-05-01"], cwd=self.folder, check=True,
            capture_output=True)


def first(editor: Editor) -> list[str]:
    """What is refused, what one edit sends, what is removed."""
    found: list[str] = []
    if editor.start().wait() != 2 or editor.place.exists():
        found.append("a place that is not there was made without --create")
    editor.place.mkdir()
    (editor.place / "other.html").write_text("somebody's", encoding="utf-8")
    if editor.start("--create").wait() != 2 or len(list(editor.place.iterdir())) != 1:
        found.append("something was written into a place that is somebody else's")
    shutil.rmtree(editor.place)
    found += editor.publish("--create")
    before = {path: path.stat().st_mtime_ns for path in editor.place.rglob("*") if path.is_file()}
    post = editor.folder / "content/magazine/2024-01-02-one.md"
    post.write_text(POST.format(title="One", day=2, text="First."), encoding="utf-8")
    found += editor.publish()
    old = {path: path.read_bytes() for path in editor.place.rglob("*") if path.is_file()}
    stamps = {path: path.stat().st_mtime_ns for path in old}
    post.write_text(POST.format(title="One", day=2, text="Second."), encoding="utf-8")
    found += editor.publish()
    touched = {path for path in old if path.exists() and path.stat().st_mtime_ns != stamps[path]}
    changed = {path for path in old if path.exists() and path.read_bytes() != old[path]}
    lists = {editor.place / MANIFEST}
    if touched - changed - lists:
        found.append(f"sent without need: {sorted(str(path) for path in touched - changed - lists)[:5]}")
    if len(changed) > len(before) // 2:
        found.append(f"one edit changed {len(changed)} of {len(before)} files")
    post.unlink()
    editor.forget()
    found += editor.publish()
    return found


def children(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True)
    direct = [int(word) for word in listed.stdout.split()]
    return [one for child in direct for one in [*children(child), child]]


def end(pid: int, number: int) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        pass


CUTS: dict[str, Callable[[subprocess.Popen, Server], None]] = {
    "program": lambda process, _: end(process.pid, signal.SIGKILL),
    "asked": lambda process, _: end(process.pid, signal.SIGTERM),
    "all": lambda process, _: [end(pid, signal.SIGKILL) for pid in [*children(process.pid), process.pid]] and None,
    "server": lambda _, server: [end(pid, signal.SIGKILL) for pid in children(server.process.pid)] and None,
}


def stamp(editor: Editor) -> int:
    try:
        return (editor.place / MANIFEST).stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def until_sending(editor: Editor, process: subprocess.Popen) -> None:
    """The list of what is on its way goes first."""
    before = stamp(editor)
    while process.poll() is None and stamp(editor) == before:
        time.sleep(0.002)


def cut(editor: Editor, length: float, way: str) -> tuple[list[str], bool]:
    """One cut: what a reader finds after it, and how the same command goes on."""
    editor.edit()
    process = editor.start("--delete-many")
    until_sending(editor, process)
    time.sleep(random.uniform(0, length * 1.1))
    CUTS[way](process, editor.server)
    try:
        process.wait(timeout=60)
    except subprocess.TimeoutExpired:
        end(process.pid, signal.SIGKILL)
        return ["a publication whose host is gone does not end"], True
    hit = process.returncode != 0
    for _ in range(200):
        if not children(editor.server.process.pid):
            break
        time.sleep(0.02)
    editor.reader.learn(editor.output)
    found = editor.reader.complaints(editor.place)
    if random.random() < 0.3:  # Something else is published than what was cut.
        editor.edit()
    rest = editor.publish("--delete-many")
    if way in ("server", "all"):
        for line in [line for line in rest if RECEIVED.search(line)]:
            rest.remove(line)
            (editor.place / line.removesuffix(" is too much")).unlink()
    return found + rest, hit


def main() -> int:
    almanac, site, cuts = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    seed = int(os.environ.get("SEED", time.time_ns() % 1_000_000))
    random.seed(seed)
    print(f"seed {seed}")
    verdict = Verdict()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        server = Server(home / "server")
        try:
            for name, target in (("rsync", "somebody@host:{}"), ("sftp", "sftp://somebody@host{}"), ("folder", "{}")):
                place = home / f"web-{name}"
                user = subprocess.run(["id", "-un"], capture_output=True, text=True).stdout.strip()
                editor = Editor(almanac, site, home, server, target.format(place).replace("somebody", user), place)
                verdict.report(f"hosts: {name}", "what is refused, sent and removed", first(editor))
                editor.edit()
                process = editor.start()
                until_sending(editor, process)
                started = time.monotonic()
                process.wait()
                length = time.monotonic() - started
                editor.reader.learn(editor.output)
                found: list[str] = []
                hits = 0
                for number in range(cuts):
                    ways = list(CUTS) if name != "folder" else list(CUTS)[:3]
                    way = ways[number % len(ways)]
                    lines, hit = cut(editor, length, way)
                    hits += hit
                    found += [f"cut {number + 1} ({way}): {line}" for line in lines]
                verdict.report(f"hosts: {name}", f"{cuts} cuts, {hits} before the end of {length:.2f} s of sending", found)
        finally:
            server.close()
    return verdict.close()


if __name__ == "__main__":
    sys.exit(main())
