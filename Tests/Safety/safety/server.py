"""The ports of the preview and the desk under attack: garbage, slow clients, thousands of requests, tricks with paths and names of hosts,
and pages of other origins that would read the reload channel.

Figures are requests; after each class an ordinary request must be answered as before.
"""

import http.client
import os
import random
import re
import socket
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools.preview import Preview
from tools.program import ALMANAC, SHORT
from tools.verdict import Campaign

from . import desk
from .content import SECRET, prepare

PORT = int(os.environ.get("PORT", str(20_000 + os.getpid() % 20_000)))


def serve(folder: Path) -> Preview:
    return Preview.start([ALMANAC, "serve", "--port", str(PORT)], cwd=folder,
                         env={"PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8", "HOME": str(folder)})


def main() -> int:
    campaign = Campaign("server", "requests")
    with tempfile.TemporaryDirectory(prefix="almanac-server-") as scratch:
        folder = Path(scratch)
        prepare(folder)
        preview = serve(folder)
        try:
            if not preview.port:
                print(preview.said, file=sys.stderr)
                return 2
            before = preview.ask()[2]
            start = preview.memory(), preview.descriptors()
            for attack in (paths, methods, hosts, origins, garbage, oversized, crowd, slow, torn):
                if preview.process.poll() is not None:
                    campaign.check(attack.__name__, "the server has ended")
                    break
                attack(preview, campaign)
                alive(preview, campaign, before, attack.__name__)
            desk.attack(preview, campaign, folder)
            # A machine that has much else to do closes what was torn later.
            for _ in range(30):
                time.sleep(1)
                if preview.descriptors() <= start[1] + 20:
                    break
            grown, held = preview.memory(), preview.descriptors()
            campaign.check("memory", f"{grown:.0f} MB after {start[0]:.0f} MB" if grown > start[0] + 200 else None)
            campaign.check("connections", f"{held} descriptors after {start[1]}" if held > start[1] + 20 else None)
            figures = f"{start[0]:.0f} MB before, {grown:.0f} MB after"
        finally:
            preview.process.terminate()
            preview.process.wait()
    return campaign.close(figures)


def alive(preview: Preview, campaign: Campaign, before: bytes, attack: str) -> None:
    try:
        started = time.monotonic()
        status, _, body = preview.ask()
        took = time.monotonic() - started
        campaign.check(f"after {attack}", None if status == 200 and body == before else f"answers {status}",
                       f"takes {took:.1f} s" if took > 10 else None)
    except OSError as problem:
        campaign.check(f"after {attack}", f"no answer: {problem}")


