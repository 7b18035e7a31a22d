"""The desk under attack: whoever lacks the secret, the cookie, the token, the right origin or the right name of the machine;
forms of other pages; tricks with paths; huge, slow and broken requests.

After each class no byte of the content folder may differ, and the editor's own request is answered as before.
"""

import hashlib
import http.client
import json
import random
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlparse

from tools.preview import Preview
from tools.program import SHORT
from tools.verdict import Campaign

SAVE = {"kind": "post", "id": "2031-01-01-gut", "digest": "x", "values": {"title": "Gekapert"}}
# What writes, each with a body that would be right; for the save that is seen to when its digest is known.
WRITES = {"save": SAVE, "undo": {}, "new": {"kind": "post", "title": "Gekapert"}, "repair": {"repair": "k1"}, "publish": {},
          "picture": {"kind": "post", "id": "2031-01-01-gut", "name": "a.svg", "data": "PHN2Zy8+"},
          "remove": {"kind": "post", "id": "2031-01-01-gut", "digest": "x"},
          "translate": {"kind": "post", "id": "2031-01-01-gut", "edition": "en"},
          # It writes nothing, but it costs, and tells what is in the folder.
          "consequences": {"kind": "post", "id": "2031-01-01-gut", "remove": True}}


class Editor:
    """The browser of the one who may write."""

    def __init__(self, preview: Preview, folder: Path) -> None:
        self.preview, self.folder = preview, folder
        self.port = urlparse(preview.desk).port or 0
        self.origin = f"http://127.0.0.1:{self.port}"
        cookies = self.open()
        self.cookie = cookies[0]
        _, _, body = self.ask("POST", "/api/session", {"Cookie": "; ".join(cookies), "Origin": self.origin}, {})
        self.token = json.loads(body)["token"]
        entry = json.loads(self.ask("GET", f"/api/entry?kind=post&id={SAVE['id']}", self.signs)[2])
        self.writes = {**WRITES, "save": {**SAVE, "digest": entry["digest"]},
                       "remove": {**WRITES["remove"], "digest": entry["digest"]}}

    def open(self) -> list[str]:
        """The cookies that the address with the secret gives: one for the page, one with which the token is fetched once."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", f"/?secret={self.preview.secret}", headers={"Host": f"127.0.0.1:{self.port}"})
            return [value.split(";")[0] for value in connection.getresponse().headers.get_all("Set-Cookie", [])]
        finally:
            connection.close()

    @property
    def signs(self) -> dict[str, str]:
        return {"Cookie": self.cookie, "X-Almanac-Token": self.token, "Origin": self.origin, "Sec-Fetch-Site": "same-origin"}

    def ask(self, method: str, path: str, headers: dict[str, str], body: object = None, *, kind: str = "application/json",
            host: str | None = None) -> tuple[int, dict[str, str], bytes]:
        data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            connection.putheader("Host", f"127.0.0.1:{self.port}" if host is None else host)
            for name, value in headers.items():
                connection.putheader(name, value)
            if method == "POST":
                if kind:
                    connection.putheader("Content-Type", kind)
                connection.putheader("Content-Length", str(len(data)))
            connection.endheaders()
            if data:
                try:
                    connection.send(data)
                except (BrokenPipeError, ConnectionResetError):
                    pass  # Refused by its head.
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def works(self) -> bool:
        return self.ask("GET", "/api/site", self.signs)[0] == 200

    def raw(self, data: bytes, timeout: float = 0.5) -> bytes:
        own, self.preview.port = self.preview.port, self.port
        try:
            return self.preview.raw(data, timeout)
        finally:
            self.preview.port = own

    def fingerprint(self) -> str:
        """Of everything that may be written: content, output, the store of versions."""
        found = hashlib.sha256()
        for name in ("content", "output", ".almanac"):
            for path in sorted((self.folder / name).rglob("*")):
                found.update(str(path).encode())
                if path.is_file() and not path.is_symlink():
                    found.update(path.read_bytes())
        return found.hexdigest()


def attack(preview: Preview, campaign: Campaign, folder: Path) -> None:
    """All classes, one after the other."""
    if not preview.desk:
        campaign.check("desk", f"none was opened: {preview.said}")
        return
    editor = Editor(preview, folder)
    before = editor.fingerprint()
    start = preview.memory()
    for attempt in (secrets, sessions, signs, forms, names, paths, shapes, huge, slow, broken):
        attempt(editor, campaign)
        if preview.process.poll() is not None:
            campaign.check(f"desk {attempt.__name__}", "the server has ended")
            return
        campaign.check(f"desk after {attempt.__name__}", None if editor.works() else "the editor is not answered",
                       None if editor.fingerprint() == before else "something was written")
    grown = preview.memory()
    campaign.check("desk memory", f"{grown:.0f} MB after {start:.0f} MB" if grown > start + 150 else None)


def refused(campaign: Campaign, label: str, status: int, *allowed: int) -> None:
    campaign.check(f"desk: {label}", None if status in (allowed or (403,)) else f"answers {status}")


def secrets(editor: Editor, campaign: Campaign) -> None:
    right = editor.preview.secret
    for secret in ["", "0" * 40, right[:-1], right + "0", right.upper() + "x", right[::-1], "%00", "a" * 3000, editor.token,
                   editor.cookie.split("=")[1]]:
        if secret == right:
            continue
        status, headers, _ = editor.ask("GET", f"/?secret={secret}", {})
        refused(campaign, f"secret {secret[:12]!r}", status)
        campaign.check("desk: no cookie for it", "gives one" if "Set-Cookie" in headers else None)
    refused(campaign, "the page without a cookie", editor.ask("GET", "/", {})[0])
    refused(campaign, "the page to another site", editor.ask("GET", "/", {"Cookie": editor.cookie, "Sec-Fetch-Site": "cross-site"})[0])


def sessions(editor: Editor, campaign: Campaign) -> None:
    """The cookie may be known to another server on this machine: it gets no token."""
    editor.open()
    for label, headers in {
            "cookie alone": {"Cookie": editor.cookie}, "cookie and origin": {"Cookie": editor.cookie, "Origin": editor.origin},
            "foreign origin": {"Cookie": editor.cookie, "Origin": "https://evil.example"}, "nothing": {}}.items():
        status, _, body = editor.ask("POST", "/api/session", headers, {})
        refused(campaign, f"session, {label}", status)
        campaign.check("desk: no token for it", "gives one" if editor.token.encode() in body else None)


def signs(editor: Editor, campaign: Campaign) -> None:
    """All signs but one, and one that is wrong."""
    wrong = {
        "Cookie": ["", "almanac-desk=1", editor.cookie + "0", editor.cookie.replace(str(editor.port), str(editor.port + 1))],
        "X-Almanac-Token": ["", editor.token[:-1], editor.token + "0", editor.preview.secret, editor.cookie.split("=")[1]],
        "Origin": ["", "null", "https://evil.example", editor.preview.address[:-1], f"http://localhost:{editor.port}", editor.origin + "/",
                   f"https://127.0.0.1:{editor.port}", f"http://127.0.0.1:{editor.port}.evil.example", "file://"],
        "Sec-Fetch-Site": ["cross-site", "same-site", "none", "?"]}
    for path, body in editor.writes.items():
        for name, values in wrong.items():
            for value in [None, *values] if name != "Sec-Fetch-Site" else values:
                headers = {key: sign for key, sign in editor.signs.items() if key != name}
                if value is not None:
                    headers[name] = value
                refused(campaign, f"{path} with {name} {str(value)[:20]!r}", editor.ask("POST", f"/api/{path}", headers, body)[0])
    for path in ("site", "overview", "entry?kind=post&id=2031-01-01-gut", "check", "publish/preview"):
        headers = {key: sign for key, sign in editor.signs.items() if key != "X-Almanac-Token"}
        refused(campaign, f"reading {path} with the cookie alone", editor.ask("GET", f"/api/{path}", headers)[0])


def forms(editor: Editor, campaign: Campaign) -> None:
    """What a page can send without asking: three types of forms, and no header of its own."""
    for kind in ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "", "application/jsonx"):
        for path, body in editor.writes.items():
            refused(campaign, f"{path} as {kind!r}", editor.ask("POST", f"/api/{path}", editor.signs, body, kind=kind)[0])
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "GET", "HEAD"):
        refused(campaign, method, editor.ask(method, "/api/save", editor.signs)[0], 403, 405)
    preflight = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST",
                 "Access-Control-Request-Headers": "x-almanac-token,content-type"}
    status, headers, _ = editor.ask("OPTIONS", "/api/save", preflight)
    campaign.check("desk: preflight", "is allowed" if any("access-control" in name.lower() for name in headers) else None,
                   f"answers {status}" if status < 400 else None)


def names(editor: Editor, campaign: Campaign) -> None:
    """Names of the web that were bound to this machine, and other names of it."""
    for host in ["evil.example", f"evil.example:{editor.port}", f"localhost:{editor.port}", f"127.0.0.1.evil.example:{editor.port}",
                 f"127.0.0.1:{editor.preview.port}", "127.0.0.1", f"127.1:{editor.port}", f"[::1]:{editor.port}", f"0.0.0.0:{editor.port}",
                 f"127.0.0.1:{editor.port}.", f"127.0.0.1:{editor.port}@evil.example", ""]:
        refused(campaign, f"Host {host!r}", editor.ask("POST", "/api/save", editor.signs, editor.writes["save"], host=host)[0])
        refused(campaign, f"page at {host!r}", editor.ask("GET", "/", {"Cookie": editor.cookie}, host=host)[0])
    body = json.dumps(editor.writes["save"]).encode()
    lines = "".join(f"{name}: {value}\r\n" for name, value in editor.signs.items())
    for head in (f"POST http://evil.example/api/save HTTP/1.1\r\nHost: 127.0.0.1:{editor.port}\r\n",
                 f"POST /api/save HTTP/1.1\r\nHost: 127.0.0.1:{editor.port}\r\nHost: evil.example\r\n",
                 f"POST /api/save HTTP/1.1\r\nHost: 127.0.0.1:{editor.port}\r\nOrigin: https://evil.example\r\n"):
        answer = editor.raw(f"{head}{lines}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
        campaign.check(f"desk: {head[:40]!r}", None if answer[9:12] in (b"400", b"403") else f"answers {answer[:40]!r}")


def paths(editor: Editor, campaign: Campaign) -> None:
    """From here on with every sign: what the editor's own page may ask is no way out of the folder either."""
    ids = ["../site", "../../secret", "..%2f..%2fsecret", "/etc/passwd", "....//secret", "2031-01-01-gut.md", "./2031-01-01-gut",
           "2031-01-01-gut/../2031-01-01-gut", "2031-01-01-gut\0", "a" * 5000, "\\..\\secret", "..", ".", "", "ledger.tsv#1", "../.almanac/lock"]
    for kind in ("post", "event", "page", "region", "person", "ledger", "../site"):
        for name in ids:
            body = {"kind": kind, "id": name, "digest": "x", "values": {"title": "Gekapert"}}
            status, _, answer = editor.ask("POST", "/api/save", editor.signs, body)
            refused(campaign, f"{kind} {name[:20]!r}", status, 404, 409 if name == "" and kind == "site" else 404)
            campaign.check("desk: leaks", "tells a secret" if b"GEHEIM" in answer.upper() and b"geheim" not in name.encode() else None)
            for path, more in (("remove", {"digest": "x"}), ("translate", {"edition": "en"}), ("consequences", {"remove": True})):
                status, _, answer = editor.ask("POST", f"/api/{path}", editor.signs, {"kind": kind, "id": name, **more})
                refused(campaign, f"{path} {kind} {name[:20]!r}", status, 404, 422 if kind == "site" else 404)
                campaign.check("desk: leaks", "tells a secret" if b"GEHEIM" in answer.upper() and b"geheim" not in name.encode() else None)
    for path in ["/assets/../../../etc/passwd", "/assets/%2e%2e/desk.js", "/assets/", "/assets/desk.js%00", "/picture/../secret/bild.png",
                 "/picture/%2e%2e/secret/bild.png", "/picture/site.yaml", "/picture//etc/passwd", "/api/../", "/api/entry/../../x", "//api/site"]:
        status, _, answer = editor.ask("GET", path, editor.signs)
        refused(campaign, path, status, 404, 400, 403)
        campaign.check("desk: leaks", "reads a file" if b"root:x:" in answer else None)
    for name in ("../../../x.svg", "/etc/x.svg", ".htaccess", "a\0.svg", "con.svg", "x" * 5000 + ".svg"):
        body = {"kind": "post", "id": "gibt-es-nicht", "name": name, "data": "PHN2Zy8+"}
        refused(campaign, f"picture {name[:20]!r}", editor.ask("POST", "/api/picture", editor.signs, body)[0], 404)
    for edition in ("../en", "en/../../x", "en\0", "", ".", "..", "/etc", "x" * 5000, "de"):
        body = {"kind": "post", "id": "2031-01-01-gut", "edition": edition}
        refused(campaign, f"edition {edition[:20]!r}", editor.ask("POST", "/api/translate", editor.signs, body)[0], 404, 422)
    for flag in ("true", 1, [], {}):
        body = {"kind": "post", "id": "2031-01-01-gut", "remove": flag}
        refused(campaign, f"remove {flag!r}", editor.ask("POST", "/api/consequences", editor.signs, body)[0], 400)
    for digest in ("", "x", "0" * 64):
        body = {"kind": "post", "id": "2031-01-01-gut", "digest": digest}
        refused(campaign, f"remove with {digest[:3]!r}", editor.ask("POST", "/api/remove", editor.signs, body)[0], 409)
    for title in ("\0", "\x1b[31m", " ", "\n"):
        body = {"kind": "post", "title": title}
        refused(campaign, f"title {title!r}", editor.ask("POST", "/api/new", editor.signs, body)[0], 422)


