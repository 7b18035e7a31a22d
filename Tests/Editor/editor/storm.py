"""A thousand random file events and a hundred thousand broken requests, while somebody goes on reading."""

import contextlib
import os
import random
import shutil
import socket
import struct
import threading
import time
from pathlib import Path

from tools.preview import Preview
from tools.sites import write
from tools.verdict import Verdict

from .place import Place

# What memory may be above what it was: the pages of the last moment, not a leak.
SPARE = 24
WORKERS = 8


def check(place: Place, repository: Path, verdict: Verdict) -> None:
    events, requests = (int(number) for number in os.environ.get("STORM", "1000,100000").split(","))
    program = place.unpack() + "/almanac"
    folder = f"{place.inside}/verbund"
    place.run([program, "init", folder])
    site = place.outside(folder)
    write(site / "content/magazine/alt", {
        f"2020-01-{number % 28 + 1:02}-beitrag-{number}.md":
            f"---\ntitle: Beitrag {number}\nregions: auental\n---\n" + f"Ein Satz über {number}. " * 60 + "\n"
        for number in range(300)})
    server = place.serve(program, folder, "--today", "2031-01-01")
    storm = Storm(server, site)
    # What every later storm needs too, such as the threads and their stacks, is there after a small one.
    storm.files(max(50, events // 10))
    storm.garbage(max(1000, requests // 50))
    storm.restore()
    before = storm.settled_memory()
    begun = time.monotonic()
    storm.files(events)
    storm.restore()
    between = storm.settled_memory()
    file_time = time.monotonic() - begun
    begun = time.monotonic()
    storm.garbage(requests)
    request_time = time.monotonic() - begun
    after = storm.settled_memory()
    print(f"          {events} file events in {file_time:.0f} s, {requests} broken requests in {request_time:.0f} s; "
          f"{storm.answered} pages read meanwhile, the slowest in {storm.slowest * 1000:.0f} ms")
    print(f"          memory: {before:.0f} MB before, {between:.0f} MB after the file events, {after:.0f} MB after the requests")
    found = storm.findings
    if after > before + SPARE or between > before + SPARE:
        found.append(f"memory grew from {before:.0f} MB to {between:.0f} MB and {after:.0f} MB")
    found += aftermath(storm)
    code = server.interrupt()
    if code != 130:
        found.append(f"Ctrl+C after the storm: {code} instead of 130")
    verdict.report("storm", f"{events} file events, {requests} broken requests", found)


def aftermath(storm: "Storm") -> list[str]:
    """The server still does its work: a saved edit is shown, nothing is wrong with the mended folder."""
    post = storm.site / "content/magazine/willkommen.md"
    post.write_text(post.read_text(encoding="utf-8") + "\nNach dem Sturm.\n", encoding="utf-8")
    for _ in range(100):
        if b"Nach dem Sturm." in storm.get("/magazin/willkommen/"):
            break
        time.sleep(0.1)
    else:
        return ["after the storm a saved edit is not shown"]
    for _ in range(100):
        if b'"total":0' in storm.get("/_almanac/state?path=/"):
            return []
        time.sleep(0.1)
    return [f"after the storm something is wrong: {storm.get('/_almanac/state?path=/')[:500]!r}"]


class Storm:
    def __init__(self, server: Preview, site: Path) -> None:
        self.server, self.site = server, site
        self.dice = random.Random(7)
        self.findings: list[str] = []
        self.answered, self.slowest = 0, 0.0
        self.kept = site.parent / "kept"
        shutil.copytree(site / "content", self.kept)

    def get(self, path: str) -> bytes:
        """A page, as a reader asks for it."""
        begun = time.monotonic()
        try:
            _, _, body = self.server.ask(path)
        except OSError as problem:
            if not self.server.is_alive():
                self.findings.append(f"the server ended: {self.server.process.returncode}")
                raise SystemExit("the server is gone") from problem
            self.findings.append(f"{path}: {problem}")
            return b""
        self.answered += 1
        self.slowest = max(self.slowest, time.monotonic() - begun)
        return body

    def settled_memory(self) -> float:
        """The memory when nothing more is going on."""
        last = -1
        for _ in range(40):
            self.get("/")
            now = round(self.server.memory())
            if now == last:
                break
            last = now
            time.sleep(0.5)
        return now

    def restore(self) -> None:
        """The folder as it was."""
        shutil.rmtree(self.site / "content", ignore_errors=True)
        shutil.copytree(self.kept, self.site / "content")
        time.sleep(1)

    # Files

    def files(self, count: int) -> None:
        for number in range(count):
            with contextlib.suppress(OSError):
                self.one_event()
            if number % 10 == 0:
                self.get(self.dice.choice(["/", "/magazin/", "/kalender/", "/magazin/willkommen/", "/feed.xml"]))
            time.sleep(self.dice.choice([0, 0, 0, 0.001, 0.01, 0.03]))

    def one_event(self) -> None:
        dice, content = self.dice, self.site / "content"
        # Links are made but never followed: what they point at is not the storm's to change.
        own = [path for path in content.rglob("*") if not path.is_symlink()]
        files = [path for path in own if path.is_file()]
        folders = [path for path in own if path.is_dir()] + [content]
        file, folder = dice.choice(files or [content / "site.yaml"]), dice.choice(folders)
        text = file.read_bytes()
        kind = dice.randrange(14)
        if kind == 0:
            file.write_bytes(text + b"\nMehr.\n")
        elif kind == 1:
            file.write_bytes(text[: dice.randrange(len(text) + 1)])
        elif kind == 2:
            file.write_bytes(bytes(dice.randrange(256) for _ in range(dice.randrange(2000))))
        elif kind == 3:
            place = dice.randrange(len(text) + 1)
            file.write_bytes(text[:place] + dice.choice([b"\t", b"[", b'"', b"{{", b"---\n", b"\xff", b"*a ", b"&a "]) + text[place:])
        elif kind == 4:
            file.unlink()
        elif kind == 5:
            file.rename(folder / f"{dice.randrange(1000)}-{file.name}")
        elif kind == 6 and folder != content:
            folder.rename(folder.with_name(f"ordner-{dice.randrange(100)}"))
        elif kind == 7:
            (folder / f"neu-{dice.randrange(100)}").mkdir()
        elif kind == 8:
            write(folder, {f"{dice.randrange(1000)}.md": f"---\ntitle: Neu {dice.random()}\ndate: 2030-01-01\n---\nText.\n"})
        elif kind == 9:
            (folder / f"verweis-{dice.randrange(100)}.md").symlink_to(dice.choice(["/etc/passwd", ".", "nirgends", str(file)]))
        elif kind == 10:
            os.mkfifo(folder / f"rohr-{dice.randrange(100)}.md")
        elif kind == 11:
            file.chmod(dice.choice([0o000, 0o600, 0o644]))
        elif kind == 12:
            for name in (f".{file.name}.swp", f"{file.name}~", "4913"):
                file.with_name(name).write_bytes(text)
                file.with_name(name).unlink()
        elif folder != content:
            shutil.rmtree(folder, ignore_errors=True)

    # Requests

    def garbage(self, count: int) -> None:
        counts = [count // WORKERS + (1 if number < count % WORKERS else 0) for number in range(WORKERS)]
        workers = [threading.Thread(target=self.one_worker, args=(seed, one)) for seed, one in enumerate(counts)]
        for worker in workers:
            worker.start()
        while any(worker.is_alive() for worker in workers):
            self.get(self.dice.choice(["/", "/magazin/willkommen/", "/kalender.ics"]))
            time.sleep(0.25)
        for worker in workers:
            worker.join()

    def one_worker(self, seed: int, count: int) -> None:
        dice = random.Random(seed)
        held: list[socket.socket] = []
        for _ in range(count):
            try:
                connection = socket.create_connection(("127.0.0.1", self.server.port), timeout=20)
                # Closed by a reset: so many connections would use up this machine's ports otherwise.
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                connection.sendall(broken_request(dice))
                way = dice.randrange(20)
                if way == 0:
                    held.append(connection)
                    continue
                if way < 8:
                    connection.settimeout(0.05)
                    connection.recv(4096)
                connection.close()
            except OSError:
                if not self.server.is_alive():
                    return
            if len(held) > 20:
                held.pop(0).close()
        for connection in held:
            connection.close()


def broken_request(dice: random.Random) -> bytes:
    noise = bytes(dice.randrange(256) for _ in range(dice.choice([1, 10, 100, 1000])))
    kinds = [
        noise,
        b"GET / HTTP/1.1\r\n",
        b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        b"GET /" + noise.replace(b"\n", b"") + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\n" + noise,
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n" + noise,
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n" + noise,
        b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n" + noise,
        b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n" + noise,
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET\r\n\r\n",
        b"\r\n" * dice.randrange(1, 200),
        b"GET / HTTP/1.1\r\n" + b"".join(b"X-%d: y\r\n" % number for number in range(dice.randrange(500))) + b"\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"y" * dice.choice([100, 10_000, 70_000]),
        b"GET /" + b"a" * dice.choice([100, 5_000, 70_000]) + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /_almanac/state?path=" + noise.hex().encode() + b"&version=999999999999999999999 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /_almanac/state?path=/&version=%d HTTP/1.1\r\nHost: localhost\r\n\r\n" % dice.randrange(100_000),
        b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n" + noise,
        b"GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-0,-1,99999999999-\r\n\r\n",
        b"GET /magazin/ HTTP/1.1\r\nHost: localhost\r\n\r\n" * dice.randrange(1, 5),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + noise,
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + noise,
    ]
    return dice.choice(kinds)
