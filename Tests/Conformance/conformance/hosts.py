"""Web servers: with the rules that go with a site, or stand in the handbook, nothing but the site is public, types are
right, and what has not changed is not sent again."""

import os
import pwd
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from tools.verdict import Verdict

from .site import Site

HANDBOOK = Path(__file__).resolve().parents[3] / "docs/handbuch/content/magazine/veroeffentlichen.md"
APACHE_MODULES = ("mpm_event", "authz_core", "alias", "dir", "mime", "filter", "headers", "deflate")
COMPRESSED = "text/html text/css text/calendar application/xml application/json"
# What nobody may fetch, and what everybody may.
HIDDEN = (".almanac-manifest", ".almanac-record", "_headers", ".htaccess", ".git/config", ".env", "media/.DS_Store")
OPEN = ("robots.txt", ".well-known/security.txt")


def check(site: Site, verdict: Verdict) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        work.chmod(0o755)
        root = work / "www"
        copied = root / site.base_path.strip("/")
        shutil.copytree(site.folder, copied)
        for name in (*HIDDEN, *OPEN):
            path = copied / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                path.write_text("probe", encoding="utf-8")
        for name, (program, command) in SERVERS.items():
            if shutil.which(program) is None:
                # Caddy is no part of the packages of the checks.
                missing = [] if name == "Caddy" else [f"{program} is missing"]
                verdict.report(f"hosts: {name}", "not installed" if missing else "left out, not installed", missing)
                continue
            with running(command(site, work, root), name) as (port, failure):
                findings = [failure] if failure else Requests(site, port, name).findings()
            verdict.report(f"hosts: {name}", "what is public, types, the page for what is missing, 304", findings)


class Requests:
    def __init__(self, site: Site, port: int, server: str) -> None:
        self.site = site
        self.port = port
        self.server = server

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request("GET", self.site.base_path + path, headers={
            "Accept-Encoding": "gzip", **{name.replace("_", "-"): value for name, value in headers.items()}})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body

    def findings(self) -> list[str]:
        return [*self.hidden(), *self.types(), *self.missing_page(), *self.not_modified(), *self.compressed()]

    def hidden(self) -> list[str]:
        found = []
        for path in HIDDEN:
            status, _, body = self.get(path)
            if status not in (403, 404) or b"probe" in body:
                found.append(f"/{path} answers {status}")
        found += [f"/{path} answers {status}" for path in OPEN if (status := self.get(path)[0]) != 200]
        return found

    def types(self) -> list[str]:
        wanted = {"": "text/html", "robots.txt": "text/plain"}
        wanted |= {path: "text/calendar" for path in self.site.named(".ics")[:1]}
        wanted |= {path: "application/atom+xml" for path in self.site.named("atom.xml")[:1]}
        wanted |= {path: "application/feed+json" for path in self.site.named("feed.json")[:1]}
        found = []
        for path, kind in wanted.items():
            status, headers, _ = self.get(path)
            given = headers.get("content-type", "")
            # Caddy has a line for calendars only.
            if status != 200 or not given.startswith(kind) and not (self.server == "Caddy" and kind.startswith("application")):
                found.append(f"/{path} answers {status} as “{given}”")
            if kind == "text/calendar" and "utf-8" not in given.lower():
                found.append(f"/{path} does not say that it is UTF-8: “{given}”")
        return found

    def missing_page(self) -> list[str]:
        status, _, body = self.get("gibt/es/nicht", Accept_Encoding="identity")
        own = self.site.bytes("404.html")
        found = [] if status == 404 and body == own else [f"a missing page answers {status} with {len(body)} bytes, not 404.html"]
        # Rules that lie in the folder of a language are read by Apache alone.
        for path in self.site.named("/404.html") if self.server == "Apache" else []:
            folder = path.removesuffix("404.html")
            status, _, body = self.get(folder + "there/is/none", Accept_Encoding="identity")
            if status != 404 or body != self.site.bytes(path):
                found.append(f"a missing page in /{folder} answers {status} with {len(body)} bytes, not {path}")
        return found

    def not_modified(self) -> list[str]:
        """A second request with the ETag of the first, which was compressed, brings nothing."""
        found = []
        for path in ("index.html", *self.site.named(".ics")[:1]):
            status, headers, _ = self.get(path)
            if "etag" not in headers:
                found.append(f"/{path} answers {status} without an ETag")
                continue
            again, _, _ = self.get(path, If_None_Match=headers["etag"])
            changed, _, _ = self.get(path, If_None_Match='"anything-gzip"')
            if (again, changed) != (304, 200):
                found.append(f"/{path} answers {again} to its ETag {headers['etag']}, and {changed} to another")
        return found


    def compressed(self) -> list[str]:
        """Pages, and what subscribers fetch again and again, go over the line in less than half of their bytes."""
        found = []
        for path in ("index.html", "kalender.ics", "calendar.ics", "feed.xml", "atom.xml", "feed.json"):
            whole = len(self.site.bytes(path)) if path in self.site.files else 0
            if whole > 2_000 and (sent := len(self.get(path)[2])) > whole // 2:
                found.append(f"/{path} goes out in {sent} bytes of {whole}")
        return found


