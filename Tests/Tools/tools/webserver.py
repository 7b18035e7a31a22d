"""A static server on the loopback interface that has a folder under a path."""

import mimetypes
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".ics": "text/calendar; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
    ".webmanifest": "application/manifest+json", ".svg": "image/svg+xml",
}


class QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):  # A browser goes when it has seen enough.
            super().handle_error(request, client_address)


class WebServer:
    """Runs as long as its context; knows GET and HEAD and nothing outside its folder.

    `script_delay` (seconds) holds every script back, so that a page is painted before its scripts run, as it is on a
    slow line.
    """

    def __init__(self, folder: Path, mount: str, script_delay: float = 0) -> None:
        root = folder.resolve()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self._answer(with_body=True)

            def do_HEAD(self) -> None:
                self._answer(with_body=False)

            def _answer(self, with_body: bool) -> None:
                path = unquote(urlsplit(self.path).path)
                file = root / path[len(mount):] if path.startswith(mount) else None
                if file is None or root not in (file.resolve(), *file.resolve().parents):
                    return self._send(404, b"", with_body)
                if file.is_dir():
                    if not path.endswith("/"):
                        return self._send(301, b"", with_body, location=urlsplit(self.path).path + "/")
                    file = file / "index.html"
                if not file.is_file() or path.endswith("/") and file.name != "index.html":
                    return self._send(404, b"", with_body)
                kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
                if file.suffix == ".js":
                    time.sleep(script_delay)
                return self._send(200, file.read_bytes(), with_body, kind=kind)

            def _send(self, code: int, body: bytes, with_body: bool, kind: str = "", location: str = "") -> None:
                self.send_response(code)
                if kind:
                    self.send_header("Content-Type", kind)
                if location:
                    self.send_header("Location", location)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if with_body:
                    self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = QuietServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self.address = f"http://127.0.0.1:{self.port}{mount}"

    def __enter__(self) -> "WebServer":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