def paths(preview: Preview, campaign: Campaign) -> None:
    up = ["..", "%2e%2e", ".%2e", "%2e.", "..%2f", "..%5c", "..\\", "%252e%252e", "..;", "%c0%ae%c0%ae", "%u002e%u002e",
          "．．", "....//", "..%00", "..%0d%0a", "%2e%2e%2f", "..//", "/..", "./..", "..?", "..#"]
    ends = ["secret.md", "content/site.yaml", "etc/passwd", "proc/self/environ", "secret/geheim.md", "content/magazine/2031-01-01-gut.md"]
    for step in up:
        for depth in (1, 2, 6):
            for prefix in ("/", "/media/", "/magazin/", "/assets/", "/_almanac/", "//", "/%2f"):
                for end in ends if not SHORT else ends[:2]:
                    path = prefix + "/".join([step] * depth) + "/" + end
                    answer = preview.raw(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
                    judge(campaign, path, answer)
    for path in ["/content/site.yaml", "/site.yaml", "/secret.md", "/.git/config", "/output/index.html", "/themes/alliance/theme.yaml",
                 "http://evil.example/", "file:///etc/passwd", "*", "/con", "/a" * 5000, "/%", "/%0", "/%zz", "/%00", "/\x7f"]:
        judge(campaign, path, preview.raw(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode("latin-1", "replace")))
    for path in ["../../../etc/passwd", "%2e%2e/secret.md", "/../secret.md"]:
        judge(campaign, f"state of {path}", preview.raw(
            f"GET /_almanac/state?path={path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()))


def judge(campaign: Campaign, label: str, answer: bytes) -> None:
    leaked = SECRET.encode() in answer or b"root:x:" in answer or b"title: Probe" in answer or b"PATH=" in answer
    strange = re.match(rb"HTTP/1\.1 5", answer)
    campaign.check(label[:80], "reads a file outside of the site" if leaked else None,
                   f"answers {answer[:40]!r}" if strange else None)


def methods(preview: Preview, campaign: Campaign) -> None:
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "GETT", "X" * 2000]:
        answer = preview.raw(f"{method} / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        campaign.check(method[:20], f"answers {answer[:40]!r}" if b" 200 " in answer[:20] else None)
    status, headers, body = preview.ask(method="HEAD")
    campaign.check("HEAD", None if status == 200 and not body else f"{status} with {len(body)} bytes")


def hosts(preview: Preview, campaign: Campaign) -> None:
    """DNS rebinding: a name of the web that leads to this machine."""
    for host in ["evil.example", "evil.example:80", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1.nip.io",
                 "192.168.0.1", "10.0.0.1", "0.0.0.0", "[::]", "[::ffff:8.8.8.8]", "localhost@evil.example", "localhost,evil.example",
                 "localhost evil.example", "2130706433", "0x7f000001", "127.1", "localhost.", "xn--lcalhost-n4a", "ｌｏｃａｌｈｏｓｔ".encode().decode("latin-1"),
                 "localhost:99999", "localhost:-1", "127.0.0.1:80:80", "", "a" * 3000]:
        for path in ("/", "/_almanac/state?path=/", "/_almanac/live.js"):
            try:
                status, _, body = preview.ask(path, host=host)
            except (OSError, http.client.HTTPException):
                status, body = 0, b""
            campaign.check(f"Host {host[:40]!r} for {path}", f"answers {status}" if status == 200 else None)
    two = preview.raw(b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
    campaign.check("two Hosts", "answers 200" if two.startswith(b"HTTP/1.1 200") and b"evil" in two else None)


def origins(preview: Preview, campaign: Campaign) -> None:
    """What another page may read: nothing. Browsers obey these headers."""
    for path in ("/", "/_almanac/state?path=/", "/_almanac/live.js", "/feed.json", "/daten/termine.json", "/assets/"):
        for origin in ("https://evil.example", "null", f"http://localhost:{preview.port + 1}", "file://"):
            status, headers, body = preview.ask(path, headers={"Origin": origin, "Sec-Fetch-Site": "cross-site"})
            names = {name.lower(): value for name, value in headers.items()}
            campaign.check(
                f"{path} from {origin}",
                "lets other origins read" if "access-control-allow-origin" in names else None,
                "lets others embed it" if names.get("cross-origin-resource-policy") != "same-origin" else None,
                "may be taken for another type" if names.get("x-content-type-options") != "nosniff" else None)


def garbage(preview: Preview, campaign: Campaign) -> None:
    chance = random.Random(1)
    fixed = [b"", b"\r\n\r\n", b"\0" * 1000, b"GET", b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\nHost localhost\r\n\r\n",
             b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 5000 + b"\r\n",
             b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
             b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
             b"GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n",
             b"GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-,1-,2-,99999999999999999999-\r\n\r\n", b"GET /?" + b"a=b&" * 10_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
             b"GET /_almanac/state?path=/&version=99999999999999999999 HTTP/1.1\r\nHost: localhost\r\n\r\n",
             b"GET /_almanac/state?path=/&version=-9223372036854775808 HTTP/1.1\r\nHost: localhost\r\n\r\n"]
    rounds = 200 if SHORT else 3000
    for number in range(rounds):
        if number < len(fixed):
            data = fixed[number]
        else:
            data = bytearray(b"GET /magazin/ HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n")
            for _ in range(chance.randrange(1, 12)):
                place = chance.randrange(len(data))
                data[place:place + chance.randrange(3)] = bytes(chance.randrange(256) for _ in range(chance.randrange(4)))
        preview.raw(bytes(data), timeout=0.5)
        campaign.check(f"garbage {number}", "the server has ended" if preview.process.poll() is not None else None)
        if preview.process.poll() is not None:
            return


def oversized(preview: Preview, campaign: Campaign) -> None:
    for data in (b"GET /" + b"a" * (8 << 20), b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * (8 << 20),
                 b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 104857600\r\n\r\n" + b"x" * (8 << 20)):
        preview.raw(data, timeout=5)
        campaign.check("8 MB", f"takes {preview.memory():.0f} MB" if preview.memory() > 400 else None)


def crowd(preview: Preview, campaign: Campaign) -> None:
    """Thousands of requests, some dozens at a time."""
    total = 1_000 if SHORT else 10_000
    pages = ["/", "/magazin/", "/kalender/", "/feed.xml", "/_almanac/live.js", "/gibt-es-nicht/"]

    def one(number: int) -> str | None:
        try:
            status, _, _ = preview.ask(pages[number % len(pages)])
            return None if status in (200, 404) else f"answers {status}"
        except (OSError, http.client.HTTPException) as problem:
            return f"no answer: {problem}"
    with ThreadPoolExecutor(32) as pool:
        for number, problem in enumerate(pool.map(one, range(total))):
            campaign.check(f"request {number}", problem)


def slow(preview: Preview, campaign: Campaign) -> None:
    """Clients that send a byte at a time, and clients that never read, while others are served."""
    held: list[socket.socket] = []
    try:
        for number in range(100 if SHORT else 300):
            connection = socket.create_connection(("127.0.0.1", preview.port), timeout=5)
            connection.sendall(b"GET / HTTP/1.1\r\nHost: loc" if number % 2 else b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n" * 20)
            held.append(connection)
        for _ in range(5):
            for connection in held[1::2]:
                try:
                    connection.sendall(b"a")
                except OSError:
                    pass
            started = time.monotonic()
            try:
                status, _, _ = preview.ask()
                took = time.monotonic() - started
                campaign.check("beside slow clients", None if status == 200 else f"answers {status}",
                               f"takes {took:.1f} s" if took > 10 else None)
            except OSError as problem:
                campaign.check("beside slow clients", f"no answer: {problem}")
    finally:
        for connection in held:
            connection.close()
    # Open pages that wait for a change, far more than a browser has.
    waiting = [threading.Thread(target=lambda: preview.raw(
        b"GET /_almanac/state?path=/&version=999999 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", timeout=15))
        for _ in range(100)]
    for thread in waiting:
        thread.start()
    started = time.monotonic()
    status, _, _ = preview.ask()
    campaign.check("beside 100 waiting pages", None if status == 200 and time.monotonic() - started < 10 else f"answers {status}")
    for thread in waiting:
        thread.join()


def torn(preview: Preview, campaign: Campaign) -> None:
    """Connections that end at once, also with a reset."""
    for number in range(100 if SHORT else 1000):
        try:
            connection = socket.create_connection(("127.0.0.1", preview.port), timeout=5)
            if number % 2:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
            if number % 3:
                connection.sendall(b"GET /magazin/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
            connection.close()
        except OSError as problem:
            campaign.check(f"connection {number}", str(problem))
            continue
        campaign.check(f"connection {number}", "the server has ended" if preview.process.poll() is not None else None)


if __name__ == "__main__":
    sys.exit(main())