@contextmanager
def running(command: tuple[list[str], Callable[[int], None]], name: str):
    """The port of a started server, or why it did not start; it ends with the context."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    words, configure = command
    configure(port)
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    failure = None
    try:
        for _ in range(200):
            if process.poll() is not None:
                failure = f"{name} does not start: {process.stderr.read()[-400:]}"
                break
            with socket.socket() as attempt:
                if attempt.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield port, failure
    finally:
        process.terminate()
        process.wait(timeout=20)


def rules(kind: str, site: Site) -> str:
    """A block of the handbook, with the site's own folder in front of its paths."""
    blocks = re.findall(r"```(\w+)\n(.*?)```", HANDBOOK.read_text(encoding="utf-8"), re.S)
    text = next(text for name, text in blocks if name == kind or kind == "caddy" and "file_server" in text)
    base = site.base_path.rstrip("/")
    return text.replace("/404.html", base + "/404.html").replace("/_headers", base + "/_headers")


def apache(site: Site, work: Path, root: Path):
    file = work / "apache.conf"

    def configure(port: int) -> None:
        modules = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in APACHE_MODULES)
        user = "User www-data\nGroup www-data\n" if os.getuid() == 0 and has_user("www-data") else ""
        file.write_text(
            f"{modules}{user}ServerRoot {work}\nServerName localhost\nPidFile {work}/apache.pid\nErrorLog {work}/apache.log\n"
            f"Listen 127.0.0.1:{port}\nDocumentRoot {root}\nDirectoryIndex index.html\nTypesConfig /dev/null\n"
            "AddType text/html .html\nAddType text/plain .txt\nAddType application/xml .xml\nAddType application/json .json\n"
            f"<Directory {root}>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n"
            f"AddOutputFilterByType DEFLATE {COMPRESSED}\n", encoding="utf-8")

    return ["apache2", "-X", "-f", str(file)], configure


def nginx(site: Site, work: Path, root: Path):
    file = work / "nginx.conf"

    def configure(port: int) -> None:
        user = "user www-data;\n" if os.getuid() == 0 and has_user("www-data") else ""
        places = "".join(
            f"{name}_temp_path {work}/nginx-{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        file.write_text(
            f"{user}daemon off;\nmaster_process off;\npid {work}/nginx.pid;\nerror_log {work}/nginx.log;\nevents {{}}\n"
            f"http {{\ninclude /etc/nginx/mime.types;\naccess_log off;\ngzip on;\ngzip_types {COMPRESSED};\n{places}"
            f"server {{\nlisten 127.0.0.1:{port};\nroot {root};\n{rules('nginx', site)}}}\n}}\n", encoding="utf-8")

    return ["nginx", "-p", str(work), "-e", f"{work}/nginx.log", "-c", str(file)], configure


def caddy(site: Site, work: Path, root: Path):
    file = work / "Caddyfile"

    def configure(port: int) -> None:
        file.write_text(
            "{\nadmin off\nauto_https off\n}\n"
            f"http://127.0.0.1:{port} {{\nroot * {root}\nencode gzip\n{rules('caddy', site)}}}\n", encoding="utf-8")

    return ["env", f"HOME={work}", "caddy", "run", "--config", str(file), "--adapter", "caddyfile"], configure


def has_user(name: str) -> bool:
    try:
        return bool(pwd.getpwnam(name))
    except KeyError:
        return False


SERVERS = {"Apache": ("apache2", apache), "nginx": ("nginx", nginx), "Caddy": ("caddy", caddy)}