def shapes(editor: Editor, campaign: Campaign) -> None:
    """JSON that is none, or is made to cost much."""
    fixed: list[bytes] = [b"", b"null", b"[]", b"{", b"{}", b"\"x\"", b"{\"kind\":1}", b"{\"kind\":\"post\",\"kind\":\"event\"}", b"\xff\xfe", b"{}{}",
                          b"[" * 100_000, b"{\"a\":" * 100_000, b"{\"kind\":\"post\",\"id\":" + b"\"" + b"\\u0000" * 100_000 + b"\"}",
                          b"{\"kind\":\"post\",\"id\":\"\\ud800\"}", b"1e999999999", b"9" * 1_000_000]
    for body in fixed:
        started = time.monotonic()
        status = editor.ask("POST", "/api/save", editor.signs, body)[0]
        refused(campaign, f"body {body[:20]!r}", status, 400, 404, 422)
        campaign.check("desk: time", "takes more than 5 s" if time.monotonic() - started > 5 else None)
    chance = random.Random(2)
    text = json.dumps(SAVE).encode()
    for number in range(200 if SHORT else 5_000):
        data = bytearray(text)
        for _ in range(chance.randrange(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        status = editor.ask("POST", "/api/save", editor.signs, bytes(data))[0]
        refused(campaign, f"mutant {number}", status, 400, 404, 409, 422)


def huge(editor: Editor, campaign: Campaign) -> None:
    """Bodies that are announced too large, or come from strangers: nothing of them is kept."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in editor.signs.items())
    head = f"POST /api/save HTTP/1.1\r\nHost: 127.0.0.1:{editor.port}\r\nContent-Type: application/json\r\n"
    for label, data, status in (
            ("announced", f"{head}{lines}Content-Length: 104857600\r\n\r\n".encode() + b"x" * (4 << 20), b"413"),
            ("without end", f"{head}{lines}Transfer-Encoding: chunked\r\n\r\n".encode() + b"fffff\r\n" + b"x" * (4 << 20), b"411"),
            ("of a stranger", f"{head}Content-Length: 4194304\r\n\r\n".encode() + b"x" * (4 << 20), b"403"),
            ("length that is none", f"{head}{lines}Content-Length: 5,5\r\n\r\nhallo".encode(), b"400"),
            ("two lengths", f"{head}{lines}Content-Length: 5\r\nContent-Length: 2\r\n\r\nhallo".encode(), b"400")):
        answer = editor.raw(data, 5)
        # Whoever does not stop sending may lose the answer.
        campaign.check(f"desk: huge, {label}", None if answer[9:12] in (status, b"") else f"answers {answer[:40]!r}")
        memory = editor.preview.memory()
        campaign.check("desk: memory", f"takes {memory:.0f} MB" if memory > 500 else None)


def slow(editor: Editor, campaign: Campaign) -> None:
    """Bodies that come a byte at a time, or never, while the editor works."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in editor.signs.items())
    head = (f"POST /api/save HTTP/1.1\r\nHost: 127.0.0.1:{editor.port}\r\nContent-Type: application/json\r\n{lines}"
            "Content-Length: 4000000\r\n\r\n{").encode()
    held: list[socket.socket] = []
    try:
        for _ in range(60 if SHORT else 300):
            connection = socket.create_connection(("127.0.0.1", editor.port), timeout=5)
            connection.sendall(head)
            held.append(connection)
        for _ in range(3):
            for connection in held:
                try:
                    connection.sendall(b" ")
                except OSError:
                    pass
            started = time.monotonic()
            works = editor.works()
            took = time.monotonic() - started
            campaign.check("desk: beside slow bodies", None if works else "no answer", f"takes {took:.1f} s" if took > 10 else None)
        if not SHORT:
            time.sleep(35)
            ended = 0
            for connection in held:
                connection.settimeout(0.5)
                try:
                    ended += connection.recv(1) == b""
                except OSError:
                    pass
            campaign.check("desk: slow bodies end", f"{len(held) - ended} of {len(held)} still hold a place" if ended < len(held) else None)
    finally:
        for connection in held:
            connection.close()


def broken(editor: Editor, campaign: Campaign) -> None:
    """Many requests that are none, some dozens at a time, with every sign and without."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in editor.signs.items())
    body = json.dumps(SAVE)
    whole = (f"POST /api/save HTTP/1.1\r\nHost: 127.0.0.1:{editor.port}\r\nContent-Type: application/json\r\n{lines}"
             f"Content-Length: {len(body)}\r\n\r\n{body}").encode()
    total = 3_000 if SHORT else 100_000

    def one(number: int) -> str | None:
        chance = random.Random(number)
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 10)):
            place = chance.randrange(len(data))
            data[place:place + chance.randrange(4)] = bytes(chance.randrange(256) for _ in range(chance.randrange(4)))
        try:
            with socket.create_connection(("127.0.0.1", editor.port), timeout=20) as connection:
                connection.settimeout(3)
                connection.sendall(bytes(data[:chance.randrange(len(data))] if number % 3 == 0 else data))
                connection.shutdown(socket.SHUT_WR)
                answer = connection.recv(65536)
        except OSError:
            return None
        status = answer[9:12]
        return f"answers {answer[:60]!r}" if status.startswith(b"2") or status == b"500" else None

    with ThreadPoolExecutor(16) as pool:
        for number, problem in enumerate(pool.map(one, range(total))):
            campaign.check(f"desk: broken {number}", problem)
